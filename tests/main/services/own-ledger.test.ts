import { join } from 'node:path';
import { runCli } from '@main/cli/run';
import { CHART_SHEET } from '@main/reports/chart-sheet';
import { COMPARISON_SHEET } from '@main/reports/comparison-sheet';
import { CORRECTIONS_SHEET } from '@main/reports/corrections-sheet';
import { CONTENTS_SHEET, COVER_SHEET } from '@main/reports/cover-sheets';
import type { Composed } from '@shared/domain/layout/layout';
import { layoutReportKey } from '@shared/domain/layout/layout-report-key';
import { nameFault } from '@shared/domain/layout/name-rule';
import { SHORT_START } from '@shared/domain/layout/start-columns';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { putCase } from '../../support/make-archive';
import { makeAgreedCase, makeMediatingCase } from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';

const COLUMNS: Composed['columns'] = [
  { field: 'serial', heading: '', characters: 3, isWhole: false },
  { field: 'number', heading: '=1+1', characters: 8, isWhole: false },
  { field: 'parties', heading: '@当事人', characters: 20, isWhole: false },
  { field: 'mediated_on', heading: '', characters: 2, isWhole: false },
  { field: 'agreement_amount', heading: '', characters: 5, isWhole: false },
];
const OWN: Composed = {
  ...{ name: '给司法所的', title: '+司法所月台账', listedBy: 'concluded', paper: 'a4_portrait' },
  ...{ isInBook: true, columns: COLUMNS },
};

async function start(): Promise<TestProgram> {
  const program = await startWithStudio({ now: '2026-12-02T09:00:00+08:00' });
  await putCase(program, '2026-11-05', makeAgreedCase());
  await putCase(program, '2026-11-06', makeMediatingCase());
  return program;
}

async function compose(program: TestProgram, more: Partial<Composed> = {}) {
  return (await program.ask('layouts.compose', { composed: { ...OWN, ...more } })).record;
}

async function show(program: TestProgram, report: string, period = '2026-11') {
  const shown = await program.ask('reports.preview', { report, period });
  if (shown.state !== 'ready') throw new Error('counting');
  return shown;
}

async function read(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

describe('自己排的台账', () => {
  it('排好、存下，报表里选得到，导出的一格一格和屏幕一样；等号开头的表头只是字', async () => {
    const program = await start();
    const { id } = await compose(program);
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    const offered = await again.ask('reports.list', {});
    expect(offered.filter(({ sort }) => sort === '给司法所的').map(({ period }) => period)).toEqual(
      ['month', 'quarter', 'half', 'year', 'span'],
    );
    const { token, content } = await show(again, layoutReportKey(id, 'monthly'));
    expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
    const ledger = content.ledgers[0]?.key ?? '';
    const asked = { token, ledger, page: 1, pageSize: 50 };
    const { rows } = await again.ask('reports.rows', asked);
    expect(rows).toMatchObject([['1', '（2026）人调字第1号', expect.any(String), {}, {}]]);
    again.answers.saveTo = join(again.folder, '自排.xlsx');
    const saved = await again.ask('reports.export', { token });
    const sheet = (await read(saved?.path ?? '')).getWorksheet('给司法所的');
    const texts = [1, 2, 3, 4, 5].map((at) => sheet?.getRow(2).getCell(at).value);
    expect(texts).toEqual(['序号', '=1+1', '@当事人', '调解时间', '调解协议金(元)']);
    expect(sheet?.getCell('B2').formula).toBeUndefined();
    expect(sheet?.getCell('A1').text).toContain('2026年11月+司法所月台账');
    expect(sheet?.getCell('C3').value).toBe(rows[0]?.[2]);
    expect(sheet?.getCell('C3').text).not.toMatch(/\d{17}/);
    expect(sheet?.pageSetup.orientation).toBe('portrait');
    // A day under 9 pt is no day that somebody reads: its column is as wide as it needs.
    expect(sheet?.getColumn(4).width).toBeGreaterThanOrEqual(13);
  });

  it('同名的不收，毛病写在名称那一格旁边；改名后原来的名称又能用；改错了能撤销', async () => {
    const program = await start();
    const one = await compose(program);
    const twice = await program.refusal('layouts.compose', {
      composed: { ...OWN, name: '给 司法所的' },
    });
    expect(twice.refusal).toMatchObject({ field: 'composed.name' });
    expect(twice.refusal?.data?.why).toContain('已经有一张台账叫');
    const renamed = await program.ask('layouts.correct', {
      ...{ id: one.id, revision: one.revision },
      composed: { ...OWN, name: '给街道的' },
    });
    await compose(program);
    const undone = await program.ask('layouts.history', { id: one.id, page: 1 });
    expect(undone?.entries[0]?.changes?.map(({ label }) => label)).toContain('台账名称');
    const third = await program.ask('layouts.correct', {
      ...{ id: one.id, revision: renamed.record.revision },
      composed: { ...OWN, name: '给区里的' },
    });
    await program.ask('layouts.undo', { id: one.id, revision: third.record.revision });
    const { record } = await program.ask('layouts.get', { id: one.id });
    expect(record.composed.name).toBe('给街道的');
  });

  it('排的时候就看得到最近的几件；没有姓名栏、没有案件也行', async () => {
    const program = await start();
    const { head, rows, missing } = await program.ask('reports.previewLayout', OWN);
    expect(head.columns.map(({ heading }) => heading)).toContain('@当事人');
    expect(rows).toHaveLength(1);
    expect(missing).toEqual([]);
    const gone = { field: 'gone', heading: '老栏目', characters: 5, isWhole: false };
    const pending = await program.ask('reports.previewLayout', {
      ...{ ...OWN, listedBy: 'pending' as const, columns: [...COLUMNS, gone] },
    });
    expect(pending.missing).toEqual(['老栏目']);
    expect(pending.rows).toHaveLength(1);
  });

  it('勾了的进整本，没勾的不进；完整的记在导出记录里', async () => {
    const program = await start();
    await compose(program);
    await compose(program, { name: '不带的', isInBook: false });
    const whole = COLUMNS.map((column) => ({ ...column, isWhole: true }));
    const one = await compose(program, { name: '完整的', isInBook: false, columns: whole });
    program.answers.saveTo = join(program.folder, '一本.xlsx');
    const saved = await program.ask('reports.exportAll', { period: '2026-11' });
    const names = (await read(saved?.path ?? '')).worksheets.map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['给司法所的统计表', '给司法所的']);
    expect(new Set(names).size).toBe(names.length);
    const { token } = await show(program, layoutReportKey(one.id, 'monthly'));
    program.answers.saveTo = join(program.folder, '完整.xlsx');
    await program.ask('reports.export', { token });
    const { items } = await program.ask('exports.list', { text: '', page: 1, pageSize: 9 });
    expect(items.map(({ row }) => [row.fileName, row.privacy]).sort()).toEqual([
      ['一本.xlsx', 'masked'],
      ['完整.xlsx', 'whole'],
    ]);
  });

  it.each([...[CHART_SHEET, COMPARISON_SHEET, CORRECTIONS_SHEET, COVER_SHEET, CONTENTS_SHEET]])(
    '%s 是软件自己的表，不能取这个名称（bug: 两张表同名，整本打不开）',
    (name) => {
      expect(nameFault(name)).toContain('已有的表');
    },
  );

  it('删了，报表里就没有了；恢复后又有', async () => {
    const program = await start();
    const one = await compose(program);
    const report = layoutReportKey(one.id, 'monthly');
    await program.ask('layouts.remove', { id: one.id, revision: 1, reason: '试排的' });
    expect((await program.refusal('reports.preview', { report, period: '2026-11' })).code).toBe(
      'NOT_FOUND',
    );
    await program.ask('layouts.restore', { id: one.id, revision: 2 });
    expect((await show(program, report)).content.ledgers[0]?.rowCount).toBe(1);
  });

  it('命令行：--layout 写名称或编号；没有的说明在哪里看', async () => {
    const program = await start();
    const { id } = await compose(program, { columns: [...SHORT_START] });
    await program.services.current.flush();
    const run = async (...args: string[]) => {
      const lines: string[] = [];
      const errors: string[] = [];
      const code = await runCli(
        ['export-report', '--data', program.dataFolder, '--period', '2026-Q4', ...args],
        {
          print: (line) => void lines.push(line),
          printError: (line) => void errors.push(line),
          ...{ appVersion: '1', resources: join(import.meta.dirname, '../../../resources') },
          ...{ program: '/没有', startedIn: program.folder },
        },
      );
      return { code, lines, errors };
    };
    for (const named of ['给司法所的', id]) {
      const { code, lines } = await run('--layout', named, '--out', '导出', '--json');
      expect(code).toBe(0);
      expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ layout: named, failedChecks: [] });
      expect(JSON.parse(lines[0] ?? '{}').fileName).toContain('给司法所的季报_2026年第四季度');
    }
    expect(await run('--layout', '没有的', '--out', '导出')).toMatchObject({
      ...{ code: 1, errors: [expect.stringContaining('没有叫“没有的”的自己排的台账')] },
    });
    expect((await run('--layout', 'x', '--report', '案件', '--out', '导出')).code).toBe(2);
  });
});
