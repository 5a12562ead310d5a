import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchStudio, type RunningStudio } from '../support/electron-app';

test('the window opens again where it was closed, and a damaged note of it does no harm', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'studio-profile-'));
  const placeFile = join(userData, 'window.json');

  const first = await launchStudio({ userData });
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1100, height: 700 });
  });
  // The desktop grants a size some time after it was asked for.
  await expect
    .poll(() => first.page.evaluate(() => [outerWidth, outerHeight]))
    .toEqual([1100, 700]);
  await expect.poll(() => sizeOf(first)).toEqual([1100, 700]);
  await first.close();
  expect(JSON.parse(readFileSync(placeFile, 'utf8'))).toMatchObject({ width: 1100, height: 700 });

  expect(await readSizeOfStart(userData)).toEqual([1100, 700]);
  writeFileSync(placeFile, '{"width":');
  expect(await readSizeOfStart(userData)).toEqual([1366, 768]);
  rmSync(userData, { recursive: true, force: true });
});

async function readSizeOfStart(userData: string): Promise<number[] | undefined> {
  const studio = await launchStudio({ userData });
  const size = await sizeOf(studio);
  await studio.close();
  return size;
}

function sizeOf({ app }: RunningStudio): Promise<number[] | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
}
