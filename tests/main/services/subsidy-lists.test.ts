import { join } from 'node:path';
import type { PresentActor } from '@shared/domain/record/actor';
import type { Right } from '@shared/domain/record/rights';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import {
  agreedOn,
  applyForAll,
  claimsIn,
  forwardAll,
  look,
  putCase,
  said,
  start,
} from '../../support/apply-subsidies';
import { makeCaseMediator } from '../../support/make-case';

describe('以案定补: who sees it, and what leaves the studio', () => {
  it('who sees only the own cases sees only the own claims; who may not review takes no step, forward or back', async () => {
    let works: PresentActor | null = null;
    const program = await start({}, { whoWorks: () => works });
    await putCase(program, '2026-11-05', agreedOn('2026-11-12', '甲某'));
    await putCase(program, '2026-11-06', {
      ...agreedOn('2026-11-13', '乙某'),
      mediators: [makeCaseMediator({ mediatorId: 'm2', name: '陆某' })],
    });
    await applyForAll(program);
    const all = await claimsIn(program, 'applied');
    const rights = new Set<Right>(['subsidies.read', 'subsidies.apply', 'cases.read']);
    works = { id: 'm2', name: '陆某', sight: 'named', rights };
    const { counts, claims, people } = await look(program, 'applied');
    expect(counts.applied.count).toBe(1);
    expect(claims[0]?.claim.shares[0]?.name).toBe('陆某');
    expect(people.map(({ name }) => name)).toEqual(['陆某']);
    const own = claims.map(({ id, revision }) => ({ id, revision }));
    const step = { claims: own, step: 'first' as const, said: said() };
    expect((await program.refusal('subsidies.forward', step)).code).toBe('FORBIDDEN');
    const refused = { ...step, step: 'refused' as const, said: said('2026-12-01', '不行') };
    expect((await program.refusal('subsidies.stop', refused)).code).toBe('FORBIDDEN');
    const other = all.filter(({ id }) => id !== own[0]?.id);
    const withdrawn = {
      claims: other,
      step: 'withdrawn' as const,
      said: said('2026-12-01', '不报了'),
    };
    expect((await program.refusal('subsidies.stop', withdrawn)).code).toBe('NOT_FOUND');
    expect(await program.ask('subsidies.stop', { ...withdrawn, claims: own })).toMatchObject({
      done: 1,
    });
    works = null;
    expect((await look(program, 'applied')).counts).toMatchObject({
      ...{ applied: { count: 1 }, withdrawn: { count: 1 } },
    });
  });

  it('the list of payments adds up as formulas, has room for signatures and names no party; unused, no report is offered', async () => {
    const program = await start();
    await putCase(program, '2026-11-05', agreedOn('2026-11-12', '甲某'));
    await putCase(program, '2026-11-06', agreedOn('2026-11-13', '乙某'));
    await applyForAll(program);
    await forwardAll(program, 'first', 'second', 'approved');
    const target = { report: 'subsidy_monthly', period: '2026-12' };
    const shown = await program.ask('reports.preview', target);
    if (shown.state !== 'ready') throw new Error('still counting');
    expect(shown.content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
    const path = join(program.folder, '发放.xlsx');
    program.answers.saveTo = path;
    await program.ask('reports.export', { token: shown.token });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.getWorksheet('发放名册');
    if (sheet === undefined) throw new Error('no such sheet');
    const headings = (sheet.getRow(2).values as string[]).slice(1);
    expect(headings.at(-1)).toBe('领取人签名');
    const amount = headings.indexOf('补贴金额(元)') + 1;
    expect(sheet.getRow(3).getCell(headings.length).text).toBe('');
    expect(sheet.getRow(5).getCell(amount).value).toMatchObject({ result: 200 });
    const letter = sheet.getColumn(amount).letter;
    expect(sheet.getRow(5).getCell(amount).formula).toBe(`SUM(${letter}3:${letter}4)`);
    expect(JSON.stringify(sheet.getSheetValues())).not.toContain('甲某');
    const each = book.getWorksheet('各人补贴');
    expect(each?.getRow(3).getCell(6).text).toBe('领取人签名');
    expect(each?.getRow(5).getCell(6).text).toBe('');
    expect(each?.getRow(6).getCell(2).value).toBe(200);
    const whole = join(program.folder, '整本.xlsx');
    program.answers.saveTo = whole;
    await program.ask('reports.exportAll', { period: '2026-12' });
    const wholeBook = new ExcelJS.Workbook();
    await wholeBook.xlsx.readFile(whole);
    expect(wholeBook.worksheets.map(({ name }) => name).join()).toContain('发放名册');
    const { settings } = program.services.current.studio;
    const offered = async () =>
      (await program.ask('reports.list', {})).filter(({ sort }) => sort === '以案定补').length;
    expect(await offered()).toBe(5);
    await program.ask('studio.updateSettings', {
      ...settings,
      subsidies: { ...settings.subsidies, isUsed: false },
    });
    expect(await offered()).toBe(0);
  });
});
