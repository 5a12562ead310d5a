import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { RemovedWords } from './RemovedPage';
import type { AnyRecord, RecordItem, RecordKindRoutes, RecordView } from './record-routes';

/** The fields of a record's form, on the page of a new one and on its own. */
export type RecordFields<D> = (props: {
  readonly draft: D;
  readonly onPatch: (change: Partial<D>) => void;
}) => ReactNode;

/** What is told on the page of a record besides what stands in it, such as who names it. */
export type RecordBeside<R extends AnyRecord> = (props: {
  readonly view: RecordView<R>;
}) => ReactNode;

/** Asks what an act needs besides the record, and sends it. */
export type ActDialog<R extends AnyRecord> = (props: {
  readonly view: RecordView<R>;
  readonly onClose: () => void;
}) => ReactNode;

/** Its button stands elsewhere on the page, beside the part of the record that it is about. */
export const IN_PLACE = 'in_place';

export interface RecordWords {
  /** One of them in a sentence: 这次咨询. */
  readonly one: string;
  /** What is registered here and what is not, in a line above the form. */
  readonly lead: string;
  /** When nothing is registered yet. */
  readonly empty: string;
  /** What is done to make one, on the button and above its form; 登记 with the label where it is left out. */
  readonly begin?: string;
  /** When one may be deleted, as a sentence. */
  readonly removal?: string;
}

/** Whether one of them is 登记 and not written or given out: the button says so. */
export function isRegistered({ begin }: RecordWords): boolean {
  return begin === undefined || begin.startsWith('登记');
}

/** By kind of the record that is named: how its link begins, and where the kind's pages are. */
export type RecordLinkWords = Readonly<
  Record<string, { readonly words: string; readonly path: string }>
>;

/** What a form may begin with: what is known without guessing about people. */
export interface Known {
  readonly today: LocalDate;
  /** The name of who is at the desk, or empty. */
  readonly deskName: string;
  /** The name of who is on duty at this hour, where that is one alone; or empty. */
  readonly dutyName: string;
  /** What the calendar asked for: which kind of it, empty where it asked for nothing, and the day, today at the latest. */
  readonly asked: Asked;
}

/** See `Known`. */
export interface Asked {
  readonly name: string;
  readonly on: LocalDate;
}

/** What the pages of a kind go by. `R`: a record, `W`: what the list shows of it, `D`: its form while it is typed. */
export interface RecordPages<R extends AnyRecord, W, D extends object>
  extends RecordKindRoutes<R, W> {
  readonly key: string;
  readonly label: string;
  readonly words: RecordWords;
  readonly titleOf: (record: R) => string;
  readonly part: string;
  /** What is written of a record. */
  readonly written: (record: R) => D;
  readonly draftSchema: z.ZodType<D>;
  /** What is sent with `begin` and `correct`. */
  readonly inputSchema: z.ZodType<object>;
  readonly Fields: RecordFields<D>;
  readonly begin: string;
  readonly initial: (known: Known) => D;
  readonly correct: string;
  readonly dialogs: Readonly<Record<string, ActDialog<R> | typeof IN_PLACE>>;
  /** Once it is registered its own page is opened, for there is more to write; else the list. */
  readonly opensNew?: boolean;
  /** None of them is the next step. */
  readonly areDialogsRare?: boolean;
  /** Those of them that are never the next step, such as to close for good. */
  readonly rareDialogs?: readonly string[];
  readonly links: RecordLinkWords;
  readonly Beside?: RecordBeside<R>;
  /** Above the list: what is done with many at once. */
  readonly AboveList?: () => ReactNode;
  readonly columns: TableColumnsType<RecordItem<W>>;
  readonly removedWords: (row: W) => RemovedWords;
}
