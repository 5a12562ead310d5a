import type { ErrandForm } from '@renderer/components/errands/errand-forms';
import { useErrandWords } from '@renderer/components/errands/use-errand-words';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import type { RecordFields } from '@renderer/components/records/record-pages';

/** The fields of one of these on a page of its own: those of the dialog, with the same words. */
export function errandFields<D extends object>(form: ErrandForm): RecordFields<D> {
  return ({ draft, onPatch }) => (
    <SchemaFields
      path={form.part}
      schema={form.schema}
      value={draft}
      onPatch={onPatch}
      // The words are those of the form's own schema.
      words={useErrandWords(form) as object}
    />
  );
}
