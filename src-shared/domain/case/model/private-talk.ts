import { z } from 'zod';
import {
  clockTimeSchema,
  idSchema,
  localDateSchema,
  requiredTextSchema,
} from '../../kernel/schemas';
import { GONE_PARTY } from '../../party/party';
import { byDay } from '../../record/entries';
import { field, kept, requiredLineField } from '../../record/field';
import { day, refersTo, time } from '../../record/words';
import { DAY_WORDS } from './day-words';

/**
 * 单独谈话 (背对背): what a party says to the mediator alone. All of it stays inside: it stands on no paper, in no template
 * and in no file that leaves; it is not searched; and the notes are shown to nobody but who wrote them (`hideNotes`), nor
 * told by the history (《人民调解法》第15条第4项).
 */
export const privateTalkSchema = z.object({
  id: kept(idSchema),
  /** Who wrote the notes; null when nobody was named, and then whoever is at the desk may read them. */
  writerId: kept(idSchema.nullable()),
  talkedOn: field(localDateSchema, { label: DAY_WORDS.talkedOn, words: day, privacy: 'inside' }),
  startsAt: field(clockTimeSchema.nullable(), {
    label: '开始时间',
    words: time,
    privacy: 'inside',
  }),
  partyIds: field(z.array(idSchema).min(1, { error: '请选择跟谁谈的' }).max(60), {
    label: '跟谁谈',
    words: refersTo('parties', GONE_PARTY),
    privacy: 'inside',
  }),
  talker: requiredLineField('谈话的调解员', 60, 'inside'),
  talkNotes: field(requiredTextSchema('谈话笔记', 10_000), {
    ...{ label: '谈话笔记', privacy: 'inside', isTold: false, isLong: true },
    about: '只有写的人看得到；不进文书、不导出、搜不到。',
  }),
});
export type PrivateTalk = z.infer<typeof privateTalkSchema>;

/** What a person writes of it. */
export const privateTalkPart = privateTalkSchema.omit({ id: true, writerId: true });

export const byPrivateTalk = byDay('id', 'talkedOn', '单独谈话');

/** Whether who works may read the notes and word them anew. @param actorId null when nobody is named */
export function mayReadNotes(
  { writerId }: Pick<PrivateTalk, 'writerId'>,
  actorId: string | null,
): boolean {
  return writerId === null || writerId === actorId;
}

/** The case as it is shown to who works: the notes of others are not in it. @param actorId null when nobody is named */
export function hideNotes<C extends { readonly privateTalks: readonly PrivateTalk[] }>(
  one: C,
  actorId: string | null,
): C {
  if (one.privateTalks.every((talk) => mayReadNotes(talk, actorId))) return one;
  const privateTalks = one.privateTalks.map((talk) =>
    mayReadNotes(talk, actorId) ? talk : { ...talk, talkNotes: HIDDEN_NOTES },
  );
  return { ...one, privateTalks };
}

/** What stands in place of the notes of somebody else. */
export const HIDDEN_NOTES = '（只有写的人看得到）';
