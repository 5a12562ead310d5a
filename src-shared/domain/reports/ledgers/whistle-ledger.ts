import { beginningOf } from '../../errand/errand-group';
import {
  unitsCalled,
  WHISTLE_FORM_LABELS,
  WHISTLE_TYPE_LABELS,
  type Whistle,
} from '../../errand/whistle/whistle';
import type { WhistleFacts } from '../../errand/whistle/whistle-facts';
import { daysBetween, type LocalDate } from '../../kernel/local-date';
import type { LedgerCell } from '../report-content';
import { defineLedger, type LedgerContext } from './define-ledger';
import { centered, columnsOf, dayField, fromLeft, groupOf, serialField } from './ledger-field';
import { briefOf } from './ledger-text';

type Context = LedgerContext<Whistle>;

/** What the month's list tells of a unit that was called. */
const FIELDS = groupOf<Whistle>('吹哨报到', [
  serialField(),
  fromLeft('unit', '报到单位', 14, ({ group = '' }) => group),
  centered('type', '哨型', 8, ({ record }) => WHISTLE_TYPE_LABELS[record.call.type]),
  centered('form', '吹哨形式', 11, ({ record }) => WHISTLE_FORM_LABELS[record.call.form]),
  fromLeft('about', '为了哪一件', 14, aboutText),
  fromLeft('what', '吹哨事项', 18, ({ record }) => briefOf(record.call.matter), {
    isFreeText: true,
  }),
  dayField('blown_on', '吹哨日期', ({ record }) => record.call.blownOn),
  dayField('due_on', '报到期限', ({ record }) => record.call.dueOn),
  dayField('came_on', '报到日期', cameOn),
  centered('late', '报到情况', 11, lateCell),
  fromLeft('result', '办理结果', 18, ({ record }) => briefOf(record.outcome?.result ?? ''), {
    isFreeText: true,
  }),
]);

/**
 * 吹哨报到台账: what was called for in the period, unit by unit, a row for each unit that a whistle called; below each unit
 * what its rows come to (S1, S3: 吹哨报到; who came late is to be seen at once).
 */
export const WHISTLE_LEDGER = defineLedger<Whistle, WhistleFacts>('whistle', {
  ...{ key: 'whistles', label: '吹哨报到台账', sheetName: '吹哨报到台账' },
  emptyText: '本期没有吹哨。',
  event: 'blownOn',
  columns: columnsOf(
    FIELDS,
    'serial unit late blown_on due_on came_on type form about what result',
  ),
  asks: 'named_cases',
  groups: {
    of: ({ to }) => unitsCalled(String(to)),
    sumLine,
  },
  sums: [
    {
      ...{ key: 'called', label: '吹哨报到台账行数＝叫到单位', figure: 'whistles.called' },
      ...{ word: '行', amountOf: ({ unitCount }) => unitCount, amountIn: () => 1 },
    },
    {
      ...{ key: 'came', label: '吹哨报到台账报到的＝报到', figure: 'whistles.came' },
      ...{ word: '行', amountOf: ({ cameCount }) => cameCount },
      amountIn: (cellAt) => (cellAt('came_on') === '' ? 0 : 1),
    },
  ],
  summary: (_count, { called = 0, came = 0 }) =>
    `叫到单位 ${called} 次，报到 ${came} 次，还没有报到 ${called - came} 次`,
});

/** The day on which the unit of this row came first; null while it did not. */
function cameOn({ record, group }: Context): LocalDate | null {
  return record.arrivals.find(({ unit }) => unit === group)?.cameOn ?? null;
}

/** How it stands with the limit: what is late stands out. A limit that nobody wrote is not missed. */
function lateCell(context: Context): LedgerCell {
  const { record, today } = context;
  const { dueOn } = record.call;
  const on = cameOn(context);
  if (on === null) {
    const word = record.outcome === null ? '还没有报到' : '没有报到';
    if (dueOn === null || today <= dueOn) return word;
    return { text: `${word}，已过 ${daysBetween(dueOn, today)} 天`, mark: 'late' };
  }
  if (dueOn === null) return '已报到';
  if (on <= dueOn) return '按期';
  return { text: `逾期 ${daysBetween(dueOn, on)} 天`, mark: 'late' };
}

/** A dispute by number and category: its title names people whom the ledger of cases may hide. */
function aboutText({ record: { about }, told }: Context): string {
  if (about === null) return '';
  if (about.kind !== 'case') return briefOf(beginningOf(about.title));
  return told === undefined ? '纠纷' : `${told.number} ${told.category}`;
}

function sumLine(group: string, rows: readonly Context[]) {
  const isLate = (one: Context, on: LocalDate | null) => {
    const { dueOn } = one.record.call;
    return on !== null && dueOn !== null && on > dueOn;
  };
  const days = rows.map((one) => ({ one, on: cameOn(one) }));
  const came = days.filter(({ on }) => on !== null);
  const late = came.filter(({ one, on }) => isLate(one, on));
  const inTime = came.filter(({ one, on }) => one.record.call.dueOn !== null && !isLate(one, on));
  return {
    unit: `${group} 小计`,
    blown_on: `吹哨 ${rows.length} 次`,
    due_on: `按期 ${inTime.length} 次`,
    came_on: `报到 ${came.length} 次`,
    late: `逾期 ${late.length} 次\n没有来 ${rows.length - came.length} 次`,
  };
}
