import type { SilentField } from '@shared/domain/import/column-plan';
import { answersOf, SILENT_FIELDS } from '@shared/domain/import/silent-answers';
import { z } from 'zod';

const said = z.string().trim().optional();

/** What is meant where the ledger is silent, an option each, in the words of the window. */
export const silentOptions = Object.fromEntries(
  SILENT_FIELDS.map((field) => {
    const labels = answersOf(field).map(({ label }) => label);
    const isKnown = (words: string | undefined) => words === undefined || labels.includes(words);
    return [field, said.refine(isKnown, { error: `--${field} 可以是：${labels.join('、')}` })];
  }),
) as Record<SilentField, typeof said>;
