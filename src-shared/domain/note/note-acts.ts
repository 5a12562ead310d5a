import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { allow, refuse } from '../kernel/ruling';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { type Actor, signatureOf } from '../record/actor';
import { beginRecord } from '../record/members';
import { recordGiven } from '../record/needs';
import type { StudioSettings } from '../studio/studio';
import { type Note, notedRefSchema, notePartSchema } from './note';

/** What the acts of a note may know. */
export interface NoteContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
  readonly actor: Actor;
  readonly accountId: string | null;
  readonly settings: Pick<StudioSettings, 'areNotesOpen'>;
}

const { begin, change, recycling } = actsOf<Note, NoteContext, { id: string }>();
const right = 'notes.keep';

/** 写私记 */
const write = begin({
  input: z.object({ note: notePartSchema, about: notedRefSchema.nullable().optional() }),
  right,
  words: { button: '写私记', done: '写了私记' },
  undo: { never: '写下的不能撤销；不要了，可以删除。' },
  needs: {
    noted: recordGiven<{ about?: z.infer<typeof notedRefSchema> | null | undefined }>(
      ({ about }) => about ?? null,
    ),
  },
  begin: ({ id }, { note, about = null }, { today, now, actor, accountId, settings, noted }) => {
    if (about !== null && noted === null) {
      const why = '找不到这条私记所说的案卷，可能已经删除。';
      return refuse('NOT_NOW', { data: { why } });
    }
    const by = { authorId: accountId ?? actor.id, author: signatureOf(actor) };
    const how = { writtenOn: today, isOpen: settings.areNotesOpen };
    return allow({ ...beginRecord(id, now), ...by, ...how, note, about });
  },
});

/** What is written anew is read by whom the studio lets read it today: its author is told so where they write. */
const correct = change({
  input: z.object({ note: notePartSchema }),
  right,
  words: { button: '保存', done: '改了私记' },
  undo: 'free',
  objection: objectToOthers,
  apply: (one, { note }, ctx) =>
    objectToOthers(one, ctx) ?? allow({ ...one, note, isOpen: ctx.settings.areNotesOpen }),
});

/** Everything that can be done with a note: by its author alone, whoever else may read it. */
export const NOTE_ACTS = {
  write,
  correct,
  ...recycling({
    right,
    words: { button: '删除这条私记', removed: '删除了私记', restored: '从回收站恢复了私记' },
    objection: objectToOthers,
  }),
};

/** Whether somebody wrote a note; where there are no accounts nobody is told from anybody else. */
export function isAuthor(
  { authorId }: Pick<Note, 'authorId'>,
  { accountId, actor }: Pick<NoteContext, 'accountId' | 'actor'>,
): boolean {
  if (accountId === null) return true;
  return authorId !== null && (authorId === accountId || authorId === actor.id);
}

function objectToOthers(one: Note, ctx: NoteContext): Objection {
  if (isAuthor(one, ctx)) return null;
  return refuse('NOT_NOW', { data: { why: '这是别人的私记，只有写的人能改、能删。' } });
}
