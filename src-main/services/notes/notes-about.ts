import type { Note } from '@shared/domain/note/note';
import { isAuthor } from '@shared/domain/note/note-acts';
import { NOTE_KIND } from '@shared/domain/note/note-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { RecordRef } from '@shared/domain/record/record';
import type { OutputOf } from '@shared/ipc/contract';
import { recordsNaming } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';

/** The notes about a record that who asks may read, the newest first. Throws StoreError. */
export async function notesAbout(
  { store }: CurrentStudio,
  ref: RecordRef,
  actor: PresentActor,
): Promise<OutputOf<'ownNotes.about'>> {
  const accountId = actor.accountId ?? null;
  const notes = (await recordsNaming(store, ref, actor))
    .filter(({ kind }) => kind === NOTE_KIND.key)
    .map(({ record }) => record as unknown as Note)
    .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  return {
    items: notes.map((one) => ({
      ...{ id: one.id, text: one.note.text, writtenOn: one.writtenOn, author: one.author },
      ...{ isOpen: one.isOpen, isOwn: isAuthor(one, { accountId, actor }) },
    })),
  };
}
