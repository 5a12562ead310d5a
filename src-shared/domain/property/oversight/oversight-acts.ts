import { z } from 'zod';
import { objectToDay, objectToOrder } from '../../errand/object-to-day';
import type { LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { actsOf } from '../../record/act-makers';
import { beginRecord } from '../../record/members';
import { type GivenRecord, recordGiven } from '../../record/needs';
import { type Looked, lookedSchema, mendedSchema, type Oversight } from './oversight';

/** What the acts of an oversight may know. */
export interface OversightContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<Oversight, OversightContext, { id: string }>();

const right = 'community.handle';
const input = z.object({ looked: lookedSchema });
/** The estate, if it is there. */
const estate = recordGiven<{ looked: Looked }>(({ looked: { estateId } }) => ({
  ...{ kind: 'estate', id: estateId },
}));

/** 登记督导 */
const register = begin({
  input,
  needs: { estate },
  right,
  words: { button: '登记督导', done: '登记了督导检查' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { looked }, { now, today, estate }) =>
    written({ ...beginRecord(id, now), mended: null }, looked, today, estate),
});

const correct = change({
  input,
  needs: { estate },
  right,
  words: { button: '保存', done: '改正了督导检查' },
  undo: 'free',
  objection: () => null,
  apply: (one, { looked }, { today, estate }) => written(one, looked, today, estate),
});

/** 整改好了: what was found is put right. */
const putRight = change({
  input: z.object({ mended: mendedSchema }),
  right,
  words: { button: '整改好了', done: '登记了整改' },
  undo: 'free',
  objection: objectToMending,
  apply: (one, { mended }, { today }) =>
    objectToMending(one) ??
    objectToDay(
      {
        ...{ on: mended.mendedOn, called: '整改日期', field: 'mended.mendedOn' },
        after: { on: one.looked.lookedOn, called: '督导日期' },
      },
      today,
    ) ??
    allow({ ...one, mended }),
});

/** Everything that can be done with an oversight. */
export const OVERSIGHT_ACTS = {
  register,
  correct,
  putRight,
  ...recycling({
    right,
    words: {
      button: '删除这次督导',
      removed: '删除了督导检查',
      restored: '从回收站恢复了督导检查',
    },
  }),
};

function objectToMending({ looked, mended }: Oversight): Objection {
  if (looked.result === 'in_order')
    return refuse('NOT_NOW', { data: { why: '这次督导没有发现问题。' } });
  const why = '这次发现的问题已经整改；登记错了，可以撤销上一步。';
  return mended === null ? null : refuse('NOT_NOW', { data: { why } });
}

function written(
  one: Omit<Oversight, 'looked' | 'estateName'>,
  looked: Looked,
  today: LocalDate,
  estate: GivenRecord | null,
): Ruling<Oversight> {
  const onDay = { on: looked.lookedOn, called: '督导日期' };
  return (
    (estate === null
      ? notNow('找不到这个小区，可能已经删除，请重新选择。', 'looked.estateId')
      : null) ??
    objectToDay({ ...onDay, field: 'looked.lookedOn', after: null }, today) ??
    objectToFound(looked) ??
    (looked.dueOn === null
      ? null
      : objectToOrder({
          ...{ on: looked.dueOn, called: '整改期限', field: 'looked.dueOn' },
          after: onDay,
        })) ??
    objectToMended(one, looked) ??
    allow({ ...one, looked, estateName: estate?.title ?? '' })
  );
}

/** Says what is wrong where something is; what is in order has nothing to be put right. */
function objectToFound({ result, found, dueOn }: Looked): Objection {
  if (result === 'faulty')
    return found === '' ? notNow('有问题的，请写明发现什么。', 'looked.found') : null;
  return dueOn === null
    ? null
    : notNow('没有问题的，不用写整改期限，请把日子去掉。', 'looked.dueOn');
}

function objectToMended({ mended }: Pick<Oversight, 'mended'>, looked: Looked) {
  if (mended === null) return null;
  if (looked.result === 'in_order')
    return notNow('已经登记了整改，不能改成没有问题；登记错了，先撤销整改。', 'looked.result');
  return mended.mendedOn < looked.lookedOn
    ? notNow('督导日期晚于已经登记的整改日期，请核对这两个日期。', 'looked.lookedOn')
    : null;
}

function notNow(why: string, field: string) {
  return refuse('NOT_NOW', { field, data: { why } });
}
