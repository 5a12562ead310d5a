import { allow, refuse } from '@shared/domain/kernel/ruling';
import { idSchema, lineSchema } from '@shared/domain/kernel/schemas';
import { actsOf } from '@shared/domain/record/act-makers';
import {
  handedIn,
  peopleNamedIn,
  recordsFoundBy,
  recordsNamingIt,
} from '@shared/domain/record/needs';
import type { Knowing } from '@shared/domain/studio/knowing';
import { z } from 'zod';
import { type Stall, signSchema } from './stall';

/** What the store gives a new stall. */
type Seat = Pick<Stall, 'id' | 'number' | 'serial'>;
type Context = Pick<Knowing, 'now' | 'actor' | 'makeId'>;

const { begin, change, recycling } = actsOf<Stall, Context, Seat>();
const right = 'enquiries.handle';
const never = { never: '这一步不能撤销。' };

const notNow = (why: string) => refuse('NOT_NOW', { data: { why } });

const register = begin({
  ...{ right, undo: never, words: { button: '登记摊位', done: '登记了摊位' } },
  input: z.object({
    sign: signSchema,
    place: lineSchema('位置', 20),
    keeperIds: z.array(idSchema),
    besideId: idSchema.nullable(),
    caseId: idSchema.nullable(),
  }),
  needs: {
    /** Stalls of the same name. */
    twins: recordsFoundBy<{ sign: Stall['sign'] }>('stall', ({ sign }) => sign.name),
    mediators: peopleNamedIn('case'),
  },
  dayOf: ({ sign }) => sign.openedOn,
  begin: (seat, given, { now, twins, mediators }) =>
    twins.length > 0
      ? notNow('已有同名的摊位')
      : given.keeperIds.some((id) => mediators.has(id))
        ? notNow('调解员不摆摊')
        : allow({
            ...{ ...seat, ...given, revision: 1, weight: 0, isClosed: false },
            ...{ createdAt: now, updatedAt: now },
          }),
});

const repaint = change({
  ...{ right, undo: 'free', words: { button: '换招牌', done: '换了招牌' } },
  input: z.object({ sign: signSchema }),
  objection: ({ isClosed }) => (isClosed ? notNow('已经收摊') : null),
  apply: (one, { sign }) => allow({ ...one, sign }),
});

/** Follows from `swap` alone. */
const moveTo = change({
  ...{ right: 'reports.make', undo: 'free', words: { button: '换位置', done: '换了位置' } },
  input: z.object({ place: lineSchema('位置', 20) }),
  objection: () => null,
  apply: (one, { place }) => (place === '河里' ? notNow('那里不能摆') : allow({ ...one, place })),
});

/** Two stalls get other places: one act, two records, taken back together. */
const swap = change({
  ...{ right, undo: 'free', words: { button: '对调', done: '和别的摊位对调了位置' } },
  input: z.object({ place: z.string(), otherId: idSchema, otherPlace: z.string() }),
  objection: () => null,
  apply: (one, { place }) => allow({ ...one, place }),
  followUps: (_one, { otherId, otherPlace }) => [
    { kind: 'stall', act: 'moveTo', id: otherId, input: { place: otherPlace } },
  ],
});

/** Begins another: an undo that says nothing of that must still be refused in words. */
const split = change({
  ...{ right, undo: 'free', words: { button: '分摊', done: '分出了摊位' } },
  input: z.object({}),
  objection: () => null,
  apply: (one, _input, { makeId }) => allow({ ...one, besideId: makeId() }),
  followUps: ({ sign, place, besideId }) => [
    {
      ...{ kind: 'stall', act: 'register', id: String(besideId) },
      input: {
        ...{ sign: { ...sign, name: `${sign.name}分摊` }, place },
        ...{ keeperIds: [], besideId: null, caseId: null },
      },
    },
  ],
});

const close = change({
  ...{ right, undo: 'free', words: { button: '收摊', done: '收摊了' } },
  input: z.object({}),
  needs: { naming: recordsNamingIt() },
  objection: (_one, { naming }) =>
    naming.length > 0 ? notNow(`还有 ${naming.length} 处挨着它`) : null,
  apply: (one, _input, { naming }) =>
    naming.length > 0
      ? notNow(`还有 ${naming.length} 处挨着它`)
      : allow({ ...one, isClosed: true }),
});

const weigh = change({
  ...{ right, undo: 'free', words: { button: '过秤', done: '过了秤' } },
  input: z.object({}),
  needs: { scales: handedIn<number>() },
  objection: () => null,
  apply: (one, _input, { scales }) => allow({ ...one, weight: scales }),
});

/** Everything that can be done with a stall. */
export const STALL_ACTS = {
  ...{ register, repaint, moveTo, swap, split, close, weigh },
  ...recycling({
    right,
    words: { button: '删除', removed: '删除了摊位', restored: '恢复了摊位' },
    needs: { besides: recordsNamingIt(['stall']) },
    objection: (_one, { besides }) =>
      besides.length > 0 ? notNow(`还有 ${besides.length} 个摊位挨着它`) : null,
  }),
};
