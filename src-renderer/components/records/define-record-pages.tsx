import {
  type Asked,
  type Draft,
  draftSchemaOf,
  emptyDraftOf,
} from '@renderer/components/form/draft-of';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import type { TableColumnsType } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { z } from 'zod';
import { NewRecordPage } from './NewRecordPage';
import { RecordListPage } from './RecordListPage';
import { RecordPage } from './RecordPage';
import type { RemovedWords } from './RemovedPage';
import { RemovedRecordsPage } from './RemovedRecordsPage';
import type {
  ActDialog,
  IN_PLACE,
  Known,
  RecordBeside,
  RecordFields,
  RecordLinkWords,
  RecordPages,
  RecordWords,
} from './record-pages';
import type { ActOf, RecordItem, RecordOf, RecordPrefix, RowOf } from './record-routes';

interface Definition<
  P extends RecordPrefix,
  S extends Asked,
  B extends ActOf<P>,
  C extends ActOf<P>,
> {
  readonly prefix: P;
  /** Key of the kind; label and title as its definition has them, which stays with the rules. */
  readonly key: string;
  readonly label: string;
  readonly titleOf: (record: RecordOf<P>) => string;
  readonly words: RecordWords;
  /** The member of the record that a person writes, and what is given with the acts below. */
  readonly part: PartOf<RecordOf<P>, z.output<S>>;
  readonly schema: S;
  /** Left out where the fields stand one after another as the schema has them, with its words. */
  readonly Fields?: RecordFields<Draft<S>>;
  /** The act that registers one, and what its form begins with. */
  readonly begin: {
    readonly act: B;
    readonly known: (known: Known) => Partial<Draft<S>>;
  };
  /** The act that corrects it. */
  readonly correct: C;
  /** Every other act that is offered on its page, in the order of its buttons. None can be forgotten: one that has its button elsewhere says `IN_PLACE`. */
  readonly dialogs: {
    readonly [A in Exclude<ActOf<P>, B | C | 'remove' | 'restore'>]:
      | ActDialog<RecordOf<P>>
      | typeof IN_PLACE;
  };
  /** Once it is registered its own page is opened, for there is more to write; else the list. */
  readonly opensNew?: boolean;
  /** None of them is the next step: their buttons are quiet. */
  readonly areDialogsRare?: boolean;
  /** Those of them that are never the next step: their buttons are quiet, wherever they stand. */
  readonly rareDialogs?: readonly string[];
  readonly links: RecordLinkWords;
  /** What is told on its page besides the record itself. */
  readonly Beside?: RecordBeside<RecordOf<P>>;
  /** Above the list: what is done with many at once. */
  readonly AboveList?: () => ReactNode;
  readonly columns: TableColumnsType<RecordItem<RowOf<P>>>;
  /** In 回收站. */
  readonly removedWords: (row: RowOf<P>) => RemovedWords;
}

type PartOf<R, T> = {
  [K in keyof R & string]: R[K] extends T ? (T extends R[K] ? K : never) : never;
}[keyof R & string];

/** The pages of a kind: its list, a new one, one of them, 回收站. */
export interface RecordPageSet {
  readonly label: string;
  /** What is done to make one. */
  readonly begin: string;
  readonly List: ComponentType;
  readonly New: ComponentType;
  readonly One: ComponentType;
  readonly Removed: ComponentType;
}

/** The fields as the schema has them. Throws Error for a schema with variants, whose fields hang on what was chosen. */
function plainFields<S extends Asked>(path: string, schema: S): RecordFields<Draft<S>> {
  if (!(schema instanceof z.ZodObject)) throw new Error(`${path} needs fields of its own`);
  const plain: z.ZodObject = schema;
  // Of a schema that is not named here TypeScript cannot work out the draft.
  const Fields = (props: { draft: object; onPatch: (change: object) => void }) => (
    <SchemaFields path={path} schema={plain} value={props.draft} onPatch={props.onPatch} />
  );
  return Fields as unknown as RecordFields<Draft<S>>;
}

/**
 * Makes the pages of a kind of record whose routes are derived (`recordRoutes`). Record, row and acts are those of the
 * contract: what does not fit them does not compile.
 */
export function defineRecordPages<
  P extends RecordPrefix,
  S extends Asked,
  B extends ActOf<P>,
  C extends ActOf<P>,
>(definition: Definition<P, S, B, C>): RecordPageSet {
  type D = Draft<S>;
  const { part, schema, begin } = definition;
  const pages: RecordPages<RecordOf<P>, RowOf<P>, D> = {
    ...definition,
    Fields: definition.Fields ?? plainFields(part, schema),
    begin: begin.act,
    // Of a schema that is not named here TypeScript cannot work out the draft; and that this member of the record is
    // what the schema describes, `PartOf` has seen to.
    written: (record) => record[part] as unknown as D,
    draftSchema: draftSchemaOf(schema) as unknown as z.ZodType<D>,
    inputSchema: z.object({ [part]: schema }),
    initial: (known) => ({ ...(emptyDraftOf(schema) as unknown as D), ...begin.known(known) }),
  };
  return {
    label: definition.label,
    begin: definition.words.begin ?? `登记${definition.label}`,
    List: () => <RecordListPage pages={pages} />,
    New: () => <NewRecordPage pages={pages} />,
    One: () => <RecordPage pages={pages} />,
    Removed: () => <RemovedRecordsPage pages={pages} />,
  };
}
