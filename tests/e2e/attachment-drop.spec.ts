import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { ask, openFlowerStudio } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { dragFiles } from '../support/drop-files';
import {
  answerOpenDialog,
  launchStudio,
  photograph,
  type RunningStudio,
} from '../support/electron-app';
import { makePng } from '../support/make-files';
import { makeWav } from '../support/make-recordings';
import { openCase, showCase } from '../support/walk-attachments';
import { fieldOf, press, section, select, type } from '../support/walk-form';

let sources: string;
let studio: RunningStudio;
let caseId: string;
let part: Locator;

test.beforeEach(async () => {
  sources = mkdtempSync(join(tmpdir(), 'studio-sources-'));
  studio = await launchStudio();
  await openFlowerStudio(studio);
  caseId = await openCase(studio.page);
  part = section(studio.page, '材料');
});

test.afterEach(async () => {
  await studio.close();
  rmSync(sources, { recursive: true, force: true });
});

function put(name: string, content: Buffer | string): string {
  const path = join(sources, name);
  writeFileSync(path, content);
  return path;
}

/** A recording that takes no room on the disk it comes from. */
function putRecording(name: string, megabytes: number): string {
  const path = put(name, makeWav(1));
  truncateSync(path, megabytes * 1024 * 1024);
  return path;
}

/** Copies that wait or were left half-way. */
function halfWay(): string[] {
  const folder = join(dataFolderOf(studio), 'attachments');
  return readdirSync(folder).filter((name) => name.startsWith('.'));
}

/** Holds up every large write of the program until it is let go, as a slow USB stick does. */
async function holdWrites(): Promise<() => Promise<void>> {
  await studio.app.evaluate(() => {
    const fs = process.mainModule?.require('node:fs') as typeof import('node:fs');
    const write = fs.write as (...given: unknown[]) => void;
    const held: (() => void)[] = [];
    let isHolding = true;
    const patched = (...given: unknown[]): void => {
      const [, bytes] = given;
      const isLarge = bytes instanceof Uint8Array && bytes.length > 100_000;
      if (isHolding && isLarge && held.length === 0) held.push(() => write(...given));
      else write(...given);
    };
    Object.assign(fs, { write: patched });
    Object.assign(globalThis, {
      letGo: () => {
        isHolding = false;
        for (const go of held.splice(0)) go();
      },
    });
  });
  return () => studio.app.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}

test('从文件夹里拖几个文件进来：说清归到哪里，一次选好种类，存进案卷，能撤销', async () => {
  const { page } = studio;
  const files = [
    put('车棚 裂口.png', makePng(60, 40)),
    put('物业 说明.txt', '车棚裂了。'),
    put('照片.jpg.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 0x90)])),
  ];
  const drag = await dragFiles(studio, files);
  const veil = page.getByText('松开鼠标，就加到材料里');
  await expect(veil).toBeVisible();
  await expect(page.getByText('归到：整个案件')).toBeVisible();
  await photograph(studio, '拖动');
  await drag.drop();
  await expect(veil).toBeHidden();
  await expect(part.getByRole('alert')).toContainText('“照片.jpg.exe”的内容是程序或脚本');
  await expect(part.getByText('这 2 个文件是什么')).toBeVisible();
  await select(part, '都是同一种材料', '证据材料');
  await press(part, '存入案卷');
  await expect(part.getByText('2 份，共')).toBeVisible();
  const { case: saved } = await ask(page, 'cases.get', { caseId });
  expect(saved.attachments.map(({ name, kind }) => [name, kind])).toEqual([
    ['车棚 裂口.png', 'evidence'],
    ['物业 说明.txt', 'evidence'],
  ]);
  expect(halfWay()).toEqual([]);
  const header = page.locator('.case-header');
  await press(header, '撤销');
  await expect(part.getByText('还没有材料。')).toBeVisible();
  await press(header, '恢复刚才撤销的');
  await expect(part.getByText('2 份，共')).toBeVisible();
});

test('拖出窗口就什么也没有；开着对话框时不收，关了又收', async () => {
  const { page } = studio;
  const file = put('a.png', makePng(6, 4));
  const veil = page.getByText('松开鼠标，就加到材料里');
  const away = await dragFiles(studio, [file]);
  await expect(veil).toBeVisible();
  await away.leave();
  await expect(veil).toBeHidden();

  await answerOpenDialog(studio, [file]);
  const { waiting } = await ask(page, 'attachments.choose', { caseId });
  const items = waiting.map(({ token }) => ({ token, kind: 'scene' as const, note: '' }));
  const target = { caseId, revision: 1, subject: { of: 'case' } as const };
  await ask(page, 'attachments.add', { ...target, items });
  await part.getByRole('button', { name: '改说明和归属：a.png' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const under = await dragFiles(studio, [put('b.png', makePng(7, 4))]);
  await expect(veil).toBeHidden();
  await under.drop();
  await page.getByRole('dialog').getByRole('button', { name: '先不办' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(part.getByText('这个文件是什么')).toBeHidden();
  expect(halfWay()).toEqual([]);
  await (await dragFiles(studio, [put('c.png', makePng(8, 4))])).drop();
  await expect(part.getByText('这个文件是什么')).toBeVisible();
});

test('网页自己编出来的拖放、没有拖放时的索取，都拿不到文件', async () => {
  const { page } = studio;
  const claimed = await page.evaluate(async () => {
    const { studio: wire } = window as unknown as {
      studio: { claimFiles: () => Promise<unknown[]> };
    };
    const seen: unknown[] = [await wire.claimFiles()];
    const data = new DataTransfer();
    data.items.add(new File(['root:x:0:0'], 'passwd', { type: 'text/plain' }));
    const claim = (): void => void wire.claimFiles().then((got) => seen.push(got));
    window.addEventListener('drop', claim, { once: true });
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 0));
    return seen;
  });
  expect(claimed).toEqual([[], []]);
  await expect(part.getByRole('alert')).toContainText('没有接住');
});

test('截图按 Ctrl+V 就贴进来；在格子里粘贴文字还是文字', async () => {
  const { page } = studio;
  await studio.app.evaluate(({ clipboard, nativeImage }, png) => {
    const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'));
    (clipboard as unknown as { writeImage(image: unknown): void }).writeImage(image);
  }, makePng(120, 80).toString('base64'));
  await page.keyboard.press('Control+V');
  await expect(part.getByText('这个文件是什么')).toBeVisible();
  await expect(part.getByText(/^粘贴的图片 \d{8}-\d{6}\.png$/)).toBeVisible();
  await select(part, '材料种类', '证据材料');
  await studio.app.evaluate(({ clipboard }) =>
    (clipboard as unknown as { writeText(text: string): void }).writeText('微信里说的'),
  );
  await fieldOf(part, '说明').click();
  await page.keyboard.press('Control+V');
  await expect(fieldOf(part, '说明')).toHaveValue('微信里说的');
  await press(part, '存入案卷');
  await expect(part.getByText('1 份，共')).toBeVisible();
  await expect(part.locator('img')).toHaveAttribute('src', /^data:image\/jpeg;base64,/);
});

test('大录音一边复制一边照常办事；取消以后什么也不留', async () => {
  const { page } = studio;
  await answerOpenDialog(studio, [put('a.png', makePng(5, 5)), putRecording('调解录音.wav', 60)]);
  const letGo = await holdWrites();
  await press(part, '添加材料');
  const bar = part.getByRole('progressbar', { name: '正在复制第 2 个，共 2 个' });
  await expect(bar).toBeVisible();
  await expect(part.getByText('正在复制第 2 个，共 2 个：调解录音.wav')).toBeVisible();
  await photograph(studio, '复制');
  // Meanwhile another page, and back.
  await page.getByRole('navigation', { name: '主导航' }).getByText('今日').click();
  await expect(page.getByRole('heading', { name: /今日|今天/ }).first()).toBeVisible();
  await showCase(page, caseId);
  await expect(bar).toBeVisible();
  expect(halfWay()).toHaveLength(2);
  await part.getByRole('button', { name: '取消复制' }).click();
  await letGo();
  await expect(bar).toBeHidden();
  await expect(part.getByText('还没有材料。')).toBeVisible();
  await expect.poll(halfWay).toEqual([]);
});

test('去别的页面查一下再回来，选好的文件和写好的说明都在', async () => {
  const { page } = studio;
  const recording = putRecording('调解录音.wav', 30);
  await answerOpenDialog(studio, [recording]);
  await press(part, '添加材料');
  await expect(part.getByText('这个文件是什么')).toBeVisible();
  await type(part, '说明', '11 月 10 日的电话');
  await page.getByRole('navigation', { name: '主导航' }).getByText('今日').click();
  await showCase(page, caseId);
  await expect(fieldOf(part, '说明')).toHaveValue('11 月 10 日的电话');
  await select(part, '材料种类', '证据材料');
  await press(part, '存入案卷');
  await expect(part.getByText('1 份，共 30 MB')).toBeVisible();
  const { case: saved } = await ask(page, 'cases.get', { caseId });
  const sha256 = saved.attachments[0]?.sha256 ?? '';
  const folder = join(dataFolderOf(studio), 'attachments', sha256.slice(0, 2));
  expect(readFileSync(join(folder, `${sha256}.bin`)).equals(readFileSync(recording))).toBe(true);
});
