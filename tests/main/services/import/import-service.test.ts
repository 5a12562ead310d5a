import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedLedgerFile } from '@shared/ipc/routes-imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { putCase } from '../../../support/make-archive';
import { ledgerRow, ledgerRows, ledgerSheet, writeLedger } from '../../../support/make-ledgers';
import { startProgram, startWithStudio, type TestProgram } from '../../../support/run-services';
import { makeScratch } from '../../../support/scratch';
import { rowCountOf, showReport } from '../../../support/shown-report';

/** In a folder of its own. */
function writeIn(
  cells: Parameters<typeof writeLedger>[0],
  kind: Parameters<typeof writeLedger>[1],
) {
  return writeLedger(cells, kind, makeScratch());
}

const EVERY = { text: '', statuses: [], categories: [], month: null, mediatorId: null };
const LIST = { ...EVERY, sortBy: 'registeredOn', isDescending: false, page: 1 } as const;

async function choose(program: TestProgram, path: string): Promise<OpenedLedgerFile> {
  program.answers.file = path;
  const opened = await program.ask('imports.choose', null);
  if (opened === null) throw new Error('not opened');
  return opened;
}

async function importAll(program: TestProgram, path: string) {
  const opened = await choose(program, path);
  const counts = await program.ask('imports.read', { token: opened.token, plan: opened.plan });
  const done = await program.ask('imports.commit', {
    token: opened.token,
    reading: 1,
    taken: [],
    left: [],
  });
  return { opened, counts, done };
}

const listed = (program: TestProgram, pageSize = 100) =>
  program.ask('cases.list', { ...LIST, pageSize });

describe('导入旧台账', () => {
  let program: TestProgram;
  beforeEach(async () => {
    program = await startWithStudio();
  });

  it('shows every row first, saves nothing before it is told to, and then all of it at once', async () => {
    const path = writeIn(
      ledgerSheet([
        ...ledgerRows(3),
        ledgerRow(4, { 受理时间: '2024年5月' }),
        ledgerRow(5, { 案件编码: 'RM2024-1' }),
        ledgerRow(6, { 当事人: '孙六，李七' }),
      ]),
      'xls',
    );
    const opened = await choose(program, path);
    expect([opened.rowCount, opened.isRemembered]).toEqual([6, false]);
    const { token, plan } = opened;
    const counts = await program.ask('imports.read', { token, plan });
    expect(counts).toMatchObject({ ready: 3, doubt: 1, repeated: 1, problem: 1 });
    const asked = {
      token,
      reading: 1,
      states: ['problem', 'repeated'] as const,
      page: 1,
      pageSize: 50,
    };
    const { items } = await program.ask('imports.rows', { ...asked, states: [...asked.states] });
    expect(items.map(({ row, remarks }) => [row, remarks[0]?.text])).toEqual([
      [6, '受理时间：“2024年5月”只有年和月，请补上日'],
      [7, '重复：案件编码与第 3 行相同'],
    ]);
    expect((await listed(program)).total).toBe(0);
    const before = program.services.current.studio.lastOrdinals;
    const { count } = await program.ask('imports.commit', {
      token,
      reading: 1,
      taken: [],
      left: [8],
    });
    expect(count).toBe(3);
    const { items: cases, total } = await listed(program);
    expect(total).toBe(3);
    expect(cases.map(({ number, status }) => [number, status])).toEqual([
      ['RM2024-1', 'closed'],
      ['RM2024-2', 'closed'],
      ['RM2024-3', 'closed'],
    ]);
    // None of our numbers is used up, and nothing is left to be done.
    expect(program.services.current.studio.lastOrdinals).toEqual(before);
    expect(program.services.current.store.cases.table.open.size).toBe(0);
    // Nor at the next start, when the index tells how far the numbers have got.
    await program.services.current.flush();
    const next = await program.restart();
    await next.ask('app.bootstrap', null);
    const own = await putCase(next, '2024-05-06');
    expect(own.number).toBe('（2024）人调字第1号');
    expect((await listed(next)).total).toBe(4);
    await next.services.current.close();
  });

  it('remembers what was put in by hand for the next file with the same headings', async () => {
    const sheet = ledgerSheet(ledgerRows(2));
    if (sheet[1]) sheet[1][18] = '怎么写的协议';
    const first = await choose(program, writeIn(sheet, 'xlsx'));
    expect(first.plan.columns[18]).toBeNull();
    const columns = first.plan.columns.map((one, at) => (at === 18 ? ('formWord' as const) : one));
    const plan = { ...first.plan, columns };
    await program.ask('imports.read', { token: first.token, plan });
    await program.ask('imports.commit', { token: first.token, reading: 1, taken: [], left: [] });
    const next = await choose(program, writeIn(sheet, 'xlsx'));
    expect([next.isRemembered, next.plan.columns[18]]).toEqual([true, 'formWord']);
    // The same file again: every row is known.
    const counts = await program.ask('imports.read', { token: next.token, plan: next.plan });
    expect(counts).toMatchObject({ ready: 0, repeated: 2 });
    await program.services.current.close();
  });

  it('is taken back in one, unless one of its cases was worked on since', async () => {
    const open = ledgerRow(3, { 调解结果: '正在调解', 调解时间: '' });
    const { done } = await importAll(
      program,
      writeIn(ledgerSheet([...ledgerRows(2), open]), 'xlsx'),
    );
    const brought = await program.ask('imports.cases', { id: done.id, page: 1, pageSize: 2 });
    expect(brought.total).toBe(3);
    expect(brought.items).toHaveLength(2);
    const { items } = await listed(program);
    const still = items.find(({ status }) => status === 'accepted');
    const view = await program.ask('cases.get', { caseId: still?.id ?? '' });
    await program.ask('cases.updateRegistration', {
      caseId: view.case.id,
      revision: view.case.revision,
      registration: { ...view.case.registration, description: '又来吵了一次' },
    });
    const refusal = await program.refusal('imports.takeBack', { id: done.id });
    expect(JSON.stringify(refusal)).toContain('RM2024-3');
    expect((await listed(program)).total).toBe(3);
    const { view: again } = { view: await program.ask('cases.get', { caseId: view.case.id }) };
    await program.ask('cases.remove', {
      caseId: again.case.id,
      revision: again.case.revision,
      reason: '台账里的，重新登记',
    });
    await program.ask('imports.takeBack', { id: done.id });
    expect((await listed(program)).total).toBe(0);
    const { items: imports } = await program.ask('imports.overview', null);
    expect(imports.map(({ state }) => state)).toEqual(['taken_back']);
    expect((await program.ask('cases.removed', { page: 1 })).total).toBe(0);
    // And the same file comes in again under its own numbers.
    await importAll(program, writeIn(ledgerSheet(ledgerRows(2)), 'csv'));
    expect((await listed(program)).items.map(({ number }) => number)).toEqual([
      'RM2024-1',
      'RM2024-2',
    ]);
    const check = await program.ask('safekeeping.check', null);
    expect(check.findings.filter(({ severity }) => severity === 'damage')).toEqual([]);
    await program.services.current.close();
  });

  it('counts in the report of the month by the days of the ledger', async () => {
    const rows = [1, 2, 3].map((at) =>
      ledgerRow(at, { 受理时间: '2024.3.5', 调解时间: '2024.3.9' }),
    );
    rows.push(
      ledgerRow(4, { 受理时间: '2024.3.6', 调解时间: '2024.3.30', 调解结果: '未达成协议' }),
    );
    await importAll(program, writeIn(ledgerSheet(rows), 'xlsx'));
    const content = await showReport(program, '2024-03');
    expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
    const figures = content.sections.flatMap(({ rows: some }) => some);
    const counted = (key: string) => figures.find((row) => row.key === key)?.thisPeriod;
    expect(
      ['total', 'successful', 'form.oral', 'persons', 'source.own_initiative', 'accepted'].map(
        counted,
      ),
    ).toEqual([4, 3, 3, 8, 4, 4]);
    expect(counted('agreement_amount')).toBe(300_600);
    expect(rowCountOf(content)).toBe(4);
    await program.services.current.close();
  });

  it('reads a GBK file with semicolons, and numbers that were kept as text', async () => {
    const row = ledgerRow(1, {
      当事人: '申请人：赵甲 13900001111；被申请人：钱乙',
      调解书编号: '="007"',
    });
    const lines = ledgerSheet([row])
      .map((cells) => cells.join(';'))
      .join('\r\n');
    const path = join(program.folder, '旧.csv');
    writeFileSync(path, encodeGbk(lines.replaceAll('；', '，')));
    await importAll(program, path);
    const { items } = await listed(program);
    const { case: one } = await program.ask('cases.get', { caseId: items[0]?.id ?? '' });
    expect(one.parties.map(({ name, phone }) => [name, phone])).toEqual([
      ['赵甲', '13900001111'],
      ['钱乙', ''],
    ]);
    expect(one.imported?.outcome?.agreementNumber).toBe('007');
    await program.services.current.close();
  });
});

it('is taken back at the next opening when the power was cut, wherever that was', {
  timeout: 60_000,
}, async () => {
  const copies: string[] = [];
  const folder = makeScratch();
  const copy = (done: number): void => {
    const to = join(folder, `断电-${copies.length}-${done}`);
    cpSync(program.dataFolder, to, { recursive: true });
    rmSync(join(to, 'studio.lock'), { force: true });
    // Of the line that was on its way a piece may have arrived.
    if (copies.length % 2 === 1) appendFileSync(join(to, 'journal', '2026-11.jsonl'), '{"seq":');
    copies.push(to);
  };
  const program = await startWithStudio({
    onProgress: (task, { done }) => {
      const isCut = task === 'import' || task === 'take_back';
      if (isCut && (done === 40 || done === 70)) copy(done);
    },
  });
  const { done } = await importAll(program, writeIn(ledgerSheet(ledgerRows(70)), 'xlsx'));
  expect((await listed(program)).total).toBe(70);
  await program.ask('imports.takeBack', { id: done.id });
  await program.services.current.close();
  expect(copies).toHaveLength(4);
  for (const dataFolder of copies) {
    const next = await startProgram({ folder: makeScratch(), dataFolder });
    await next.ask('setup.openStudio', { dataFolder });
    await next.services.imports.mend();
    expect((await listed(next)).total, dataFolder).toBe(0);
    const { items } = await next.ask('imports.overview', null);
    expect(items.map(({ state, caseCount }) => [state, caseCount])).toEqual([['taken_back', 0]]);
    await next.services.current.close();
  }
});

it('leaves nothing behind when it is stopped', async () => {
  const program: TestProgram = await startWithStudio({
    onProgress: (task, { done }) => {
      if (task === 'import' && done >= 40) void program.ask('imports.cancel', null);
    },
  });
  const opened = await choose(program, writeIn(ledgerSheet(ledgerRows(200)), 'csv'));
  await program.ask('imports.read', { token: opened.token, plan: opened.plan });
  const refusal = await program.refusal('imports.commit', {
    token: opened.token,
    reading: 1,
    taken: [],
    left: [],
  });
  expect(refusal.code).toBe('CANCELLED');
  expect((await listed(program)).total).toBe(0);
  await program.services.current.close();
});

/** Nothing in Node writes GBK: the table is turned round. */
function encodeGbk(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1)
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from([...text].flatMap((one) => table.get(one) ?? [one.charCodeAt(0)]));
}
