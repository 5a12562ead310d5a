import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { CASE_STATUS_LABELS, type CaseStatus } from '@shared/domain/case/model/case-status';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { ask } from './ask-window';
import { answerSaveDialog, type RunningStudio } from './electron-app';
import { paperPlace } from './paper-place';
import { readWord } from './read-files';
import { openCase } from './walk-after';
import { goTo } from './walk-case';
import { press, unfold } from './walk-form';
import { visit } from './walk-places';

/** A paper as it is read back: what must stand on it, and what must not. */
interface ReadPaper {
  readonly paper: string;
  readonly has: readonly (string | RegExp)[];
  readonly lacks?: readonly (string | RegExp)[];
}

interface StoryEnd {
  readonly status: CaseStatus;
  readonly papers: readonly ReadPaper[];
  /** What 今日 says of it; null: it is not there at all. */
  readonly today: string | RegExp | null;
  /** What the history of changes says that was done. */
  readonly history: readonly string[];
}

/** Looks at a case where its story ends: status, papers as another program reads them, 今日, 修改记录. */
export async function expectEnd(
  studio: RunningStudio,
  caseId: string,
  { status, papers, today, history }: StoryEnd,
): Promise<CaseView> {
  const { page } = studio;
  const view = await ask(page, 'cases.get', { caseId });
  expect(view.case.status).toBe(status);
  await openCase(page, caseId);
  await expect(page.locator('.case-header-marks')).toContainText(CASE_STATUS_LABELS[status]);
  const changes = await unfold(page, '修改记录');
  await changes.getByRole('button', { name: '删除这件纠纷' }).waitFor();
  const all = changes.getByRole('button', { name: /^看全部 \d+ 条$/ });
  if ((await all.count()) > 0) await all.click();
  for (const words of history) await expect(changes).toContainText(words);
  for (const { paper, has, lacks = [] } of papers) {
    const text = await exportPaper(studio, view, paper);
    for (const words of has) expect.soft(text, paper).toMatch(literal(words));
    for (const words of lacks) expect.soft(text, paper).not.toMatch(literal(words));
  }
  await expectOnDesk(page, view.case.number, today);
  return view;
}

function literal(words: string | RegExp): RegExp {
  if (typeof words !== 'string') return words;
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** What 今日 says of a case: in the line of an open one, or in the list of days. */
export async function expectOnDesk(
  page: Page,
  number: string,
  says: string | RegExp | null,
): Promise<void> {
  await goTo(page, '今日');
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  const line = page.locator('.desk-line').filter({ hasText: number });
  if (says === null) await expect(line).toHaveCount(0);
  else await expect(line).toContainText(says);
}

/** The Word file that the window writes of a case's paper, read by another library. Fails where it is not offered. */
export async function exportPaper(
  studio: RunningStudio,
  view: CaseView,
  paper: string,
): Promise<string> {
  const { page } = studio;
  const entry = view.papers.findLast(({ label }) => label === paper);
  if (entry === undefined)
    throw new Error(`no ${paper} among ${view.papers.map(({ label }) => label).join('、')}`);
  const place = paperPlace({ kind: 'case', id: view.case.id, ...entry });
  await visit(page, { ...place, heading: /./ });
  const name = `${view.case.number.replace(/\D/g, '')}-${entry.paper}.docx`;
  const path = join(studio.documents, name);
  await answerSaveDialog(studio, path);
  await press(page, '导出 Word');
  await expect(page.getByText(`已导出：${name}`)).toBeVisible();
  // Joins the test's results, to be looked at.
  copyFileSync(path, test.info().outputPath(name));
  return readWord(path);
}

/** Figures of the monthly report, added up over the months in which the stories of a studio happened. */
export async function sumOfMonths(
  page: Page,
  keys: readonly string[],
  months: number,
): Promise<Record<string, number>> {
  const { today } = await ask(page, 'app.bootstrap', null);
  const sums: Record<string, number> = Object.fromEntries(keys.map((key) => [key, 0]));
  for (let back = 0; back < months; back += 1) {
    const period = monthBefore(today.slice(0, 7), back);
    const shown = await ask(page, 'reports.preview', { report: 'monthly', period });
    if (shown.state !== 'ready') throw new Error('still counting');
    expect(
      shown.content.checks.filter(({ isPassed }) => !isPassed),
      period,
    ).toEqual([]);
    const rows = shown.content.sections.flatMap((section) => section.rows);
    for (const key of keys) {
      const row = rows.find((one) => one.key === key);
      if (row === undefined) throw new Error(`no such figure: ${key}`);
      sums[key] = (sums[key] ?? 0) + (row.thisPeriod ?? 0);
    }
  }
  return sums;
}

function monthBefore(month: string, back: number): string {
  const [year = 0, ordinal = 0] = month.split('-').map(Number);
  const count = year * 12 + ordinal - 1 - back;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
