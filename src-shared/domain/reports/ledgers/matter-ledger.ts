import { SATISFACTION_LABELS } from '../../case/model/follow-through';
import { ALERT_COLOR_LABELS } from '../../case/model/registration-words';
import { formatChineseDate } from '../../kernel/local-date';
import type { Matter } from '../../matter/matter';
import type { MatterFacts } from '../../matter/matter-facts';
import { assignedLimit, settledRound, standingOf } from '../../matter/matter-standing';
import { MATTER_END_LABELS, MATTER_STANDING_LABELS } from '../../matter/matter-words';
import type { LedgerCell } from '../report-content';
import { defineLedger, type LedgerContext, ROW_EACH } from './define-ledger';
import { centered, columnsOf, dayField, fromLeft, groupOf, serialField } from './ledger-field';
import { briefOf } from './ledger-text';

type Context = LedgerContext<Matter>;

/** What 事项台账 tells of a matter (S2: 接单—派单—办单—评单; S0: 反馈销号). */
const FIELDS = groupOf<Matter>('事项', [
  serialField(),
  dayField('reported_on', '反映日期', ({ record }) => record.reported.reportedOn),
  centered('channel', '渠道、工单号', 14, ({ record: { reported } }) =>
    [reported.channel, reported.orderNumber].filter((word) => word !== '').join('\n'),
  ),
  centered('reporter', '反映人', 9, ({ record }) => record.reported.reporter),
  fromLeft('what', '什么事', 32, ({ record }) => briefOf(record.reported.what), {
    isFreeText: true,
  }),
  centered('event_class', '六情类别', 10, ({ record }) => record.reported.eventClass),
  centered('alert_color', '预警颜色', 10, ({ record: { reported } }) =>
    reported.alertColor === null ? '' : ALERT_COLOR_LABELS[reported.alertColor],
  ),
  fromLeft('assigned', '派给谁、办结期限', 18, assignedCell),
  dayField('disposed_on', '首次处置', ({ record }) => record.disposal?.disposedOn),
  dayField('done_on', '办结日期', ({ record }) => settledRound(record)?.doneOn),
  fromLeft('result', '办理结果', 32, resultText, { isFreeText: true }),
  centered('rating', '评单', 9, ({ record: { rounds } }) => {
    const rating = rounds.at(-1)?.rating?.rating;
    return rating === undefined ? '' : SATISFACTION_LABELS[rating];
  }),
  dayField('answered_on', '答复反映人', ({ record }) => record.answers.at(-1)?.answeredOn),
  dayField('cleared_on', '销号日期', ({ record }) => record.clearance?.clearedOn),
  centered(
    'standing',
    '办到哪一步',
    13,
    ({ record }) => MATTER_STANDING_LABELS[standingOf(record)],
  ),
]);

/** 事项台账: what was told in the period that is no dispute, by the day on which it was told. */
export const MATTER_LEDGER = defineLedger<Matter, MatterFacts>('matter', {
  ...{ key: 'matters', label: '事项台账', sheetName: '事项台账' },
  emptyText: '本期没有接到事项。',
  event: 'reportedOn',
  columns: columnsOf(
    FIELDS,
    'serial reported_on channel reporter what event_class alert_color assigned disposed_on done_on result rating answered_on cleared_on standing',
  ),
  asks: 'named_cases',
  sums: [
    {
      ...{ key: 'rows', label: '事项台账行数＝接到事项', figure: 'matters' },
      ...ROW_EACH,
    },
  ],
  summary: (count) => `共 ${count} 件`,
});

/** To whom it was given last, and until when; what was not done by then stands out. */
function assignedCell({ record, today }: Context): LedgerCell {
  const last = record.assignments.at(-1);
  if (last === undefined) return '';
  const limit = assignedLimit(record);
  if (limit === null) return last.to;
  const text = `${last.to}\n限${formatChineseDate(limit.dueOn)}前`;
  return (limit.metOn ?? today) > limit.dueOn ? { text, mark: 'late' } : text;
}

/** What was done about it last; of what became a dispute its number. */
function resultText({ record, told }: Context): string {
  if (record.turnedOn !== null)
    return told === undefined ? '转为纠纷' : `转为纠纷：${told.number} ${told.category}`;
  const last = record.rounds.at(-1);
  if (last === undefined) return briefOf(record.disposal?.what ?? '');
  const how =
    last.how === 'handed_on' ? `转交${last.unit || '其他单位'}` : MATTER_END_LABELS[last.how];
  return briefOf(`${how}：${last.result}`);
}
