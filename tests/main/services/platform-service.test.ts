import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { putCase } from '../../support/make-archive';
import { makeAgreedCase } from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';

const LIST = { year: 2026, state: 'missing' as const, page: 1, pageSize: 20 };

async function start(): Promise<{ program: TestProgram; id: string; otherId: string }> {
  const program = await startWithStudio({ now: '2026-12-02T09:00:00+08:00' });
  const one = await putCase(program, '2026-11-05', makeAgreedCase());
  const other = await putCase(program, '2026-11-09', makeAgreedCase());
  // Nobody types in what was never accepted.
  await putCase(program, '2026-11-10', {});
  return { program, id: one.id, otherId: other.id };
}

const note = (program: TestProgram, caseId: string, revision: number, number = 'PT-0032') =>
  program.ask('cases.notePlatform', {
    ...{ caseId, revision },
    platform: { number, enteredOn: day('2026-12-01') },
  });

describe('平台录入', () => {
  it('a case with its number there is among those entered, and undone it is not', async () => {
    const { program, id, otherId } = await start();
    expect((await program.ask('platform.list', LIST)).items.map((one) => one.id)).toEqual([
      id,
      otherId,
    ]);
    expect((await program.ask('platform.lines', { caseId: id })).nextId).toBe(otherId);
    const view = await note(program, id, 1);
    const entered = await program.ask('platform.list', { ...LIST, state: 'entered' });
    expect(entered).toMatchObject({ missing: 1, entered: 1 });
    expect(entered.items[0]?.platform).toEqual({ number: 'PT-0032', enteredOn: '2026-12-01' });
    await program.ask('cases.undo', { caseId: id, revision: view.case.revision });
    expect(await program.ask('platform.list', LIST)).toMatchObject({ missing: 2, entered: 0 });
  });

  it('whole numbers and the whole story, for a platform refuses hidden ones', async () => {
    const { program, id } = await start();
    const { lines, people } = await program.ask('platform.lines', { caseId: id });
    expect(lines.map(({ heading }) => heading).slice(0, 4)).toEqual([
      ...['案件编码', '调委会', '调解工作室', '受理员'],
    ]);
    const stored = (await program.ask('cases.get', { caseId: id })).case;
    expect(lines.find(({ key }) => key === 'description')?.text).toBe(
      stored.registration.description,
    );
    const person = stored.parties.find((one) => one.kind === 'natural_person');
    const shown = people.find((one) => one.id === person?.id);
    expect(JSON.stringify(shown)).not.toContain('*');
    expect(shown?.name).toContain(person?.name);
  });

  it('the platform’s own order and names, on the page and in the workbook; an unknown field is left out', async () => {
    const { program, id } = await start();
    await program.ask('studio.updateSettings', {
      ...program.services.current.studio.settings,
      platformFields: [
        { field: 'parties', heading: '双方姓名' },
        { field: 'nothing', heading: '没有' },
        { field: 'number', heading: '本地编号' },
      ],
    });
    const { lines } = await program.ask('platform.lines', { caseId: id });
    expect(lines.map(({ heading }) => heading)).toEqual(['双方姓名', '本地编号']);
    await note(program, id, 1);
    program.answers.saveTo = join(program.folder, '平台.xlsx');
    const saved = await program.ask('platform.export', { year: 2026 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(saved?.path ?? '');
    const sheet = book.worksheets[0];
    expect(sheet?.getRow(2).values).toEqual([undefined, '双方姓名', '本地编号']);
    expect(sheet?.actualRowCount).toBe(3);
  });

  it('a day in the future is refused beside its field', async () => {
    const { program, id } = await start();
    const input = {
      ...{ caseId: id, revision: 1 },
      platform: { number: 'PT-1', enteredOn: day('2026-12-09') },
    };
    expect(await program.refusal('cases.notePlatform', input)).toMatchObject({
      refusal: { code: 'DATE_IN_FUTURE', field: 'platform.enteredOn' },
    });
  });
});

const YEAR = { year: 2026 };

/** The cases that stand not in the platform, as a file of its own kind; `change` is what stands otherwise there. */
async function exported(
  program: TestProgram,
  change: (cells: string[], at: number) => string[] | null,
): Promise<string> {
  program.answers.saveTo = join(program.folder, '录入.xlsx');
  const saved = await program.ask('platform.export', YEAR);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(saved?.path ?? '');
  const sheet = book.getWorksheet(1);
  if (sheet === undefined) throw new Error('no sheet');
  const rows = [2, 3, 4].map((row) => (sheet.getRow(row).values as string[]).slice(1));
  const there = new ExcelJS.Workbook();
  const table = there.addWorksheet('诉源表');
  table.addRow(['人民调解案件']);
  table.addRow(rows[0]);
  for (const [at, cells] of rows.slice(1).entries()) {
    const changed = change([...cells], at);
    if (changed !== null) table.addRow(changed);
  }
  const path = join(program.folder, '平台导出.xlsx');
  await there.xlsx.writeFile(path);
  return path;
}

describe('核对平台导出的表', () => {
  it('what was copied there reads alike; the number that was not noted is offered, and nothing is saved', async () => {
    const { program, id, otherId } = await start();
    program.answers.file = await exported(program, (cells, at) => [`PT-${at}`, ...cells.slice(1)]);
    const found = await program.ask('platform.compare', {});
    expect(found).toMatchObject({
      ...{ fileName: '平台导出.xlsx', sheet: '诉源表', rowCount: 2, sameCount: 2 },
      totals: { differing: 0, unnoted: 2, unknown: 0, absent: 0 },
    });
    expect(found?.unnoted.map((one) => one.case.id).sort()).toEqual([id, otherId].sort());
    expect((await program.ask('platform.list', LIST)).missing).toBe(2);
  });

  it('names the case, the column and both sides; what stands only there or only here is told', async () => {
    const { program, id } = await start();
    const path = await exported(program, (cells, at) => {
      if (at === 1) return ['PT-77', ...cells.slice(1, 4), '2026-11-20', ...cells.slice(5)];
      const amount = 15;
      return ['PT-32', ...cells.slice(1, amount), '999', ...cells.slice(amount + 1)];
    });
    await note(program, id, 1, 'PT-32');
    program.answers.file = path;
    const found = await program.ask('platform.compare', {});
    expect(found?.differing).toMatchObject([
      { case: { id }, row: 3, differences: [{ column: 'amount', there: '999' }] },
    ]);
    expect(found?.unknown).toMatchObject([{ row: 4, code: 'PT-77', day: '2026-11-20' }]);
    await program.ask('cases.notePlatform', {
      ...{ caseId: id, revision: 2 },
      platform: { number: 'PT-33', enteredOn: day('2026-12-01') },
    });
    const after = await program.ask('platform.compare', {});
    expect(after?.absent).toMatchObject([{ id, platform: { number: 'PT-33' } }]);
  });

  it.each([
    ['no code', ['受理时间', '当事人', '纠纷类别'], '没有“案件编码”一栏'],
    ['no day', ['案件编码', '当事人', '纠纷类别'], '没有“受理时间”一栏'],
    ['no day that can be read', ['案件编码', '受理时间', '当事人'], '没有读得出的日期'],
  ])('a table with %s is refused in a sentence', async (_why, headings, sentence) => {
    const { program } = await start();
    const path = join(program.folder, '别的.csv');
    writeFileSync(path, `${headings.join(',')}\n甲,乙,丙\n`);
    program.answers.file = path;
    expect(JSON.stringify(await program.refusal('platform.compare', {}))).toContain(sentence);
  });
});
