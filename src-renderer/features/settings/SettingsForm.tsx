import { LoadingState } from '@renderer/components/feedback/LoadingState';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem, RestoredNotice } from '@renderer/components/form/FormNotices';
import { useFormDraft } from '@renderer/components/form/use-form-draft';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { Section } from '@renderer/components/layout/Section';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';

interface SettingsFormProps<T extends object, S extends z.ZodType> {
  /** Key of the draft. */
  readonly draftKey: string;
  readonly title: string;
  readonly lead?: ReactNode;
  /** What is saved now. */
  readonly saved: T;
  /** Shape of the half-typed form. */
  readonly draftSchema: z.ZodType<T>;
  /** What the form must be to be saved. */
  readonly schema: S;
  readonly save: (value: z.output<S>) => Promise<unknown>;
  readonly children: (value: T, patch: (change: Partial<T>) => void) => ReactNode;
}

/** One part of the settings: its fields, its save button and the word that it was saved. */
export function SettingsForm<T extends object, S extends z.ZodType>(
  props: SettingsFormProps<T, S>,
) {
  const { draftKey, title, lead, saved, draftSchema, schema, save, children } = props;
  const draft = useFormDraft<T>({ key: draftKey, schema: draftSchema, initial: saved });
  const form = useFormSubmit();
  const [note, setNote] = useState<string | null>(null);

  const submit = async () => {
    setNote(null);
    const answer = await form.submit(schema, draft.value, save);
    if (answer === null) return;
    draft.startOver();
    setNote('已保存');
  };
  const patch = (change: Partial<T>) => {
    setNote(null);
    draft.patch(change);
  };
  const startOver = () => {
    form.clearProblem();
    draft.startOver();
  };

  return (
    <Section title={title}>
      {lead ? <p className="settings-lead">{lead}</p> : null}
      {draft.isLoaded ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <RestoredNotice
            isShown={draft.isRestored}
            sentence="上次没有保存的修改已经恢复"
            onStartOver={startOver}
          />
          <div ref={form.formRef} className="settings-fields" key={draft.generation}>
            <FormProblem sentence={form.problem} />
            <FieldMessagesProvider messages={form.messages}>
              {children(draft.value, patch)}
            </FieldMessagesProvider>
          </div>
          <div className="settings-buttons">
            <Button type="primary" htmlType="submit" disabled={form.isSaving}>
              {form.isSaving ? '正在保存…' : '保存'}
            </Button>
            {draft.isTouched ? (
              <Button type="text" onClick={startOver}>
                不改了
              </Button>
            ) : null}
            <SavedNote sentence={note} />
          </div>
        </form>
      ) : (
        <LoadingState />
      )}
    </Section>
  );
}
