import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { MonthlyReport } from '@shared/domain/statistics/monthly-report';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeSigning } from '../../support/make-agreement';
import { putCase } from '../../support/make-archive';
import { makeAgreedCase, makeMediatingCase } from '../../support/make-case';
import { startWithStudio, type TestProgram } from '../../support/run-services';
import { CAN_MOUNT, mountSmallDisk } from '../../support/scratch';

/** An agreement in force since a day. */
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
  await putCase(program, '2026-10-08', agreedOn('2026-11-13'));
  await putCase(program, '2025-12-30', { ...agreedOn('2026-11-14'), status: 'closed' });
  await putCase(program, '2026-11-06', makeMediatingCase());
  return program;
}

const concluded = ({ ledger }: MonthlyReport): number => ledger.rows.length;

describe('月报', () => {
  it('counts cases of every ledger by the day they ended, not by the month they lie in', async () => {
    const program = await startInDecember();
    expect(concluded(await program.ask('reports.preview', { month: '2026-11' }))).toBe(3);
    const october = await program.ask('reports.preview', { month: '2026-10' });
    expect(october).toMatchObject({ isZeroReport: true });
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    expect(concluded(await again.ask('reports.preview', { month: '2026-11' }))).toBe(3);
  });

  it('writes the workbook, remembers its figures, and shows a later change as 更正', async () => {
    const program = await startInDecember();
    program.answers.saveTo = join(program.folder, '月报');
    const saved = await program.ask('reports.export', { month: '2026-11' });
    expect(saved).toEqual({
      path: join(program.folder, '月报.xlsx'),
      folder: program.folder,
      fileName: '月报.xlsx',
      isRemembered: true,
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(saved?.path ?? '');
    expect(workbook.worksheets.length).toBeGreaterThanOrEqual(2);
    await program.ask('files.showInFolder', { path: saved?.path ?? '' });
    expect(program.opened).toEqual([saved?.path]);

    expect((await program.ask('reports.preview', { month: '2026-11' })).corrections).toEqual([]);
    await putCase(program, '2026-11-20', agreedOn('2026-11-25'));
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    const corrected = await again.ask('reports.preview', { month: '2026-11' });
    expect(corrected.corrections.length).toBeGreaterThan(0);
    expect(corrected.lastSubmittedOn).toBe('2026-12-02');
  });

  it('a closed dialog writes nothing and hands nothing in', async () => {
    const program = await startInDecember();
    expect(await program.ask('reports.export', { month: '2026-11' })).toBeNull();
    expect(existsSync(join(program.dataFolder, 'reports'))).toBe(false);
  });

  it('a workbook that cannot be written is not handed in (bug: remembered before written)', async () => {
    const program = await startInDecember();
    program.answers.saveTo = join(program.folder, '没有这个文件夹', '月报.xlsx');
    expect(await program.refusal('reports.export', { month: '2026-11' })).toMatchObject({
      code: 'TARGET_NOT_WRITABLE',
      data: { folder: join(program.folder, '没有这个文件夹') },
    });
    expect(existsSync(join(program.dataFolder, 'reports'))).toBe(false);
    expect(existsSync(join(program.folder, '没有这个文件夹'))).toBe(false);
  });

  it.runIf(CAN_MOUNT)(
    'a data folder that turned read-only: the workbook is written and the window is told',
    async () => {
      const disk = mountSmallDisk(512);
      const program = await startWithStudio({
        dataFolder: join(disk.folder, '资料'),
        now: '2026-12-02T09:00:00+08:00',
      });
      disk.setReadOnly(true);
      program.answers.saveTo = join(program.folder, '月报.xlsx');
      const saved = await program.ask('reports.export', { month: '2026-11' });
      expect(saved?.isRemembered).toBe(false);
      expect(
        readFileSync(saved?.path ?? '')
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    },
  );

  it('names the months whose ledger is missing from it', async () => {
    const program = await startInDecember();
    await program.services.desk.close();
    // Without the journal nothing tells what was in the ledger.
    rmSync(join(program.dataFolder, 'journal'), { recursive: true });
    writeFileSync(join(program.dataFolder, 'case/2026-10.json'), '{');
    const again = await program.restart();
    await again.ask('app.bootstrap', null);
    const report = await again.ask('reports.preview', { month: '2026-11' });
    expect(concluded(report)).toBe(2);
    expect(JSON.stringify(report)).toContain('2026年10月');
    expect(report.checks.some(({ isPassed }) => !isPassed)).toBe(true);
  });

  it('a damaged memory of what was handed in is kept aside and told, and the month still goes out', async () => {
    const program = await startInDecember();
    mkdirSync(join(program.dataFolder, 'reports'));
    writeFileSync(join(program.dataFolder, 'reports/2026-11.json'), '{');
    const report = await program.ask('reports.preview', { month: '2026-11' });
    expect(report.lastSubmittedOn).toBeNull();
    const [kept = ''] = readdirSync(join(program.dataFolder, 'reports'));
    expect(kept).toMatch(/^2026-11\.damaged-.*\.json$/);
    expect(readFileSync(join(program.dataFolder, 'reports', kept), 'utf8')).toBe('{');
    const { notices } = await program.ask('app.bootstrap', null);
    expect(notices).toEqual([
      {
        kind: 'submission_set_aside',
        file: 'reports/2026-11.json',
        keptAs: `reports/${kept}`,
        month: null,
      },
    ]);
  });
});
