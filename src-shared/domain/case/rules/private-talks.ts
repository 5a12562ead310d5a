import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Actor } from '../../record/actor';
import { objectToDays } from '../days/find-disorders';
import type { MediationCase } from '../model/mediation-case';
import { mayReadNotes, type PrivateTalk } from '../model/private-talk';
import { type EntryContext, gone, withEntry } from './entries';
import { objectToRepeatedParty, objectToUnknownParty } from './parties';

interface TalkContext extends EntryContext {
  readonly actor: Actor;
}

/** What was written by others is theirs: it can neither be read nor worded anew. */
const NOT_THEIRS = '这次谈话的笔记是别人写的，只有写的人能看、能改、能删。';

/**
 * 单独谈话: writes down one, or words one's own anew; the act says how long.
 * @param id of the one that is corrected; null for a new one
 */
export function recordPrivateTalk(
  one: MediationCase,
  id: string | null,
  written: Omit<PrivateTalk, 'id' | 'writerId'>,
  ctx: TalkContext,
): Ruling<MediationCase> {
  const before = one.privateTalks.find((talk) => talk.id === id);
  if (before !== undefined && !mayReadNotes(before, ctx.actor.id)) return notTheirs();
  const writerId = before === undefined ? ctx.actor.id : (before.writerId ?? ctx.actor.id);
  const privateTalks = withEntry(one.privateTalks, id, { ...written, writerId }, ctx);
  if (privateTalks === null) return gone('谈话');
  const recorded = { ...one, privateTalks };
  const objection =
    objectToUnknownParty(one, written.partyIds, 'privateTalk.partyIds') ??
    objectToRepeatedParty(one, written.partyIds, 'privateTalk.partyIds') ??
    objectToDays(one, recorded, ctx, ({ name }) =>
      name === 'talkedOn' ? 'privateTalk.talkedOn' : null,
    );
  return objection ?? allow(recorded);
}

/** Takes one's own notes out. */
export function removePrivateTalk(
  one: MediationCase,
  id: string,
  { actor }: Pick<TalkContext, 'actor'>,
): Ruling<MediationCase> {
  const talk = one.privateTalks.find((other) => other.id === id);
  if (talk === undefined) return gone('谈话');
  if (!mayReadNotes(talk, actor.id)) return notTheirs();
  return allow({ ...one, privateTalks: one.privateTalks.filter((other) => other.id !== id) });
}

function notTheirs() {
  return refuse('NOT_NOW', { data: { why: NOT_THEIRS } });
}
