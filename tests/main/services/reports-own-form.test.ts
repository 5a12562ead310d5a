import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '@main/cli/run';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { OutputOf } from '@shared/ipc/contract';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeSigning } from '../../support/make-agreement';
import { putCase } from '../../support/make-archive';
import { makeAgreedCase } from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';
import { makeScratch } from '../../support/scratch';
import { showReport } from '../../support/shown-report';

const TARGET = { report: 'monthly', period: '2026-11' };
const SAID = { handedInOn: day('2026-12-02'), to: '老槐街道', way: 'paper' as const, note: '' };

function agreedOn(text: string): Partial<MediationCase> {
  const on = day(text);
  const { agreement } = makeAgreedCase();
  if (agreement?.form !== 'written') throw new Error('not written');
  const signing = makeSigning({ partiesSignedOn: on, mediatorsSignedOn: on, sealedOn: on });
  return { ...makeAgreedCase(), agreement: { ...agreement, signing } };
}

async function startInDecember(): Promise<TestProgram> {
  const program = await startWithStudio({ now: '2026-12-02T09:00:00+08:00' });
  await putCase(program, '2026-11-05', agreedOn('2026-11-12'));
  await putCase(program, '2026-11-06', agreedOn('2026-11-13'));
  return program;
}

/** A form with these cells on its one sheet. */
async function formOf(cells: Record<string, ExcelJS.CellValue>): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表一');
  for (const [place, value] of Object.entries(cells)) sheet.getCell(place).value = value;
  return Buffer.from(await book.xlsx.writeBuffer());
}

const GOOD = {
  A1: '甲版{统计期}',
  B1: '{调解案件总数·本期}',
  A3: '{#案件台账}{序号}',
  B3: '{案件编码}',
  C3: '{调解协议金}',
  D3: '{当事人}{/案件台账}',
  C4: { formula: 'SUM(C3:C3)', result: 9 },
};

async function pick(program: TestProgram, cells: Record<string, ExcelJS.CellValue>, name = '表') {
  program.answers.file = join(program.folder, `${name}.xlsx`);
  writeFileSync(program.answers.file, await formOf(cells));
  return program.ask('reportForms.pick', { report: 'monthly' });
}

async function adopt(program: TestProgram, cells: Record<string, ExcelJS.CellValue>, name = '表') {
  const picked = await pick(program, cells, name);
  if (picked?.state !== 'waiting') throw new Error(JSON.stringify(picked));
  const { record } = await listed(program);
  if (record === null) await program.ask('templates.adopt', { token: picked.token });
  else await program.ask('templates.renew', { ...record, token: picked.token });
}

async function listed(
  program: TestProgram,
): Promise<OutputOf<'reportForms.list'>['items'][number]> {
  const { items } = await program.ask('reportForms.list', {});
  const found = items.find(({ report }) => report === 'monthly');
  if (found === undefined) throw new Error('not listed');
  return found;
}

async function sheetAt(path: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book.worksheets[0] as ExcelJS.Worksheet;
}

async function exported(program: TestProgram): Promise<ExcelJS.Worksheet> {
  program.answers.saveTo = join(program.folder, '填好.xlsx');
  const { token } = await showReport(program, '2026-11');
  const saved = await program.ask('reports.export', { token, isInForm: true });
  return sheetAt(String(saved?.path));
}

describe('报表自己的表', () => {
  it('选、采用、导出、换一版、改回自带的；导出记录里写明；重新打开还在', async () => {
    let program = await startInDecember();
    const { token } = await showReport(program, '2026-11');
    program.answers.saveTo = join(program.folder, '填好.xlsx');
    expect(await program.refusal('reports.export', { token, isInForm: true })).toMatchObject({
      refusal: { code: 'NOT_NOW' },
    });
    await adopt(program, GOOD, '街道月报');
    program = await program.restart();
    await program.ask('app.bootstrap', null);
    const sheet = await exported(program);
    expect(sheet.getCell('A1').value).toBe('甲版2026年11月');
    expect(sheet.getCell('B1').value).toBe(2);
    expect(sheet.getCell('A4').value).toBe(2);
    expect(sheet.getCell('C5').formula).toBe('SUM(C3:C4)');
    // bug: 9 stood beside the formula in the empty form.
    expect(sheet.getCell('C5').result).toBe(
      Number(sheet.getCell('C3').value) + Number(sheet.getCell('C4').value),
    );
    // What leaves the studio is masked, in an own form too.
    expect(sheet.getCell('D3').text).not.toMatch(/\d{17}/);
    const notes = JSON.stringify(
      await program.ask('exports.list', { text: '', page: 1, pageSize: 10 }),
    );
    expect(notes).toContain('填在自己的表里：街道月报.xlsx');
    expect(notes).toContain('masked');
    await adopt(program, { ...GOOD, A1: '乙版' }, '第二版');
    expect((await exported(program)).getCell('A1').value).toBe('乙版');
    const { record, versions } = await listed(program);
    expect(versions.map(({ fileName }) => fileName)).toEqual(['第二版.xlsx', '街道月报.xlsx']);
    if (record === null) throw new Error('no record');
    program.answers.saveTo = join(program.folder, '原样.xlsx');
    const version = { paper: 'report_monthly', versionId: String(versions[1]?.id) };
    expect((await program.ask('templates.saveVersion', version))?.fileName).toBe('原样.xlsx');
    await program.ask('templates.choose', { ...record, versionId: null });
    expect((await listed(program)).usedId).toBeNull();
    // Papers do not show it among theirs.
    const { items } = await program.ask('templates.papers', {});
    expect(items.some(({ versions: some }) => some.length > 0)).toBe(false);
  });

  it('报送过的照报送时的数填，后来改了的案子不算进去', async () => {
    const program = await startInDecember();
    await adopt(program, GOOD);
    const { token } = await showReport(program, '2026-11');
    await program.ask('submissions.handIn', { ...TARGET, token, said: SAID });
    await putCase(program, '2026-11-20', agreedOn('2026-11-25'));
    const noted = await program.ask('submissions.of', TARGET);
    const version = { id: noted?.id ?? '', versionId: noted?.versions[0]?.id ?? '' };
    program.answers.saveTo = join(program.folder, '报送.xlsx');
    await program.ask('submissions.export', { ...version, isInForm: true });
    expect((await sheetAt(join(program.folder, '报送.xlsx'))).getCell('B1').value).toBe(2);
    expect((await exported(program)).getCell('B1').value).toBe(3);
  });

  it('要上期、去年同期的，没有勾“和上期比”也填得出', async () => {
    const program = await startInDecember();
    await adopt(program, { A1: '{调解案件总数·上期}', A2: '{调解案件总数·本期}' });
    const sheet = await exported(program);
    expect([sheet.getCell('A1').value, sheet.getCell('A2').value]).toEqual([0, 2]);
  });

  it('写错的什么也不存，说在哪一格；试填的和清单上的是同一个数', async () => {
    const program = await startInDecember();
    const picked = await pick(program, { ...GOOD, B1: '{调解案件数·本期}' });
    expect(picked).toMatchObject({
      state: 'refused',
      problems: [{ where: '“表一”的 B1 格', what: expect.stringContaining('{调解案件总数·本期}') }],
    });
    expect((await listed(program)).record).toBeNull();
    const good = await pick(program, GOOD);
    if (good?.state !== 'waiting') throw new Error('refused');
    const input = { report: 'monthly', token: good.token };
    const { period, sheets } = await program.ask('reportForms.read', input);
    expect(period).toBe('2026年11月');
    expect(sheets[0]?.rows[0]).toEqual({ number: 1, cells: ['甲版2026年11月', '2'] });
    const { groups } = await program.ask('reportForms.tags', { report: 'monthly' });
    const tag = groups.flatMap(({ tags }) => tags).find(({ name }) => name === '调解案件总数·本期');
    expect(tag?.prints).toBe('2');
  });

  it('每种报表都存得出样例，样例选得进来', { timeout: 60_000 }, async () => {
    const program = await startInDecember();
    const { items } = await program.ask('reportForms.list', {});
    for (const { report } of items.filter(({ name }) => name === '月报' || name === '任意一段')) {
      program.answers.saveTo = join(program.folder, `${report}.xlsx`);
      await program.ask('reportForms.example', { report });
      program.answers.file = join(program.folder, `${report}.xlsx`);
      const picked = await program.ask('reportForms.pick', { report });
      expect(picked, report).toMatchObject({ state: 'waiting' });
    }
  });

  it('没有窗口也能填：--form 一张表，或者自己的那一张；填不成的说为什么，什么也不写', async () => {
    const program = await startInDecember();
    await adopt(program, GOOD);
    await program.services.current.flush();
    const out = makeScratch();
    const run = async (form: string) => {
      const lines: string[] = [];
      const code = await runCli(
        [
          'export-report',
          '--data',
          program.dataFolder,
          '--month',
          '2026-11',
          '--out',
          out,
          '--form',
          form,
        ],
        {
          print: (line) => void lines.push(line),
          printError: (line) => void lines.push(line),
          appVersion: '1',
          resources: join(import.meta.dirname, '../../../resources'),
          program: join(out, '没有'),
          startedIn: program.folder,
        },
      );
      return { code, said: lines.join('\n') };
    };
    const own = await run('自己的');
    expect(own.code).toBe(0);
    const path = own.said.split('\n').at(-1)?.replace('已写出：', '') ?? '';
    expect((await sheetAt(path)).getCell('A1').value).toBe('甲版2026年11月');
    writeFileSync(join(program.folder, '另一张.xlsx'), await formOf({ A1: '另一张{年}' }));
    expect((await run('另一张.xlsx')).code).toBe(0);
    expect((await sheetAt(path)).getCell('A1').value).toBe('另一张2026');
    const before = readFileSync(path);
    writeFileSync(join(program.folder, '坏的.xlsx'), await formOf({ A1: '{没有的}' }));
    const bad = await run('坏的.xlsx');
    expect(bad).toMatchObject({ code: 1, said: expect.stringContaining('“表一”的 A1 格') });
    expect((await run('不在.xlsx')).code).toBe(1);
    expect(readFileSync(path)).toEqual(before);
  });
});
