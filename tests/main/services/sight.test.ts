import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { actorWithAllRights, type PresentActor } from '@shared/domain/record/actor';
import { figuresOf } from '@shared/domain/reports/report-figures';
import type { InputOf, RouteName } from '@shared/ipc/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeWrittenAgreement } from '../../support/make-agreement';
import { putCase } from '../../support/make-archive';
import { makeAgreedCase, makeCaseMediator, makeMediatingCase } from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';
import { showReport } from '../../support/shown-report';
import { askWholeList } from '../../support/whole-list';

const QUERY = EVERY_CASE;
const RANGE = { from: '2026-11-01', to: '2027-12-31' };
const PAGE = { page: 1, pageSize: 20 };

/** Has every right, and sees only what names them. */
function seesOwn(id: string | null): PresentActor {
  return { ...actorWithAllRights({ id, name: '志愿者' }), sight: 'named' };
}

let works: PresentActor | null = null;
let program: TestProgram;

async function as<T>(actor: PresentActor | null, ask: () => Promise<T>): Promise<T> {
  works = actor;
  try {
    return await ask();
  } finally {
    works = null;
  }
}

beforeEach(async () => {
  program = await startWithStudio({ whoWorks: () => works });
  const of = (mediatorId: string) => ({
    ...makeMediatingCase({ agreement: makeWrittenAgreement() }),
    mediators: [makeCaseMediator({ mediatorId })],
  });
  await putCase(program, '2026-11-04', of('m1'));
  await putCase(program, '2026-11-05', of('m2'));
  await putCase(program, '2026-11-06', of('m1'));
  const reason = '登记了两次';
  await program.ask('cases.remove', { caseId: 'case-2026-3', revision: 1, reason });
});

/** How many each question answers with. */
async function counts(): Promise<Record<string, number>> {
  const list = await program.ask('cases.list', QUERY);
  const found = await askWholeList(program, { ...QUERY, text: '王', sortBy: 'relevance' });
  const agenda = await program.ask('agenda.list', RANGE as InputOf<'agenda.list'>);
  const inAgenda = new Set(agenda.items.map(({ caseId }) => caseId));
  // The day on which something of each is overdue.
  program.setNow('2027-02-01T09:00:00+08:00');
  const desk = await program.ask('agenda.desk', { whose: 'all', limit: 100 });
  program.setNow('2026-11-19T09:00:00+08:00');
  const parties = await program.ask('parties.search', { text: '', ...PAGE });
  const paperwork = await program.ask('paperwork.list', { state: 'all', ...PAGE });
  const removed = await program.ask('cases.removed', { page: 1 });
  const report = await showReport(program, '2026-11');
  return {
    list: list.total,
    rows: list.items.length,
    counted: Object.values(list.countsByStatus).reduce((sum, count) => sum + count, 0),
    found: found.total,
    agenda: inAgenda.size,
    today: desk.groups.reduce((sum, { total }) => sum + total, 0),
    parties: new Set(parties.items.flatMap((one) => one.cases.map(({ caseId }) => caseId))).size,
    papers: paperwork.total,
    removed: removed.total,
    reported: figuresOf(report.sections).registered?.thisPeriod ?? 0,
  };
}

const NOTHING = {
  ...{ list: 0, rows: 0, counted: 0, found: 0 },
  ...{ agenda: 0, today: 0, parties: 0, papers: 0, removed: 0, reported: 0 },
};

function journal(): string {
  const folder = join(program.dataFolder, 'journal');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

describe('谁能看到什么', () => {
  it('who sees all gets all; who is named in nothing gets nothing, not even a number', async () => {
    expect(await counts()).toEqual({
      ...{ list: 2, rows: 2, counted: 2, found: 2 },
      ...{ agenda: 2, today: 2, parties: 2, papers: 4, removed: 1, reported: 2 },
    });
    for (const id of ['somebody', null])
      expect(await as(seesOwn(id), counts), String(id)).toEqual(NOTHING);
  });

  it('a mediator of one case gets that one, in lists, search, counts, agenda, parties and papers alike', async () => {
    expect(await as(seesOwn('m2'), counts)).toEqual({
      ...{ list: 1, rows: 1, counted: 1, found: 1 },
      ...{ agenda: 1, today: 1, parties: 1, papers: 2, removed: 0, reported: 1 },
    });
    const mine = await as(seesOwn('m2'), () => program.ask('cases.get', { caseId: 'case-2026-2' }));
    expect(mine.case.number).toContain('第2号');
  });

  it('a report shown to who sees all is not there for who does not: no row of it, no workbook (bug: a token that opens all)', async () => {
    for (const mediatorId of ['m1', 'm2']) {
      const mediators = [makeCaseMediator({ mediatorId })];
      await putCase(program, '2026-11-07', { ...makeAgreedCase(), mediators });
    }
    const { token } = await showReport(program, '2026-11');
    const page = { token, ledger: 'district', page: 1, pageSize: 50 };
    program.answers.saveTo = join(program.folder, '月报.xlsx');
    const others = [seesOwn('m2'), seesOwn('m1'), { ...seesOwn('m2'), sight: 'all' as const }];
    for (const other of others) {
      const refusals = await as(other, async () => [
        await program.refusal('reports.rows', page),
        await program.refusal('reports.figure', { ...page, figure: 'total', column: 'thisPeriod' }),
        await program.refusal('reports.export', { token }),
        // Word for word as a report that never was: nobody learns that there is one.
        await program.refusal('reports.export', { token: 'never' }),
      ]);
      expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
      expect(refusals[0]?.code).toBe('REPORT_OUTDATED');
    }
    expect(existsSync(join(program.folder, '月报.xlsx'))).toBe(false);
    expect((await program.ask('reports.rows', page)).rows).toHaveLength(2);
    const own = await as(seesOwn('m2'), async () => {
      const { token: mine } = await showReport(program, '2026-11');
      return program.ask('reports.rows', { ...page, token: mine });
    });
    expect(own.rows.map(([number]) => number)).toEqual([expect.stringContaining('第5号')]);
  });

  const caseId = 'case-2026-1';
  const target = { caseId, revision: 1 };
  const paper = { kind: 'case', id: caseId, paper: 'written_agreement', ofId: null };
  it.each<[RouteName, object]>([
    ['cases.get', { caseId }],
    ['cases.history', { caseId, page: 1 }],
    ['cases.reportsCounting', { caseId }],
    ['paperwork.preview', paper],
    ['paperwork.export', paper],
    ['attachments.thumbnail', { caseId, attachmentId: 'a' }],
    ['attachments.open', { caseId, attachmentId: 'a', isRiskAccepted: true }],
    ['attachments.export', { caseId, attachmentId: 'a' }],
    ['attachments.paste', { caseId, picture: new Uint8Array([1]) }],
    ['attachments.remove', { ...target, attachmentId: 'a', reason: '放错了' }],
    ['cases.appointMediators', { ...target, mediators: [] }],
    ['cases.undo', target],
    ['cases.remove', { ...target, reason: '看不见的' }],
    ['cases.restore', { caseId: 'case-2026-3', revision: 2 }],
  ])(
    '%s of a case that may not be seen: it is not there, and nothing is written',
    async (name, input) => {
      const before = journal();
      // The same answer as for a case that never was: a refusal would tell that there is one.
      const named = 'caseId' in input ? 'caseId' : 'id';
      const never = { ...input, [named]: 'case-2026-99' };
      const refusals = await as(seesOwn('m2'), async () => [
        await program.refusal(name, input),
        await program.refusal(name, never),
      ]);
      expect(refusals.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
      expect(journal()).toBe(before);
    },
  );

  it('acts beyond the rights of who asks are not offered, though the rules would allow them', async () => {
    const reader = { ...seesOwn('m2'), rights: new Set(['cases.read'] as const) };
    const ask = () => program.ask('cases.get', { caseId: 'case-2026-2' });
    const [offered, toReader] = [(await ask()).acts, (await as(reader, ask)).acts];
    expect(offered.draftAgreement).toMatchObject({ button: '写协议书', isOpen: true });
    expect(Object.values(toReader).filter(({ isOpen }) => isOpen)).toEqual([]);
  });
});
