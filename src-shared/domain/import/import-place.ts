import { FIRST_IMPORTED_ORDINAL, isRunningNumber } from '../case/model/running-number';
import { MAX_IMPORT_ROWS } from './import-record';

/** So many imports have places of their own; of more, the first ones share theirs. */
const IMPORTS = Math.floor((9_999_999 - FIRST_IMPORTED_ORDINAL) / MAX_IMPORT_ROWS);

/** The place in its year of a case that came in with an import: by the import, then by its row. */
export function placeOfRow(importOrdinal: number, row: number): number {
  return (
    FIRST_IMPORTED_ORDINAL + shareOf(importOrdinal) * MAX_IMPORT_ROWS + (row % MAX_IMPORT_ROWS)
  );
}

/** Tells of places in the year whether they are those of rows of one of these imports. */
export function isOfImports(
  importOrdinals: readonly number[],
): (serial: { readonly ordinal: number }) => boolean {
  const shares = new Set(importOrdinals.map(shareOf));
  return ({ ordinal }) =>
    !isRunningNumber({ ordinal }) &&
    shares.has(Math.floor((ordinal - FIRST_IMPORTED_ORDINAL) / MAX_IMPORT_ROWS));
}

function shareOf(importOrdinal: number): number {
  return (importOrdinal - 1) % IMPORTS;
}
