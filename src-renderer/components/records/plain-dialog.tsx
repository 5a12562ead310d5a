import { useToday } from '@renderer/components/day/today-context';
import { type DraftOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldMessagesProvider } from '@renderer/components/form/FieldMessagesContext';
import { FormDialog } from '@renderer/components/form/FormDialog';
import { FormProblem } from '@renderer/components/form/FormNotices';
import { type OwnWords, SchemaFields } from '@renderer/components/form/SchemaFields';
import { useFormSubmit } from '@renderer/components/form/use-form-submit';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import type { ActDialog } from './record-pages';
import {
  type ActOf,
  type AnyRecord,
  type RecordOf,
  type RecordPrefix,
  type RecordView,
  useRecordAct,
} from './record-routes';

interface PlainDialog<P extends RecordPrefix, A extends ActOf<P>, S extends z.ZodObject> {
  readonly prefix: P;
  readonly act: A;
  readonly title: string;
  readonly saveLabel: string;
  readonly cancelLabel: string;
  /** What is to be known before it is done. */
  readonly explanation?: (record: RecordOf<P>) => ReactNode;
  /** Given with what is typed: which entry of a list it is about. */
  readonly besides?: object;
  /** The member of the act's input that is typed; left out where that is all of the input. */
  readonly part?: string;
  /** Of what is typed, with the words of its fields. */
  readonly schema: S;
  /** What is known before anything is typed; the rest begins empty. */
  readonly known?: (known: {
    readonly today: LocalDate;
    readonly record: RecordOf<P>;
  }) => Partial<DraftOf<z.output<S>>>;
  readonly words?: { readonly [K in keyof DraftOf<z.output<S>>]?: OwnWords };
  /** The page to go on to, by the record as it then is; it stays where that is null. */
  readonly next?: (record: RecordOf<P>) => string | null;
}

/** The dialog of an act that asks for nothing but the fields of one part: made of its schema. */
export function plainDialog<P extends RecordPrefix, A extends ActOf<P>, S extends z.ZodObject>(
  definition: PlainDialog<P, A, S>,
): ActDialog<RecordOf<P>> {
  return ({ view, onClose }) => <Asking {...{ definition, view, onClose }} />;
}

interface AskingProps<P extends RecordPrefix, A extends ActOf<P>, S extends z.ZodObject> {
  readonly definition: PlainDialog<P, A, S>;
  readonly view: RecordView<RecordOf<P>>;
  readonly onClose: () => void;
}

function Asking<P extends RecordPrefix, A extends ActOf<P>, S extends z.ZodObject>({
  definition,
  view: { record },
  onClose,
}: AskingProps<P, A, S>) {
  const { prefix, act, besides, part, schema, known, words, next } = definition;
  type D = DraftOf<z.output<S>>;
  const today = useToday();
  const navigate = useNavigate();
  const form = useFormSubmit();
  const sending = useRecordAct<RecordOf<P> & AnyRecord, unknown>({ prefix }, act);
  const [draft, setDraft] = useState<D>(() => {
    const empty: object = emptyDraftOf(schema);
    return { ...empty, ...known?.({ today, record }) } as D;
  });
  const send = async () => {
    const { id, revision } = record;
    const whole: z.ZodObject = part === undefined ? schema : z.object({ [part]: schema });
    // The act's own schema checks it again in the main process.
    const view = await form.submit(whole, part === undefined ? draft : { [part]: draft }, (input) =>
      sending.mutateAsync({ ...input, ...besides, id, revision }),
    );
    if (view === null) return;
    const path = next?.(view.record) ?? null;
    if (path === null) onClose();
    else await navigate(path);
  };
  return (
    <FormDialog
      title={definition.title}
      okText={definition.saveLabel}
      cancelText={definition.cancelLabel}
      isSaving={form.isSaving}
      formRef={form.formRef}
      onSend={() => void send()}
      onClose={onClose}
    >
      <div ref={form.formRef} className="dialog-form">
        {definition.explanation?.(record)}
        <FieldMessagesProvider messages={form.messages}>
          <SchemaFields
            path={part ?? ''}
            schema={schema}
            value={draft}
            onPatch={(change: Partial<D>) => setDraft((before) => ({ ...before, ...change }))}
            {...(words && { words })}
          />
        </FieldMessagesProvider>
        <FormProblem sentence={form.problem} />
      </div>
    </FormDialog>
  );
}
