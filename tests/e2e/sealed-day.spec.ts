import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { filesBelow, filesThatTell } from '../support/byte-traces';
import { dataFolderOf } from '../support/data-folder';
import { answerOpenDialog, launchStudio } from '../support/electron-app';
import { makePng } from '../support/make-files';
import { answerPrintDialog } from '../support/print-dialog';
import { TRICYCLE_SHED } from '../support/sample-stories';
import { press, type } from '../support/walk-form';

const PASSWORD = '春天的柳树发芽了';
/** Who asks in a form that nobody saved. */
const HALF_TYPED = '慕容写了一半';
const NOTE = '收条一张，是对方亲手写的，写着三百八十元';

test('加密的工作室在窗口里忙了一天：资料、备份、程序的文件夹、临时文件、日志里都没有一个名字、一个号码、一句话', async () => {
  test.setTimeout(180_000);
  const own = mkdtempSync(join(tmpdir(), 'studio-traces-'));
  const [temporary, userData, documents, brought] = ['temp', 'profile', 'documents', 'brought'].map(
    (name) => join(own, name),
  ) as [string, string, string, string];
  for (const folder of [temporary, userData, documents, brought]) mkdirSync(folder);
  const studio = await launchStudio({ temporary, userData, documents });
  const { page } = studio;
  await openFlowerStudio(studio);
  await ask(page, 'protection.turnOn', { name: '赵主任', password: PASSWORD, mediatorId: null });
  const [view] = await tellInWindow(page, [TRICYCLE_SHED]);
  if (view === undefined) throw new Error('no story was told');
  const { id, parties, registration } = view.case;
  const [party] = parties;
  // A file that is called by somebody's name, as people call theirs.
  const file = join(brought, `${party?.name ?? ''}的收条.png`);
  writeFileSync(file, Buffer.concat([makePng(40, 20), Buffer.from(NOTE)]));
  await answerOpenDialog(studio, [file]);
  const { waiting } = await ask(page, 'attachments.choose', { caseId: id });
  const items = waiting.map(({ token }) => ({ token, kind: 'evidence' as const, note: '' }));
  expect(items).toHaveLength(1);
  await ask(page, 'attachments.add', {
    ...{ caseId: id, revision: view.case.revision },
    ...{ subject: { of: 'case' as const }, items },
  });

  // Looks at everything that shows it: the list, the search, the file, a paper as pages, and as it is printed.
  await page.reload();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  // Half typed, and left.
  await page.goto('app://studio/index.html#/enquiries/new');
  await type(page, '咨询人', HALF_TYPED);
  await type(page, '咨询事项', `${HALF_TYPED}问的事`);
  await page.getByRole('combobox', { name: '搜索' }).fill(party?.name ?? '');
  await page.keyboard.press('Enter');
  await page.locator('.ledger-mark').first().waitFor();
  await page.goto(`app://studio/index.html#/cases/${id}`);
  await page
    .getByRole('main')
    .getByText(party?.name ?? '')
    .first()
    .waitFor();
  await page.goto(`app://studio/index.html#/papers/case/${id}/written_agreement`);
  await expect(page.getByText('和打印出来的一页一页相同')).toBeVisible();
  await answerPrintDialog(studio, { to: join(brought, '印出来的.pdf') });
  await press(page, '打印');
  await expect.poll(() => filesBelow(brought).length).toBe(2);
  await ask(page, 'safekeeping.backUp', null);
  await studio.close();

  const files = [temporary, userData, documents].flatMap(filesBelow);
  expect(files.some((path) => path.startsWith(join(dataFolderOf(studio), 'journal')))).toBe(true);
  expect(files.some((path) => path.startsWith(join(dataFolderOf(studio), 'drafts')))).toBe(true);
  expect(files.some((path) => path.endsWith('.zip'))).toBe(true);
  const words = [
    ...parties.flatMap((one) => [one.name, ...('idNumber' in one ? [one.idNumber] : [])]),
    ...parties.map(({ phone }) => phone),
    registration.description.slice(0, 12),
    ...[NOTE, PASSWORD, HALF_TYPED],
  ].filter((word) => word.length > 2);
  expect(words.length).toBeGreaterThan(5);
  expect(filesThatTell(files, words)).toEqual([]);
  rmSync(own, { recursive: true, force: true });
});
