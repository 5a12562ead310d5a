import type { LocalDate } from '../kernel/local-date';
import { type Correction, FIGURE_COLUMNS, type StatisticsSection } from './report-content';
import { figuresOf } from './report-figures';
import { type Submission, type SubmittedFigures, sameFigures } from './submission';

/** Which figures changed against what was handed in, and when that was. */
export interface Comparison {
  readonly corrections: Correction[];
  readonly correctedFrom: LocalDate | null;
}

/**
 * Compares with what was handed in for this period (更正). When nothing changed since a 更正 was handed in, the comparison is
 * still with the version that it corrected: the same 更正 can be exported again.
 */
export function compareWithSubmission(
  sections: readonly StatisticsSection[],
  last: Submission | null,
): Comparison {
  if (last === null) return { corrections: [], correctedFrom: null };
  const isUnchanged = sameFigures(figuresOf(sections), last.figures);
  const base = isUnchanged ? last.replaced : last;
  if (base === null) return { corrections: [], correctedFrom: null };
  const corrections = sections.flatMap((section) => correctionsOf(section, base.figures));
  return { corrections, correctedFrom: corrections.length === 0 ? null : base.submittedOn };
}

function correctionsOf(section: StatisticsSection, submitted: SubmittedFigures): Correction[] {
  return section.rows.flatMap((row, index) => {
    const old = submitted[row.key];
    if (old === undefined) return [];
    return FIGURE_COLUMNS.flatMap((column): Correction[] => {
      const [was, now] = [old[column], row[column]];
      // A typed figure may have been missing then, or be missing now; what has no such column is null both times.
      if (was === now || (row.gaps === undefined && (was === null || now === null))) return [];
      const label = fullLabel(section, index);
      return [{ key: row.key, label, column, unit: row.unit, submitted: was, now }];
    });
  });
}

/** A row that is part of another is named with it: 防止群体性上访·涉及人数. */
function fullLabel({ rows }: StatisticsSection, index: number): string {
  const row = rows[index];
  if (row === undefined) return '';
  if (row.level === 0) return row.label;
  const owner = rows.slice(0, index).findLast((one) => one.level === 0);
  return `${owner?.label ?? ''}·${row.label}`;
}
