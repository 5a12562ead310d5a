import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { localDate } from '../kernel/local-date';
import { countSchema, yearMonthSchema } from '../kernel/schemas';
import { field, kept, part, textField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { count } from '../record/words';
import { TYPED_FIGURES, type TypedFigure, type TypedName } from './typed-lists';

const MOST = 999_999;

/** One figure: null is 未填, which is no 0. */
function figureField({ label, unit }: TypedFigure) {
  return field(countSchema(label, 0, MOST, 3).nullable(), {
    ...{ label, words: count(unit), privacy: 'none' as const },
  });
}

const shape = Object.fromEntries(
  TYPED_FIGURES.map((figure) => [figure.name, figureField(figure)]),
) as Record<TypedName, ReturnType<typeof figureField>>;

/** The figures of a month that no record of the program tells: a person types them. */
export const typedFiguresSchema = z.object(shape);
export type TypedFigures = z.infer<typeof typedFiguresSchema>;

/** Why they are changed once the month was handed in. */
const reasonField = textField('更改的原因', 500, 'private');

/** 手填数: of one report month, one record. */
export const typedMonthSchema = z.object({
  ...RECORD_MEMBERS,
  month: kept(yearMonthSchema),
  figures: part(typedFiguresSchema, '手填数'),
  /** Of the last change after the month was handed in; empty before. */
  reason: reasonField,
});
export type TypedMonth = z.infer<typeof typedMonthSchema>;

/** What a person types. */
export const typedInputSchema = z.object({
  month: yearMonthSchema,
  figures: typedFiguresSchema,
  reason: reasonField,
});

/** What the list shows: all of it, for there are twelve a year. */
export const typedRowSchema = typedMonthSchema.pick({ month: true, figures: true });
export type TypedRow = z.infer<typeof typedRowSchema>;

/** What reports count: the figures, on the first of the month, which lies in its report month whatever the cut-off day. */
export type TypedFacts = TypedFigures & { readonly monthOn: LocalDate };

/** See `TypedFacts`. */
export function factsOfTyped({
  month,
  figures,
}: Pick<TypedMonth, 'month' | 'figures'>): TypedFacts {
  return { monthOn: localDate(`${month}-01`), ...figures };
}
