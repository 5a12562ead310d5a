import { z } from 'zod';
import { objectToDay, objectToOrder } from '../errand/object-to-day';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import {
  beginTurned,
  caseOfHeard,
  type Heard,
  heardTurningSchema,
  matterOfHeard,
  whereHeard,
} from '../matter/heard';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { type Actor, signatureOf } from '../record/actor';
import { blankOf } from '../record/blank';
import { beginRecord } from '../record/members';
import {
  type Agreed,
  agreedPledgeSchema,
  agreedSchema,
  assessedSchema,
  doneSchema,
  type Held,
  heldSchema,
  itemSchema,
  itemStanding,
  type Meeting,
  type MeetingItem,
  mayPledge,
  meetingSchema,
  pledgingSchema,
} from './meeting';

/** What the acts of a meeting may know. */
export interface MeetingContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
  readonly actor: Actor;
  /** A new id at each call. */
  readonly makeId: () => string;
}

const { begin, change, recycling } = actsOf<Meeting, MeetingContext, { id: string }>();
const right = 'community.handle';
const input = z.object({ held: heldSchema });
const ofItem = { itemId: idSchema };
const GONE_ON = '这件事已经办完，或者已经转出。';

const register = begin({
  input,
  right,
  words: { button: '登记会议', done: '登记了会议' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { held }, ctx) =>
    written({ ...blankOf(meetingSchema), ...beginRecord(id, ctx.now) }, held, ctx),
});

const correct = change({
  input,
  right,
  words: { button: '保存', done: '改正了会议' },
  undo: 'free',
  objection: () => null,
  apply: (one, { held }, ctx) => written(one, held, ctx),
});

const addItem = change({
  input: z.object({ agreed: agreedSchema }),
  right,
  words: { button: '加一件议定的事', done: '记了一件议定的事' },
  undo: 'free',
  objection: () => null,
  apply: (one, { agreed }, { makeId }) =>
    objectToLimit(one, agreed) ??
    allow({
      ...one,
      items: [...one.items, { ...blankOf(itemSchema), id: makeId(), agreed }],
    }),
});

const correctItem = change({
  input: z.object({ ...ofItem, agreed: agreedSchema }),
  right,
  words: { button: '改正', done: '改正了议定的事' },
  undo: 'free',
  objection: objectToNothing,
  apply: (one, { itemId, agreed }) =>
    objectToLimit(one, agreed) ?? withItem(one, itemId, (item) => allow({ ...item, agreed })),
});

/** 办结: also of one that became a dispute; what was written once is corrected by taking it back. */
const finishItem = change({
  input: z.object({ ...ofItem, done: doneSchema }),
  right,
  words: { button: '办完了', done: '登记了议定的事的结果' },
  undo: 'free',
  objection: (one) =>
    objectToNothing(one) ??
    (one.items.every(({ done }) => done !== null)
      ? refuse('NOT_NOW', { data: { why: '议定的事都已经办完。' } })
      : null),
  apply: (one, { itemId, done }, { today }) =>
    withItem(one, itemId, (item) => {
      const why = '这件事已经办完；登记错了，可以撤销上一步。';
      if (item.done !== null) return refuse('NOT_NOW', { data: { why } });
      const objection = objectToDay(
        {
          ...{ on: done.doneOn, called: '办完的日子', field: 'done.doneOn' },
          after: { on: one.held.heldOn, called: '会议日期' },
        },
        today,
      );
      return objection ?? allow({ ...item, done });
    }),
});

/** 两评: what is done is assessed, by who did it and by the people; assessed again, the last word counts. */
const assessItem = change({
  input: z.object({ ...ofItem, assessed: assessedSchema }),
  right,
  words: { button: '评议', done: '登记了评议' },
  undo: 'free',
  objection: (one) =>
    one.items.some(({ done }) => done !== null)
      ? null
      : refuse('NOT_NOW', { data: { why: '还没有办完的事。办完了再评。' } }),
  apply: (one, { itemId, assessed }, { today }) =>
    withItem(one, itemId, (item) => {
      if (item.done === null)
        return refuse('NOT_NOW', { data: { why: '这件事还没有办完。办完了再评。' } });
      const why = '自评、群众评至少写一项。';
      if (assessed.own === '' && assessed.people === '')
        return refuse('NOT_NOW', { field: 'assessed.own', data: { why } });
      const objection = objectToDay(
        {
          ...{ on: assessed.assessedOn, called: '评的日子', field: 'assessed.assessedOn' },
          after: { on: item.done.doneOn, called: '办完的日子' },
        },
        today,
      );
      return objection ?? allow({ ...item, assessed });
    }),
});

/** 转为纠纷: what was agreed on becomes the registration of a dispute; its parties are written there. */
const turnItemIntoCase = change({
  input: z.object({ ...ofItem, turning: heardTurningSchema }),
  right,
  words: { button: '转为纠纷', done: '把议定的事转为了纠纷' },
  undo: { never: '转为纠纷不能在这里撤销。转错了，请打开那件纠纷，写明原因删除。' },
  objection: objectToNothing,
  apply: (one, { itemId, turning }, { today, makeId }) =>
    withItem(one, itemId, (item) => {
      const found = { on: turning.requestedOn, called: '申请（发现）日期', after: null };
      return (
        objectToDay({ ...found, field: 'turning.requestedOn' }, today) ??
        turned(item, 'case', makeId(), today)
      );
    }),
  followUps: ({ held, items }, { itemId, turning }, { today, actor }) =>
    beginTurned(items, itemId, (item) =>
      caseOfHeard(heard(item, held), { ...turning, today, registrar: signatureOf(actor) }),
    ),
});

/** 转为事项: what is no dispute and has a way of its own (派单, 办结, 评单) is followed there. */
const turnItemIntoMatter = change({
  input: z.object(ofItem),
  right,
  words: { button: '转为事项', done: '把议定的事转为了事项' },
  undo: { never: '转为事项不能在这里撤销。转错了，请打开那件事项，写明原因删除。' },
  objection: objectToNothing,
  apply: (one, { itemId }, { today, makeId }) =>
    withItem(one, itemId, (item) => turned(item, 'matter', makeId(), today)),
  followUps: ({ held, items }, { itemId }) =>
    beginTurned(items, itemId, (item) => matterOfHeard(heard(item, held))),
});

/**
 * 转为承诺: merchants signed the 文明经营承诺书 (S0) by what was agreed on; others may follow on another day. The item is
 * followed at the merchants then, as one that became a dispute is followed there.
 */
const turnItemIntoPledges = change({
  input: z.object({ ...ofItem, merchantIds: pledgingSchema, pledge: agreedPledgeSchema }),
  right,
  words: { button: '转为承诺', done: '把议定的事转为了承诺' },
  undo: 'free',
  objection: objectToNothing,
  apply: (one, { itemId, merchantIds, pledge }, { today }) =>
    withItem(one, itemId, (item) => {
      if (!mayPledge(item)) return refuse('NOT_NOW', { data: { why: GONE_ON } });
      const signed = { on: pledge.signedOn, called: '签订日期', field: 'pledge.signedOn' };
      const after = { on: one.held.heldOn, called: '会议日期' };
      const turnedOn = item.turnedOn ?? today;
      return (
        objectToDay({ ...signed, after }, today) ??
        allow({ ...item, turnedOn, pledgedBy: [...item.pledgedBy, ...merchantIds] })
      );
    }),
  // Whoever signed for a merchant is written there: nobody is taken for it here.
  followUps: ({ id: meetingId }, { merchantIds, pledge }) =>
    merchantIds.map((id) => ({
      ...{ kind: 'merchant', act: 'pledgeAgreed', id },
      input: { pledge: { ...pledge, signedBy: '' }, meetingId },
    })),
});

/** Everything that can be done with a meeting. */
export const MEETING_ACTS = {
  register,
  correct,
  addItem,
  correctItem,
  finishItem,
  assessItem,
  turnItemIntoCase,
  turnItemIntoMatter,
  turnItemIntoPledges,
  ...recycling({
    right,
    words: { button: '删除这次会议', removed: '删除了会议', restored: '从回收站恢复了会议' },
  }),
};

/** A 小区夜话 hears of what is in the 小区 where it is held, if that is a place of the tree; a meeting room is nobody's trouble. */
function heard({ agreed }: MeetingItem, { type, heldOn, place, placeId }: Held): Heard {
  const at = placeId === null ? { place: '', placeId } : { place, placeId };
  return { what: agreed.matter, where: whereHeard('', at), channel: type, on: heldOn };
}

function objectToNothing({ items }: Meeting): Objection {
  const why = '这次会议还没有记下议定的事。';
  return items.length > 0 ? null : refuse('NOT_NOW', { data: { why } });
}

function objectToLimit({ held }: Pick<Meeting, 'held'>, { dueOn }: Agreed): Objection {
  if (dueOn === null) return null;
  const after = { on: held.heldOn, called: '会议日期' };
  return objectToOrder({ on: dueOn, called: '办完的期限', field: 'agreed.dueOn', after });
}

function turned(
  item: MeetingItem,
  kind: 'case' | 'matter',
  id: string,
  today: LocalDate,
): Ruling<MeetingItem> {
  if (itemStanding(item) !== 'open') return refuse('NOT_NOW', { data: { why: GONE_ON } });
  return allow({ ...item, turnedInto: { kind, id }, turnedOn: today });
}

function withItem(
  one: Meeting,
  itemId: string,
  change: (item: MeetingItem) => Ruling<MeetingItem>,
): Ruling<Meeting> {
  const at = one.items.findIndex(({ id }) => id === itemId);
  const item = one.items[at];
  if (item === undefined)
    return refuse('NOT_NOW', { data: { why: '找不到这件议定的事，请重新打开这次会议。' } });
  const changed = change(item);
  return changed.ok ? allow({ ...one, items: one.items.with(at, changed.value) }) : changed;
}

/** The meeting with what was written of it: held by today, and before all that came of it. */
function written(
  one: Omit<Meeting, 'held'>,
  held: Held,
  { today }: MeetingContext,
): Ruling<Meeting> {
  const on = { on: held.heldOn, called: '会议日期', field: 'held.heldOn' };
  const objection = objectToDay({ ...on, after: null }, today);
  if (objection !== null) return objection;
  const isTooLate = one.items.some(({ agreed, done }) =>
    [agreed.dueOn, done?.doneOn].some((day) => day != null && day < held.heldOn),
  );
  const why = '会议日期晚于已经登记的期限或者办完的日子。请核对这几个日期。';
  return isTooLate
    ? refuse('NOT_NOW', { field: on.field, data: { why } })
    : allow({ ...one, held });
}
