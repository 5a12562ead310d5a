import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import { describe, expect, it } from 'vitest';
import { changeStudio } from '../../support/case-store';
import { linesIn } from '../../support/journal-lines';
import { findIn, makeDataFolder, openStore, register } from '../../support/open-store';

/** Every file of a folder with what is in it. */
function filesOf(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(
    files.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

const refuse = (): never => {
  throw new Error('refused');
};

describe('新工作室的第一次改动', () => {
  it('refused, it leaves the folder as it was (bug: the line that begins the journal is written before the rule is asked)', async () => {
    const root = await makeDataFolder();
    const store = await openStore(root);
    const before = filesOf(root);
    await expect(changeStudio(store, refuse)).rejects.toThrow('refused');
    await expect(changeStudio(store, (studio) => studio)).resolves.toEqual(store.studio);
    expect(filesOf(root)).toEqual(before);
    await store.close();
    expect(existsSync(join(root, 'journal'))).toBe(false);
  });

  it('done, it stands after the line that tells of the studio; of two at once that is written once', async () => {
    const root = await makeDataFolder();
    const store = await openStore(root);
    const [refused, ...done] = await Promise.allSettled([
      changeStudio(store, refuse),
      register(store, '2026-11-05'),
      register(store, '2026-11-06'),
    ]);
    expect(refused.status).toBe('rejected');
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    await store.close();
    expect(linesIn(root).map(({ records }) => records.map(({ kind }) => kind))).toEqual([
      [STUDIO_KIND.key],
      ['case'],
      ['case'],
    ]);
    expect(await findIn(root)).toEqual([]);
  });
});
