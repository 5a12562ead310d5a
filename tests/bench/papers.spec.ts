import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPaperDocx } from '@main/documents/render-paper';
import { expect, test } from '@playwright/test';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, ROOT } from '../support/electron-app';
import { ALL_STORIES } from '../support/sample-stories';
import { costsInTurn } from './figures';
import { plainDocx } from './plain-docx';

const ROUNDS = 200;
/** Until both have been compiled. */
const WARMING = 20;
const BINDINGS = 5;

/** What the file must have besides, so that it holds some twenty papers. */
const WANTED = 20;

test('an agreement as Word file, and a whole file of twenty papers', async () => {
  const studio = await launchStudio();
  const { page } = studio;
  await openFlowerStudio(studio);
  const [view] = await tellInWindow(
    page,
    ALL_STORIES.filter(({ key }) => key === 'fee-and-leak'),
  );
  if (view === undefined) throw new Error('no case');
  const caseId = view.case.id;
  const target = { kind: 'case', id: caseId, paper: 'written_agreement', ofId: null };
  const paper = await ask(page, 'paperwork.preview', target);
  const [ours, plain] = await costsInTurn(
    Array.from({ length: ROUNDS }, (_, turn) => turn),
    [() => renderPaperDocx(paper), () => plainDocx(paper.blocks)],
    WARMING,
  );

  const sheets = view.papers.map(({ paper: key, ofId }) => ({ paper: key, ofId, copies: 1 }));
  expect(sheets.length).toBeGreaterThanOrEqual(WANTED);
  // What was printed lies in the file: all of it is bound.
  await ask(page, 'cases.notePrinted', { caseId, revision: view.case.revision, sheets });
  await ask(page, 'paperwork.pages', target);
  const [bound, blocked]: [number[], number[]] = [[], []];
  let files = 0;
  for (let round = 0; round < BINDINGS; round += 1) {
    await studio.app.evaluate(() => {
      const hooks: typeof import('node:perf_hooks') | undefined =
        process.mainModule?.require('node:perf_hooks');
      const delay = hooks?.monitorEventLoopDelay({ resolution: 2 });
      delay?.enable();
      Object.assign(globalThis, { loopDelay: delay });
    });
    const startedAt = performance.now();
    const { folder } = await ask(page, 'paperwork.bind', { caseId });
    bound.push(performance.now() - startedAt);
    blocked.push(
      await studio.app.evaluate(() => {
        const delay = Reflect.get(globalThis, 'loopDelay') as { max: number; disable(): void };
        delay.disable();
        return delay.max / 1e6;
      }),
    );
    files = readdirSync(folder).length;
  }
  await studio.close();
  const rows = [
    [
      'agreement as Word file, ms',
      ours.wall.p50,
      `${plain.wall.p50.toFixed(2)} by docx alone`,
      '150',
    ],
    ['as many times docx alone', ours.wall.p50 / plain.wall.p50, '', '1.3'],
    [
      'the same, of the processor',
      ours.cpu.p50 / plain.cpu.p50,
      `${plain.cpu.p50.toFixed(2)} ms by docx alone`,
      '1.3',
    ],
    [`${files} files, folder and bound PDF, ms`, middle(bound), '', '3000'],
    ['main process blocked at most, ms', middle(blocked), '', '50'],
  ] as const;
  const table = `| work | ours | beside | must be at most |\n|---|---|---|---|\n${rows
    .map(
      ([work, figure, beside, most]) =>
        `| ${work} | ${figure.toFixed(2)} | ${beside} | ${most} |\n`,
    )
    .join('')}`;
  mkdirSync(join(ROOT, 'bench-output'), { recursive: true });
  writeFileSync(join(ROOT, 'bench-output/papers.md'), table);
  console.log(`\n${table}`);
  console.log({ bound, blocked });
});

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(2));
}
