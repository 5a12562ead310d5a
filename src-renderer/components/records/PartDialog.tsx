import { type DraftOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import {
  type AnyRecord,
  type RecordOf,
  type RecordPrefix,
  type RecordView,
  useRecordAct,
} from './record-routes';
import './records.css';

interface PartDialogProps<P extends RecordPrefix, S extends z.ZodObject> {
  readonly prefix: P;
  /** Its own name, such as `register`. */
  readonly act: string;
  readonly title: string;
  readonly saveLabel: string;
  /** 先不办, unless it says something else. */
  readonly cancelLabel?: string;
  /** What is to be known before it is done. */
  readonly explanation?: ReactNode;
  /** The member of the act's input that is typed; left out where that is all of the input. */
  readonly part?: string;
  readonly schema: S;
  /** What is known before anything is typed; the rest begins empty. */
  readonly known?: Partial<DraftOf<z.output<S>>>;
  /** Given with what is typed. */
  readonly besides: object;
  readonly onDone: (view: RecordView<RecordOf<P>>) => void;
  readonly onClose: () => void;
  readonly children: (
    draft: DraftOf<z.output<S>>,
    patch: (change: Partial<DraftOf<z.output<S>>>) => void,
  ) => ReactNode;
}

/** A dialog that asks for one part of a record, and sends the act that writes it. */
export function PartDialog<P extends RecordPrefix, S extends z.ZodObject>(
  props: PartDialogProps<P, S>,
) {
  const { prefix, act, part, schema, known, besides, onDone, onClose } = props;
  type D = DraftOf<z.output<S>>;
  const form = useFormSubmit();
  const sending = useRecordAct<RecordOf<P> & AnyRecord, unknown>({ prefix }, act);
  const [draft, setDraft] = useState<D>(() => {
    const empty: object = emptyDraftOf(schema);
    return { ...empty, ...known } as D;
  });
  const send = async () => {
    const whole: z.ZodObject = part === undefined ? schema : z.object({ [part]: schema });
    // The act's own schema checks it again in the main process.
    const view = await form.submit(whole, part === undefined ? draft : { [part]: draft }, (input) =>
      sending.mutateAsync({ ...input, ...besides }),
    );
    if (view !== null) onDone(view);
  };
  return (
    <FormDialog
      title={props.title}
      okText={props.saveLabel}
      cancelText={props.cancelLabel ?? '先不办'}
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        {props.explanation}
        <FieldMessagesProvider messages={form.messages}>
          {props.children(draft, (change) => setDraft((before) => ({ ...before, ...change })))}
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}
