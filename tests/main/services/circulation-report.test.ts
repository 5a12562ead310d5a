import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { putCase } from '../../support/make-archive';
import { makeAcceptedCase } from '../../support/make-case';
import { startWithStudio } from '../../support/run-services';

describe('督办与流转 out of the program', () => {
  it('数和点开的名单一致；督办清单写着督办到哪一步，没有督办的那件空着（bug: 表上有数，点开没有）', async () => {
    const program = await startWithStudio();
    const harder = { difficulty: 'major' } as const;
    const one = await putCase(program, '2026-11-03', makeAcceptedCase(), harder);
    await putCase(program, '2026-11-04', makeAcceptedCase(), harder);
    const mark = { askedBy: '街道', matter: '欠薪', holder: '', askedOn: day('2026-11-05') };
    const { record } = await program.ask('supervisions.mark', {
      mark: { ...mark, dueOn: day('2026-11-10') },
      about: { kind: 'case', id: one.id },
    });
    await program.ask('supervisions.answer', {
      ...{ id: record.id, revision: record.revision },
      reply: { answeredOn: day('2026-11-12'), text: '已经约好', liftedOn: day('2026-11-15') },
    });
    const shown = await program.ask('reports.preview', {
      ...{ report: 'circulation_monthly', period: '2026-11' },
    });
    if (shown.state !== 'ready') throw new Error('still counting');
    const rows = shown.content.sections.flatMap((section) => section.rows);
    const figureOf = (key: string) => rows.find((row) => row.key === key)?.thisPeriod;
    expect(
      ['', '.answered', '.late', '.due', '.in_time', '.lifted', '.open'].map((key) =>
        figureOf(`supervisions${key}`),
      ),
    ).toEqual([1, 1, 1, 1, 0, 1, 0]);
    const late = await program.ask('reports.figure', {
      ...{ token: shown.token, figure: 'supervisions.late', column: 'thisPeriod' },
      ...{ page: 1, pageSize: 20 },
    });
    expect(late).toMatchObject({ total: 1, dayLabel: '答复日' });
    expect(late.items[0]?.record).toMatchObject({ prefix: 'supervisions', title: '街道督办' });

    const listed = await program.ask('reports.preview', {
      ...{ report: 'supervision_monthly', period: '2026-11' },
    });
    if (listed.state !== 'ready') throw new Error('still counting');
    const { rows: cells } = await program.ask('reports.rows', {
      ...{ token: listed.token, ledger: 'supervision', page: 1, pageSize: 20 },
    });
    const columns = listed.content.ledgers[0]?.columns.map(({ key }) => key) ?? [];
    const told = cells.map((row) => row[columns.indexOf('supervision')]);
    expect(told).toEqual(['2026年11月5日街道督办，限2026年11月10日前答复，已销号', '']);
    expect(cells.map((row) => row[columns.indexOf('cancelled')])).toEqual([
      ...['2026年11月15日督办销号', ''],
    ]);
  });
});
