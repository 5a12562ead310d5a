import type { MediationCase } from '../case/model/mediation-case';
import { blankOf } from '../record/blank';
import type { LedgerColumn } from '../reports/ledgers/define-ledger';
import { DISTRICT_LEDGER, SHORT_LEDGER } from '../reports/ledgers/district-ledger';
import { charactersIn } from './column-width';
import { knownField } from './known-fields';
import { type LayoutColumn, layoutColumnSchema } from './layout';

const BLANK = blankOf(layoutColumnSchema);

/** The columns of the 25- and the 18-column layouts, to be changed. */
export const DISTRICT_START: readonly LayoutColumn[] = startOf(DISTRICT_LEDGER);
export const SHORT_START: readonly LayoutColumn[] = startOf(SHORT_LEDGER);

/** A field as a column of its usual width, masked; null for one that is not known. */
export function columnOfField(field: string): LayoutColumn | null {
  const known = knownField(field);
  if (known === undefined) return null;
  return { ...BLANK, field, characters: charactersIn(known.width) };
}

function startOf({
  columns,
}: {
  readonly columns: readonly LedgerColumn<MediationCase>[];
}): LayoutColumn[] {
  return columns.map(({ key, heading, width }) => ({
    ...{ ...BLANK, field: key, characters: charactersIn(width) },
    ...(heading !== knownField(key)?.heading && { heading }),
  }));
}
