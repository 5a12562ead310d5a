import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { PartDialog } from '@renderer/components/records/PartDialog';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import type { RecordRef } from '@shared/domain/record/record';
import type { ErrandForm } from './errand-forms';
import { OfferedFor } from './OfferedFor';
import { useErrandWords } from './use-errand-words';

interface BeginErrandProps {
  readonly form: ErrandForm;
  /** The record that it is about. */
  readonly about: RecordRef;
  /** What is asked for, where the record says it already: offered, and written over as one likes. */
  readonly matter?: string;
  readonly onClose: () => void;
}

/** 派单, 督办 or 吹哨 about a record, in a dialog on its page. */
export function BeginErrand({ form, about, matter = '', onClose }: BeginErrandProps) {
  const { today } = useStudio();
  const words = useErrandWords(form);
  const { prefix, act, part, schema, responsible } = form;
  return (
    <PartDialog
      {...{ prefix, act, part, schema, onClose }}
      title={form.button}
      saveLabel={form.button}
      explanation={<p>{form.about}</p>}
      known={{ matter, [form.dayField]: today }}
      besides={{ about }}
      onDone={onClose}
    >
      {(draft, onPatch) => (
        <>
          {responsible !== null && (
            <OfferedFor {...responsible} {...{ schema, about, draft, onPatch }} />
          )}
          <SchemaFields path={part} schema={schema} value={draft} onPatch={onPatch} words={words} />
        </>
      )}
    </PartDialog>
  );
}
