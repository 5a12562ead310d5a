import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LOOKS } from '@main/ipc/handlers/note-looks';
import { PrintingService } from '@main/services/papers/printing-service';
import { askedSchema } from '@shared/domain/enquiry/enquiry';
import { actorWithAllRights, NOBODY, type PresentActor } from '@shared/domain/record/actor';
import { blankOf } from '@shared/domain/record/blank';
import { CONTRACT, type RouteName } from '@shared/ipc/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { isAct, ROUTES } from '../../support/ask-everything';
import { day } from '../../support/day';
import { putCase } from '../../support/make-archive';
import { makeMediatingCase } from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';
import { workAs } from '../../support/see-as';

const programs: TestProgram[] = [];
afterAll(async () => {
  for (const { services } of programs) await services.current.close();
});

const as = (role: Parameters<typeof workAs>[0], name: string): PresentActor => ({
  ...workAs(role, { name, files: ['case-2026-1'] }),
  ...{ accountId: `account-${role}`, id: `account-${role}` },
});
const DIRECTOR = as('director', '主任甲');
const INSPECTOR = as('inspector', '核查乙');
const CASE = { caseId: 'case-2026-1' };
const ALL = {
  ...{ from: day('2026-11-01'), to: day('2026-11-30'), who: '', doing: null, of: null },
  ...{ page: 1, pageSize: 50 },
};

async function start() {
  const works = { actor: actorWithAllRights(NOBODY) as PresentActor };
  const program = await startWithStudio({ whoWorks: () => works.actor });
  programs.push(program);
  await putCase(program, '2026-11-05', makeMediatingCase({ mediators: [] }), {});
  const looks = async (change: object = {}) => {
    await program.services.lookLog.settle();
    works.actor = DIRECTOR;
    return program.ask('audit.list', { ...ALL, doing: 'look', ...change });
  };
  return { program, works, looks };
}

async function enquire(program: TestProgram): Promise<string> {
  const asked = { ...blankOf(askedSchema), askedOn: day('2026-11-05'), way: 'visit', people: 1 };
  const { record } = await program.ask('enquiries.register', {
    asked: {
      ...{ ...asked, category: 'neighborhood', name: '孟庆云' },
      ...{ answeredBy: '赵信花', question: '楼上漏水，找谁？' },
    },
  } as never);
  return record.id;
}

describe('谁看过', () => {
  it('who may only read is noted too, once a day and thing, as what they are; a list is no look', async () => {
    const { program, works, looks } = await start();
    works.actor = INSPECTOR;
    for (let times = 0; times < 3; times += 1) await program.ask('cases.get', CASE);
    await program.ask('cases.history', { ...CASE, page: 1 });
    await program.send('cases.list', { text: '', page: 1, pageSize: 10 });
    const { items } = await looks();
    expect(items.map(({ who, role, what, of }) => [who, role, what, of?.id])).toEqual([
      ['核查乙', '', '案卷、登记', 'case-2026-1'],
      ['核查乙', '', '查看修改记录', 'case-2026-1'],
    ]);
    program.setNow('2026-11-20T09:00:00+08:00');
    works.actor = INSPECTOR;
    await program.ask('cases.get', CASE);
    expect((await looks()).total).toBe(3);
    const { items: lookers } = await program.ask('audit.lookers', {
      kind: 'case',
      id: CASE.caseId,
    });
    expect(lookers).toMatchObject([{ who: '核查乙', on: '2026-11-20' }]);
  });

  it('what was refused nobody saw; without accounts nothing is noted', async () => {
    const { program, works, looks } = await start();
    await program.ask('cases.get', CASE);
    works.actor = { ...INSPECTOR, files: new Set(['other']) };
    expect(await program.send('cases.get', CASE)).toMatchObject({ ok: false });
    expect((await looks()).total).toBe(0);
  });

  it('the window is not told of it (bug: opening a page asks every question of the page again)', async () => {
    const { program, works, looks } = await start();
    works.actor = INSPECTOR;
    await program.ask('cases.get', CASE);
    expect((await looks()).total).toBe(1);
    expect(program.changed.filter((one) => one.startsWith('look'))).toEqual([]);
    // Neither is it work that was done today.
    expect((await program.ask('agenda.done', {})).items.map(({ prefix }) => prefix)).not.toContain(
      'looks',
    );
  });

  it('no act takes from it or adds to it', async () => {
    const { program, works, looks } = await start();
    works.actor = INSPECTOR;
    await program.ask('cases.get', CASE);
    await looks();
    const named = ROUTES.filter((name) => name.startsWith('looks.')).sort();
    expect(named).toEqual([
      'looks.get',
      'looks.history',
      'looks.list',
      'looks.removed',
      'looks.undo',
    ]);
    const { items } = await program.ask('looks.list', { text: '', page: 1, pageSize: 9 });
    const { id = '', revision = 0 } = items[0] ?? {};
    expect(await program.send('looks.undo', { id, revision })).toMatchObject({
      error: { code: 'RULE_REFUSED' },
    });
    expect((await looks()).total).toBe(1);
  });

  it('every question that shows one record is a look, or is said to be none (bug: a new page that nobody notes)', () => {
    const asksForOne = ROUTES.filter((name) => {
      const shape = 'shape' in CONTRACT[name].input ? Object.keys(CONTRACT[name].input.shape) : [];
      const isOne = shape.includes('caseId') || (shape.includes('kind') && shape.includes('id'));
      return isOne && CONTRACT[name].right === 'cases.read' && !isAct(name);
    });
    expect(asksForOne.filter((name) => !LOOKS.has(name) && !NO_LOOK.has(name))).toEqual([]);
    expect([...NO_LOOK].filter((name) => !asksForOne.includes(name))).toEqual([]);
  });
});

describe('谁印过、改过', () => {
  it('a paper of an enquiry that was printed is noted with who printed it', async () => {
    const { program, works } = await start();
    const id = await enquire(program);
    const { current, performCase, performing } = program.services;
    const noted: unknown[] = [];
    const { ExportLog } = await import('@main/services/exports/export-log');
    const printing = new PrintingService({
      ...{ current, perform: performCase, notes: { warn: (...said) => noted.push(said) } },
      exportLog: new ExportLog(performing, { warn: (...said) => noted.push(said) }),
      // The system's dialog.
      printer: { print: async () => 'printed', toPdf: async () => Promise.reject(new Error()) },
    });
    const { items } = await program.ask('paperwork.of', { kind: 'enquiry', id });
    const paper = String(items[0]?.paper);
    expect(
      await printing.print([{ kind: 'enquiry', id, paper, ofId: null }], DIRECTOR),
    ).toMatchObject({ outcome: 'printed', isNoted: true });
    works.actor = DIRECTOR;
    const { items: printed } = await program.ask('audit.list', { ...ALL, doing: 'print' });
    expect(printed.map(({ who, of, what }) => [who, of?.id, what])).toEqual([
      ['主任甲', id, '打印的文书'],
    ]);
    expect(noted).toEqual([]);
  });

  it('lists what was changed by whom, of one person, one record, some days, page by page; what came since too', async () => {
    const { program, works } = await start();
    works.actor = DIRECTOR;
    const id = await enquire(program);
    const ask = (change: object) => program.ask('audit.list', { ...ALL, ...change });
    expect((await ask({ who: '主任甲', doing: 'change' })).total).toBe(1);
    await program.ask('enquiries.remove', { id, revision: 1, reason: '登错了' });
    const { total, people, items } = await ask({ of: { kind: 'enquiry', id }, pageSize: 1 });
    expect([total, items[0]?.what, items[0]?.of]).toEqual([
      ...[2, '删除了这次咨询'],
      { kind: 'enquiry', id, prefix: 'enquiries' },
    ]);
    expect(people).toContain('主任甲');
    expect((await ask({ of: { kind: 'enquiry', id }, page: 2, pageSize: 1 })).items[0]?.what).toBe(
      '登记了这次咨询',
    );
    expect((await ask({ from: day('2026-11-01'), to: day('2026-11-18') })).total).toBe(0);
    expect((await ask({ from: day('2020-01-01') })).total).toBeGreaterThanOrEqual(total);
  });

  it('somebody’s own notes are not in it; writing it out stands in it', async () => {
    const { program, works } = await start();
    works.actor = as('registrar', '登记丙');
    const about = { kind: 'case', id: CASE.caseId } as const;
    await program.ask('notes.write', { note: { text: '悄悄话' }, about });
    works.actor = DIRECTOR;
    expect((await program.ask('audit.list', ALL)).people).not.toContain('登记丙');
    program.answers.saveTo = join(program.folder, '记录.xlsx');
    const saved = await program.ask('audit.export', { ...ALL });
    expect([existsSync(String(saved?.path)), saved?.isCut]).toEqual([true, false]);
    const { items } = await program.ask('audit.list', { ...ALL, doing: 'export' });
    expect(items.map(({ who, what }) => [who, what])).toEqual([['主任甲', '查看和修改的记录']]);
  });
});

/** They tell a few words of a case beside others, or what a form needs that lies over a page that is noted. */
const NO_LOOK: ReadonlySet<RouteName> = new Set([
  ...(['cases.sameSides', 'cases.mediatorTies', 'paperwork.of', 'paperwork.changesSince'] as const),
  ...(['attachments.thumbnail', 'attachments.keepThumbnail'] as const),
  ...(['studies.check', 'schedule.clashes'] as const),
]);
