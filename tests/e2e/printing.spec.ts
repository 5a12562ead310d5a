import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { readPdfPages } from '../support/office-suite';
import { answerPrintDialog } from '../support/print-dialog';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { press } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

/** Dark dots on a canvas: none of them is an empty page. */
async function inkOn(canvas: Locator): Promise<number> {
  return canvas.evaluate((one: HTMLCanvasElement) => {
    const { data } = one.getContext('2d')?.getImageData(0, 0, one.width, one.height) ?? {};
    let dark = 0;
    for (let at = 0; data !== undefined && at < data.length; at += 4)
      if ((data[at] ?? 255) < 128) dark += 1;
    return dark;
  });
}

test('预览的每一页就是打印的那一页；打印、取消、没有打印机，各有一句话', async () => {
  const { page } = studio;
  const [view] = await tellInWindow(page, [TRICYCLE_SHED]);
  if (view === undefined) throw new Error('no case');
  const caseId = view.case.id;
  const target = { kind: 'case', id: caseId, paper: 'written_agreement', ofId: null };
  await page.goto(`app://studio/index.html#/papers/case/${caseId}/written_agreement`);
  await expect(page.getByText('和打印出来的一页一页相同')).toBeVisible();
  const { pdf } = await ask(page, 'paperwork.pages', target);
  const shown = await readPdfPages(Uint8Array.from(Object.values(pdf)));
  await expect(page.locator('canvas')).toHaveCount(shown.length);
  for (let at = 0; at < shown.length; at += 1)
    await expect.poll(() => inkOn(page.locator('canvas').nth(at))).toBeGreaterThan(1_000);
  // Read aloud and searched in are the words themselves.
  await expect(page.getByRole('article', { name: '人民调解协议书' })).toContainText('三轮车');
  await photograph(studio, 'agreement-by-pages');

  const printed = join(studio.documents, '打印.pdf');
  await answerPrintDialog(studio, { to: printed });
  await press(page, '打印');
  await expect(page.getByText('已经送到打印机。')).toBeVisible();
  expect(await readPdfPages(readFileSync(printed))).toEqual(shown);
  const { case: after } = await ask(page, 'cases.get', { caseId });
  expect(after.printed.map(({ paper, copies }) => [paper, copies])).toEqual([
    ['written_agreement', 3],
  ]);

  await answerPrintDialog(studio, { cancel: true });
  await press(page, '打印');
  await expect(page.getByText('没有打印：在打印的窗口里取消了。')).toBeVisible();
  await answerPrintDialog(studio, { fail: 'Print job failed' });
  await press(page, '打印');
  await expect(page.getByRole('alert')).toContainText('打印机没有接受这次打印');
  await answerPrintDialog(studio, { printers: [] });
  await press(page, '打印');
  await expect(page.getByRole('alert')).toContainText('这台电脑上没有打印机');
  expect((await ask(page, 'cases.get', { caseId })).case.printed).toHaveLength(1);

  await page.getByText('连着看').click();
  await expect(page.locator('canvas')).toHaveCount(0);
  await photograph(studio, 'agreement-as-one-sheet');
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await expect(page.getByText('和打印出来的一页一页相同')).toBeVisible();
  await photograph(studio, 'agreement-by-pages-large');
});

test('排版的窗口死了：说一句话，下一次照常；它什么也拿不到', async () => {
  const { page, app } = studio;
  const [view] = await tellInWindow(page, [TRICYCLE_SHED]);
  if (view === undefined) throw new Error('no case');
  const target = { kind: 'case', id: view.case.id, paper: 'dossier_cover', ofId: null };
  await ask(page, 'paperwork.pages', target);
  const reach = await app.evaluate(async ({ webContents }) => {
    const printer = webContents.getAllWebContents().find((one) => /print\.html/.test(one.getURL()));
    return printer?.executeJavaScript(
      `Promise.allSettled([fetch('app://studio/index.html'), fetch('file:///etc/passwd')])
        .then((tried) => ({ wire: typeof window.studio, node: typeof require, tried: tried.map(({ status }) => status) }))`,
    );
  });
  expect(reach).toEqual({ wire: 'undefined', node: 'undefined', tried: ['rejected', 'rejected'] });
  await app.evaluate(({ webContents }) => {
    const printer = webContents.getAllWebContents().find((one) => /print\.html/.test(one.getURL()));
    Object.assign(printer ?? {}, {
      printToPDF: () => new Promise(() => printer?.forcefullyCrashRenderer()),
    });
  });
  await expect(ask(page, 'paperwork.pages', target)).rejects.toThrow('没有排出来');
  const { pdf } = await ask(page, 'paperwork.pages', target);
  expect(await readPdfPages(Uint8Array.from(Object.values(pdf)))).toHaveLength(1);
});

test('文书页上挑几份一起打印：每份按当事人要的份数，按挑的次序', async () => {
  const { page } = studio;
  await tellInWindow(page, [TRICYCLE_SHED]);
  await page.goto('app://studio/index.html#/papers');
  await page.getByRole('checkbox', { name: '这一页都要打印' }).check();
  const printed = join(studio.documents, '一起打印.pdf');
  await answerPrintDialog(studio, { to: printed });
  await photograph(studio, 'papers-marked');
  await press(page, '打印选中的 2 份');
  await expect(page.getByText('已经送到打印机。')).toBeVisible();
  const pages = await readPdfPages(readFileSync(printed));
  const titles = pages.flatMap(
    (text) => /人民调解(记录|协议书)$/m.exec(text.trim().split('\n')[0] ?? '')?.[0] ?? [],
  );
  expect(titles.filter((title) => title === '人民调解记录')).toHaveLength(1);
  expect(titles.filter((title) => title === '人民调解协议书')).toHaveLength(3);
  await ask(page, 'app.setPreferences', { textSize: 'large' });
  await page.reload();
  await page.getByRole('checkbox', { name: '这一页都要打印' }).check();
  await photograph(studio, 'papers-marked-large');
});
