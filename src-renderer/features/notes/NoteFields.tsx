import { LongTextField } from '@renderer/components/form/text-fields';
import type { RecordFields } from '@renderer/components/records/record-pages';
import type { NotePart } from '@shared/domain/note/note';

/** The one field of a note. */
export const NoteFields: RecordFields<NotePart> = ({ draft, onPatch }) => (
  <LongTextField
    path="note.text"
    label="私记"
    value={draft.text}
    minRows={6}
    onChange={(text) => onPatch({ text })}
  />
);
