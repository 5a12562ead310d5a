import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import { actsOf, inner } from '../record/act-makers';
import { type Actor, signatureOf } from '../record/actor';
import { blankOf } from '../record/blank';
import { beginRecord } from '../record/members';
import { handedIn, recordsFoundBy } from '../record/needs';
import type { ReportPackage } from './package-content';
import {
  type Received,
  type ReceivedVersion,
  receivedSchema,
  receivedVersionSchema,
  returnPartSchema,
} from './received';

/** What the acts of what was received may know. */
export interface ReceivedContext {
  readonly today: LocalDate;
  readonly now: string;
  readonly actor: Actor;
}

/** A package whose signature held, by a key that is its studio's. */
export interface ComingPackage {
  readonly digest: string;
  readonly content: ReportPackage;
}

const { begin, change } = actsOf<Received, ReceivedContext, { id: string }>();

const right = 'street.handle';
const handed = handedIn<ComingPackage>();
const notNow = (why: string) => refuse('NOT_NOW', { data: { why } });

/** By what the one record of a studio's month is found again. */
export function receivedWord({ memberId, month }: Pick<Received, 'memberId' | 'month'>): string {
  return `${memberId} ${month}`;
}

const aboutSchema = z.object({ memberId: idSchema, month: z.string().max(7) });

const take = inner(
  begin({
    input: aboutSchema,
    right,
    words: { button: '读入', done: '读入了上报包' },
    undo: { never: '读入不能撤销；不对的，可以退回。' },
    needs: {
      coming: handed,
      same: recordsFoundBy<z.infer<typeof aboutSchema>>('received', receivedWord),
    },
    begin: ({ id }, about, ctx) => {
      if (ctx.same.length > 0) return notNow('这个单位这个月的上报包刚才已经读入，请重新读入。');
      const empty = { ...blankOf(receivedSchema), ...beginRecord(id, ctx.now), ...about };
      return withVersion({ ...empty, unitName: '' }, ctx.coming, ctx);
    },
  }),
);

/** What corrects the package before, or answers one that went back. */
const takeNext = inner(
  change({
    input: z.object({}),
    right,
    words: { button: '读入', done: '读入了更正的上报包' },
    undo: { never: '读入不能撤销；不对的，可以退回。' },
    needs: { coming: handed },
    objection: () => null,
    apply: (one, _input, ctx) => withVersion(one, ctx.coming, ctx),
  }),
);

/** 退回: the package counts no longer until the studio answers with another. */
const giveBack = change({
  input: z.object({ versionId: idSchema, back: returnPartSchema }),
  right,
  words: { button: '退回', done: '退回了上报包' },
  undo: 'free',
  objection: () => null,
  apply: (one, { versionId, back }, { today, actor }): Ruling<Received> => {
    const last = one.versions.at(-1);
    if (last?.id !== versionId || last.returned !== null)
      return notNow('只能退回最后读入、还没有退回的一份，请重新打开这一页。');
    const returned = { ...back, returnedOn: today, returnedBy: signatureOf(actor) };
    return allow({
      ...one,
      versions: one.versions.map((version) =>
        version.id === versionId ? { ...version, returned } : version,
      ),
    });
  },
});

export const RECEIVED_ACTS = { take, takeNext, giveBack };

/** An older package never takes the place of a newer one: whoever kept a copy could otherwise bring the first figures back. */
function withVersion(
  one: Received,
  coming: ComingPackage,
  { today, actor }: ReceivedContext,
): Ruling<Received> {
  const { content } = coming;
  const last = one.versions.at(-1);
  if (last !== undefined && content.ordinal <= last.content.ordinal)
    return notNow('已经读入过这一份，或者比它更新的一份。');
  const version: ReceivedVersion = {
    ...{ ...blankOf(receivedVersionSchema), ...coming, id: content.id },
    ...{ readOn: today, readBy: signatureOf(actor) },
  };
  return allow({ ...one, unitName: content.unit.name, versions: [...one.versions, version] });
}
