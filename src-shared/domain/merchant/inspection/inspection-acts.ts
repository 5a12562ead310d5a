import { z } from 'zod';
import { objectToDay, objectToOrder } from '../../errand/object-to-day';
import type { LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { actsOf } from '../../record/act-makers';
import { beginRecord } from '../../record/members';
import { type GivenRecord, recordGiven } from '../../record/needs';
import { type Inspected, type Inspection, inspectedSchema, rightedSchema } from './inspection';

/** What the acts of an inspection may know. */
export interface InspectionContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<Inspection, InspectionContext, { id: string }>();

const right = 'community.handle';
const input = z.object({ inspected: inspectedSchema });
/** The merchant, if it is there. */
const merchant = recordGiven<{ inspected: Inspected }>(({ inspected: { merchantId } }) => ({
  ...{ kind: 'merchant', id: merchantId },
}));

/** 登记检查 */
const register = begin({
  input,
  needs: { merchant },
  right,
  words: { button: '登记检查', done: '登记了监督检查' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { inspected }, { now, today, merchant }) =>
    written({ ...beginRecord(id, now), righted: null }, inspected, today, merchant),
});

const correct = change({
  input,
  needs: { merchant },
  right,
  words: { button: '保存', done: '改正了监督检查' },
  undo: 'free',
  objection: () => null,
  apply: (one, { inspected }, { today, merchant }) => written(one, inspected, today, merchant),
});

/** 整改好了: what was found is put right. */
const putRight = change({
  input: z.object({ righted: rightedSchema }),
  right,
  words: { button: '整改好了', done: '登记了整改' },
  undo: 'free',
  objection: objectToRighting,
  apply: (one, { righted }, { today }) =>
    objectToRighting(one) ??
    objectToDay(
      {
        ...{ on: righted.rightedOn, called: '整改日期', field: 'righted.rightedOn' },
        after: { on: one.inspected.inspectedOn, called: '检查日期' },
      },
      today,
    ) ??
    allow({ ...one, righted }),
});

/** Everything that can be done with an inspection. */
export const INSPECTION_ACTS = {
  register,
  correct,
  putRight,
  ...recycling({
    right,
    words: { button: '删除这次检查', removed: '删除了检查', restored: '从回收站恢复了检查' },
  }),
};

function objectToRighting({ inspected, righted }: Inspection): Objection {
  if (inspected.result === 'in_order')
    return refuse('NOT_NOW', { data: { why: '这次检查没有查到问题。' } });
  const why = '这次查到的问题已经整改；登记错了，可以撤销上一步。';
  return righted === null ? null : refuse('NOT_NOW', { data: { why } });
}

function written(
  one: Omit<Inspection, 'inspected' | 'merchantName'>,
  inspected: Inspected,
  today: LocalDate,
  merchant: GivenRecord | null,
): Ruling<Inspection> {
  const looked = { on: inspected.inspectedOn, called: '检查日期' };
  return (
    (merchant === null
      ? notNow('找不到这家商户，可能已经删除，请重新选择。', 'inspected.merchantId')
      : null) ??
    objectToDay({ ...looked, field: 'inspected.inspectedOn', after: null }, today) ??
    objectToFound(inspected) ??
    (inspected.dueOn === null
      ? null
      : objectToOrder({
          ...{ on: inspected.dueOn, called: '整改期限', field: 'inspected.dueOn' },
          after: looked,
        })) ??
    objectToRighted(one, inspected) ??
    allow({ ...one, inspected, merchantName: merchant?.title ?? '' })
  );
}

/** Says what is wrong where something is; what is in order has nothing to be put right. */
function objectToFound({ result, found, dueOn }: Inspected): Objection {
  if (result === 'faulty')
    return found === '' ? notNow('有问题的，请写明查到什么。', 'inspected.found') : null;
  return dueOn === null
    ? null
    : notNow('没有问题的，不用写整改期限，请把日子去掉。', 'inspected.dueOn');
}

function objectToRighted({ righted }: Pick<Inspection, 'righted'>, inspected: Inspected) {
  if (righted === null) return null;
  if (inspected.result === 'in_order')
    return notNow('已经登记了整改，不能改成没有问题；登记错了，先撤销整改。', 'inspected.result');
  return righted.rightedOn < inspected.inspectedOn
    ? notNow('检查日期晚于已经登记的整改日期，请核对这两个日期。', 'inspected.inspectedOn')
    : null;
}

function notNow(why: string, field: string) {
  return refuse('NOT_NOW', { field, data: { why } });
}
