import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { focusFirstSoon } from '@renderer/components/form/focus-first';
import { LongTextField } from '@renderer/components/form/text-fields';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { draftKey } from '@renderer/ipc/draft-key';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { notePartSchema } from '@shared/domain/note/note';
import type { InputOf } from '@shared/ipc/contract';
import { Button } from 'antd';
import { useEffect } from 'react';
import { z } from 'zod';

const draftSchema = draftSchemaOf(notePartSchema);
const inputSchema = z.object({ note: notePartSchema });
const initial = emptyDraftOf(notePartSchema);

interface NoteFormProps {
  readonly about: InputOf<'ownNotes.about'>;
}

/** One field: what is typed is kept as every form is, and sent by one press. */
export function NoteForm({ about }: NoteFormProps) {
  const { mutateAsync } = useRouteMutation('notes.write');
  const key = draftKey({ ...about, paper: null, ofId: null }, 'note');
  const draft = useFormDraft({ key, schema: draftSchema, initial });
  const form = useFormSubmit();
  const { formRef } = form;
  const { isLoaded } = draft;
  useEffect(() => {
    if (isLoaded) focusFirstSoon(() => formRef.current);
  }, [isLoaded, formRef]);
  const save = async () => {
    const saved = await form.submit(inputSchema, { note: draft.value }, (input) =>
      mutateAsync({ ...input, about }),
    );
    if (saved !== null) draft.startOver();
  };
  if (!isLoaded) return null;
  return (
    <div className="note-form" ref={formRef} key={draft.generation}>
      <FieldMessagesProvider messages={form.messages}>
        <LongTextField
          path="note.text"
          label="写给自己"
          value={draft.value.text}
          onChange={(text) => draft.patch({ text })}
        />
      </FieldMessagesProvider>
      <FormProblem sentence={form.problem} />
      <Button loading={form.isSaving} disabled={!draft.isTouched} onClick={() => void save()}>
        记下
      </Button>
    </div>
  );
}
