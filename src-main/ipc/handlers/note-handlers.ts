import type { Services } from '@main/services/create-services';
import { notesAbout } from '@main/services/notes/notes-about';
import type { HandlersFor } from '@shared/ipc/define';
import type { NOTE_ROUTES } from '@shared/ipc/routes-notes';

/** 私记 */
export function createNoteHandlers({
  current,
}: Pick<Services, 'current'>): HandlersFor<typeof NOTE_ROUTES> {
  return { 'ownNotes.about': (ref, actor) => notesAbout(current, ref, actor) };
}
