import { caseFactTable } from '@shared/domain/case/facts/case-facts';
import { type Whistle, whistleSchema } from '@shared/domain/errand/whistle/whistle';
import { WHISTLE_KIND } from '@shared/domain/errand/whistle/whistle-kind';
import { blankOf } from '@shared/domain/record/blank';
import { factTableOf } from '@shared/domain/record/fact-table';
import { buildReport } from '@shared/domain/reports/build-report';
import {
  groupLine,
  type LedgerContext,
  ledgerRow,
} from '@shared/domain/reports/ledgers/define-ledger';
import { WHISTLE_LEDGER } from '@shared/domain/reports/ledgers/whistle-ledger';
import type { AnyFacts } from '@shared/domain/reports/measures/define-measure';
import type { LedgerRow } from '@shared/domain/reports/report-content';
import { REPORTS, reportOver } from '@shared/domain/reports/reports';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { nothingElse } from './no-enquiries';
import { reportStudio } from './report-cases';

const arrival = (unit: string, on: string) => ({ unit, person: '', cameOn: day(on) });

function whistle(
  to: string,
  blownOn: string,
  dueOn: string | null,
  change: Partial<Whistle> = {},
): Whistle {
  const days = { blownOn: day(blownOn), dueOn: dueOn === null ? null : day(dueOn) };
  return {
    ...blankOf(whistleSchema),
    call: { form: 'street', type: 'quick', to, matter: '井盖松动', blownBy: '', ...days },
    ...change,
  } as Whistle;
}

function listed(whistles: readonly Whistle[]) {
  const definition = reportOver('督办与流转', '2026-11');
  if (definition === undefined) throw new Error('no such report');
  const kept = whistles.map((record, at) => ({ record, id: `w${at}`, revision: 1 }));
  const table = factTableOf(
    kept,
    ({ record }) => WHISTLE_KIND.facts?.(record) as AnyFacts,
    () => 0,
  );
  const { content, lists } = buildReport({
    ...{ definition, periodKey: '2026-11', studio: reportStudio() },
    facts: { ...nothingElse(), case: caseFactTable([]), whistle: table },
    ...{ today: day('2026-11-20'), lastSubmission: null, unreadableMonths: [] },
  });
  expect(content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
  const [list, head] = [lists[0], content.ledgers[0]];
  if (list === undefined || head === undefined) throw new Error('no ledger');
  const contexts = list.records.map(({ id, group }) => ({
    ...{ record: whistles[Number(id.slice(1))] as Whistle, group: String(group) },
    ...{ profile: reportStudio().profile, today: day('2026-11-20') },
  }));
  return { contexts, head };
}

const cell = (row: LedgerRow, key: string) =>
  row[WHISTLE_LEDGER.columns.findIndex((one) => one.key === key)];
const rowOf = (context: LedgerContext<Whistle>) => ledgerRow(WHISTLE_LEDGER, context);

describe('吹哨报到台账', () => {
  it('一家单位一行，按单位排在一起、再按日子；下月的不列；页数算上小计（bug: 一次叫两家只列一家，最后一页看不到）', () => {
    const { contexts, head } = listed([
      whistle('物业、城管', '2026-11-09', null),
      whistle('城管', '2026-11-03', null),
      whistle('城管', '2026-12-01', null),
    ]);
    expect(contexts.map(({ group, record }) => [group, record.call.blownOn])).toEqual([
      ['城管', '2026-11-03'],
      ['城管', '2026-11-09'],
      ['物业', '2026-11-09'],
    ]);
    expect(head).toMatchObject({
      ...{ rowCount: 5, summary: '叫到单位 3 次，报到 0 次，还没有报到 3 次' },
    });
  });

  it.each([
    ['没有写期限的不算逾期，也不算按期', null, null, '还没有报到'],
    ['期限当天还没来', null, '2026-11-20', '还没有报到'],
    ['过了期限还没来', null, '2026-11-17', { text: '还没有报到，已过 3 天', mark: 'late' }],
    ['期限当天来的', '2026-11-10', '2026-11-10', '按期'],
    ['晚来一天', '2026-11-11', '2026-11-10', { text: '逾期 1 天', mark: 'late' }],
    ['没有期限，来了', '2026-11-11', null, '已报到'],
  ])('%s（bug: 逾期的和按期的一个样子）', (_name, cameOn, dueOn, said) => {
    const arrivals = cameOn === null ? [] : [arrival('城管', cameOn)];
    const { contexts } = listed([whistle('城管', '2026-11-05', dueOn, { arrivals })]);
    expect(contexts.map((one) => cell(rowOf(one), 'late'))).toEqual([said]);
  });

  it('小计数着这家单位的，别家的不算进来', () => {
    const { contexts } = listed([
      whistle('城管、消防', '2026-11-03', '2026-11-04', {
        arrivals: [arrival('城管', '2026-11-04'), arrival('消防', '2026-11-09')],
      }),
      whistle('城管', '2026-11-05', '2026-11-06', { arrivals: [arrival('城管', '2026-11-08')] }),
      whistle('城管', '2026-11-18', null),
    ]);
    const line = groupLine(
      WHISTLE_LEDGER,
      '城管',
      contexts.filter(({ group }) => group === '城管'),
    );
    expect(
      line.flatMap((one) => (typeof one === 'object' && 'text' in one ? one.text : [])),
    ).toEqual([
      ...['', '城管 小计', '逾期 1 次\n没有来 1 次', '吹哨 3 次', '按期 1 次', '报到 2 次'],
      ...['', '', '', '', ''],
    ]);
  });

  it('为了哪一件纠纷只写编号和类别：事由里有当事人的名字（bug: 案件台账遮掉的名字写在这里）', () => {
    const about = { kind: 'case', id: 'c', title: '赵小某与李某邻里' };
    const { contexts } = listed([whistle('城管', '2026-11-05', null, { about })]);
    const [context] = contexts;
    if (context === undefined) throw new Error('no row');
    const told = { number: '2026-0007', category: '邻里纠纷' };
    expect(cell(rowOf({ ...context, told }), 'about')).toBe('2026-0007 邻里纠纷');
    expect(cell(rowOf(context), 'about')).toBe('纠纷');
  });

  it('报送的报表没有分组的台账：留底按一件一行对得上', () => {
    const handedIn = REPORTS.filter(({ isRemembered }) => isRemembered);
    expect(handedIn.flatMap(({ ledgers }) => ledgers).filter(({ groups }) => groups)).toEqual([]);
  });
});
