import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { goOnByEnter } from '@renderer/components/form/next-field';
import type { FormDraft } from '@renderer/components/form/use-form-draft';
import type { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { RecordPages } from './record-pages';
import type { AnyRecord } from './record-routes';
import './records.css';

interface RecordFormProps<R extends AnyRecord, W, D extends object> {
  readonly pages: RecordPages<R, W, D>;
  readonly draft: FormDraft<D>;
  readonly form: ReturnType<typeof useFormSubmit>;
  readonly isReadOnly?: boolean;
  /** Below the fields; nothing while there is nothing to save. */
  readonly end: {
    readonly save: string;
    readonly leave: string;
    readonly onSave: () => void;
    readonly onLeave: () => void;
    /** Said instead of why it was refused. */
    readonly notice: ReactNode;
  } | null;
}

/** The form of a record: Enter goes from field to field and at last to the button; it never sends. */
export function RecordForm<R extends AnyRecord, W, D extends object>({
  pages: { Fields, label },
  draft,
  form,
  isReadOnly = false,
  end,
}: RecordFormProps<R, W, D>) {
  return (
    <div className="record-form" onKeyDownCapture={goOnByEnter}>
      <FieldMessagesProvider messages={form.messages} isReadOnly={isReadOnly}>
        <section className="section-card" aria-label={label}>
          <Fields draft={draft.value} onPatch={draft.patch} />
        </section>
      </FieldMessagesProvider>
      {end !== null && (
        <div className="record-end">
          {end.notice ?? <FormProblem sentence={form.problem} />}
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={form.isSaving}
            onClick={end.onSave}
          >
            {end.save}
          </Button>
          <Button size="large" onClick={end.onLeave}>
            {end.leave}
          </Button>
        </div>
      )}
    </div>
  );
}
