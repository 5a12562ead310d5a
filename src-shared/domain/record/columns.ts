import type { LocalDate } from '../kernel/local-date';

/**
 * What stands in one column of the index, a value a record: a day, an amount in 分, a small number of things, yes or no,
 * or one of a list of codes. All but counts and flags may be missing (null).
 */
export type Column =
  | { readonly type: 'day' | 'amount' | 'count' | 'flag' }
  | { readonly type: 'code'; readonly codes: readonly string[] };

/** The columns of a kind of record, by name. */
export type ColumnSpec = Readonly<Record<string, Column>>;

/** What a record says in these columns. */
export type ValuesOf<Spec extends ColumnSpec> = {
  readonly [Name in keyof Spec]: ValueOf<Spec[Name]>;
};
type ValueOf<C extends Column> = C extends { codes: readonly (infer Code)[] }
  ? Code | null
  : C['type'] extends 'day'
    ? LocalDate | null
    : C['type'] extends 'amount'
      ? number | null
      : C['type'] extends 'count'
        ? number
        : boolean;

/** A calendar day, or none. */
export const dayColumn = { type: 'day' } as const;
/** 分, or none. */
export const amountColumn = { type: 'amount' } as const;
/** How many of something: 0 to 65 535. */
export const countColumn = { type: 'count' } as const;
export const flagColumn = { type: 'flag' } as const;

/** One of a list of at most 254 codes, or none. */
export function codeColumn<const Codes extends readonly string[]>(
  codes: Codes,
): { readonly type: 'code'; readonly codes: Codes } {
  return { type: 'code', codes };
}
