import { useToday } from '@renderer/components/day/today-context';
import type { DraftOf } from '@renderer/components/form/draft-of';
import { type OwnWords, SchemaFields } from '@renderer/components/form/SchemaFields';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { ComponentType, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { PartDialog } from './PartDialog';
import type { ActDialog } from './record-pages';
import type { ActOf, RecordOf, RecordPrefix, RecordView } from './record-routes';

/** What stands above the fields of a dialog, and what it may write into them. */
export interface AboveFields<R> {
  readonly record: R;
  readonly draft: object;
  readonly onPatch: (change: object) => void;
}

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
  /** What stands above the fields, such as names to be taken by a click. */
  readonly Above?: ComponentType<AboveFields<RecordOf<P>>>;
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
  const { prefix, act, title, saveLabel, cancelLabel, part, schema, words, Above } = definition;
  const today = useToday();
  const navigate = useNavigate();
  const known = definition.known?.({ today, record });
  return (
    <PartDialog
      {...{ prefix, act, title, saveLabel, cancelLabel, schema }}
      {...(part !== undefined && { part })}
      {...(known && { known })}
      explanation={definition.explanation?.(record)}
      besides={{ ...definition.besides, id: record.id, revision: record.revision }}
      onDone={(view) => {
        const path = definition.next?.(view.record) ?? null;
        if (path === null) onClose();
        else void navigate(path);
      }}
      onClose={onClose}
    >
      {(draft, onPatch) => (
        <>
          {Above !== undefined && (
            <Above {...{ record, draft }} onPatch={onPatch as (change: object) => void} />
          )}
          <SchemaFields
            path={part ?? ''}
            schema={schema}
            value={draft}
            onPatch={onPatch}
            {...(words && { words })}
          />
        </>
      )}
    </PartDialog>
  );
}
