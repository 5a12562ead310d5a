import type { MediationCase } from '../../case/model/mediation-case';
import { clearedOn } from '../../case/model/way-back';
import { DISPATCH_STANDING_LABELS, type DispatchRow } from '../../errand/dispatch/dispatch';
import type { DispatchFacts } from '../../errand/dispatch/dispatch-facts';
import {
  SUPERVISION_STANDING_LABELS,
  type SupervisionRow,
} from '../../errand/supervision/supervision';
import type { SupervisionFacts } from '../../errand/supervision/supervision-facts';
import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import type { LedgerContext } from './define-ledger';
import { centered, fromLeft, groupOf } from './ledger-field';

type Context = LedgerContext<MediationCase>;

const NAMED_BY = ['supervision', 'dispatch'] as const;

/** What the records of 督办, 派单 and 反馈 tell of a case. Where nothing was written down both stay blank, for the street's pen. */
export const ERRAND_FIELDS = groupOf<MediationCase>('督办与销号', [
  { ...fromLeft<MediationCase>('supervision', '交办督办情况', 10, askedText), namedBy: NAMED_BY },
  { ...centered<MediationCase>('cancelled', '消号情况', 7, cancelledText), namedBy: NAMED_BY },
]);

interface Told<Row, Facts> {
  readonly row: Row;
  readonly facts: Facts;
}

// A kind's rows and facts are its own.
function supervisionsOf({ naming }: Context) {
  return (naming?.('supervision') ?? []) as unknown as readonly Told<
    SupervisionRow,
    SupervisionFacts
  >[];
}

function dispatchesOf({ naming }: Context) {
  return (naming?.('dispatch') ?? []) as unknown as readonly Told<DispatchRow, DispatchFacts>[];
}

function askedText(context: Context): string {
  const asked = supervisionsOf(context).map(({ row, facts }) => ({
    on: facts.supervisedOn,
    text: [
      `${row.askedBy}督办`,
      row.times > 1 ? `共${row.times}次` : '',
      limitText(row.dueOn, '答复'),
      SUPERVISION_STANDING_LABELS[row.standing],
    ],
  }));
  const sent = dispatchesOf(context).map(({ row, facts }) => ({
    on: facts.dispatchedOn,
    text: [`派给${row.to}`, limitText(row.dueOn, '办结'), DISPATCH_STANDING_LABELS[row.standing]],
  }));
  return inOrder([...asked, ...sent])
    .map(({ on, text }) => `${formatChineseDate(on)}${text.filter(Boolean).join('，')}`)
    .join('；');
}

function limitText(on: LocalDate | null, what: string): string {
  return on === null ? '' : `限${formatChineseDate(on)}前${what}`;
}

function cancelledText(context: Context): string {
  const ofSender = clearedOn(context.record);
  const cancelled = [
    ...(ofSender === null ? [] : [{ on: ofSender, what: '来件销号' }]),
    ...supervisionsOf(context).map(({ facts }) => ({ on: facts.liftedOn, what: '督办销号' })),
    ...dispatchesOf(context).map(({ facts }) => ({ on: facts.clearedOn, what: '派单销号' })),
  ];
  const done = cancelled.flatMap(({ on, what }) => (on === null ? [] : [{ on, what }]));
  return inOrder(done)
    .map(({ on, what }) => `${formatChineseDate(on)}${what}`)
    .join('；');
}

function inOrder<T extends { readonly on: LocalDate }>(entries: readonly T[]): T[] {
  return entries.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
}
