import { type DraftOf, draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import { FieldGrid } from '@renderer/components/form/FieldGrid';
import { type OwnWords, SchemaFields } from '@renderer/components/form/SchemaFields';
import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { ActDialog } from './ActFrame';
import { type CaseSaveRoute, useCaseFile } from './case-file-context';
import { useAct } from './use-act';

/** Acts whose route is called as they are. */
type PlainAct = {
  [N in CaseActName]: `cases.${N}` extends CaseSaveRoute ? N : never;
}[CaseActName];

interface OwnFields<S extends z.ZodObject> {
  readonly fields: readonly (keyof z.output<S> & string)[];
  readonly draw: (
    value: DraftOf<z.output<S>>,
    patch: (change: Partial<DraftOf<z.output<S>>>) => void,
  ) => ReactNode;
}

interface PlainActDialogProps<S extends z.ZodObject> {
  readonly act: PlainAct;
  /** The entry of the case that it is about, as it was opened. */
  readonly targetId?: string;
  readonly title: string;
  readonly saveLabel: string;
  /** What is to be known here besides what is said of the act itself. */
  readonly explanation?: string | undefined;
  /** The member of the act's input that is typed, and its schema. */
  readonly part: string;
  readonly schema: S;
  /** What is known before anything is typed; the rest begins empty. */
  readonly known?: Partial<DraftOf<z.output<S>>>;
  /** What is sent besides what is typed, such as which entry it is about. */
  readonly besides?: object;
  /** What is said before anything is typed. */
  readonly above?: ReactNode;
  /** Fields that are not drawn from the schema alone, such as a choice among the parties of the case. They stand first. */
  readonly own?: OwnFields<S>;
  /** What is said below the fields of what is typed so far. */
  readonly below?: (value: DraftOf<z.output<S>>) => ReactNode;
  /** What follows once it is saved, such as showing what was begun. */
  readonly onSaved?: (view: CaseView) => void;
  readonly words?: { readonly [K in keyof DraftOf<z.output<S>>]?: OwnWords };
}

/** The form of an act that asks for nothing but the fields of one part: made of its schema. */
export function PlainActDialog<S extends z.ZodObject>(props: PlainActDialogProps<S>) {
  const { part, schema, own, known, besides, words, title, saveLabel, explanation } = props;
  const { send } = useCaseFile();
  const [draftSchema] = useState(() => draftSchemaOf(schema));
  const plain = own === undefined ? schema : without(schema, own.fields);
  const empty: object = emptyDraftOf(schema);
  const act = useAct<DraftOf<z.output<S>>>({
    name: props.act,
    ...(props.targetId && { targetId: props.targetId }),
    schema: draftSchema as unknown as z.ZodType<DraftOf<z.output<S>>>,
    initial: { ...empty, ...known } as DraftOf<z.output<S>>,
  });
  const { value, patch } = act.draft;
  const save = () =>
    act.save(z.object({ [part]: schema }), { [part]: value }, async (input) => {
      // The act's own schema checks it again in the main process.
      const route = `cases.${props.act}` as CaseSaveRoute;
      const saved = await send(route, { ...besides, ...input } as never);
      props.onSaved?.(saved);
    });
  return (
    <ActDialog
      act={act}
      title={title}
      explanation={explanation}
      saveLabel={saveLabel}
      onSave={() => void save()}
    >
      {props.above}
      {own && <FieldGrid>{own.draw(value, patch)}</FieldGrid>}
      <SchemaFields
        path={part}
        schema={plain}
        value={value}
        onPatch={patch}
        {...(words && { words })}
      />
      {props.below?.(value)}
    </ActDialog>
  );
}

/** The same without some of its fields; typed as the whole, since the words of all of them are handed in. */
function without<S extends z.ZodObject>(schema: S, fields: readonly string[]): S {
  const kept = Object.entries(schema.shape).filter(([name]) => !fields.includes(name));
  return z.object(Object.fromEntries(kept)) as unknown as S;
}
