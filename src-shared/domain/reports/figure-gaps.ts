import {
  type ReportContent,
  SHOWN_COLUMN_LABELS,
  type ShownColumn,
  type StatisticsRow,
} from './report-content';
import { rowName, rowsOf } from './report-figures';

/** What stands where a typed figure is none: 未填, 未填全（缺8月）; null of any other. */
export function gapText({ gaps }: StatisticsRow, column: ShownColumn): string | null {
  return gaps?.[column]?.text ?? null;
}

/** The same where there is little room: 未填全. */
export function shortGap(text: string): string {
  return text.replace(/（.*$/, '');
}

/** The months of the period of which something is still to be typed, the first one first. */
export function monthsToType({ sections }: Pick<ReportContent, 'sections'>): string[] {
  const months = rowsOf(sections).flatMap(({ gaps }) => gaps?.thisPeriod?.months ?? []);
  return [...new Set(months)].sort();
}

/** Whether a report shows figures that a person types. */
export function hasTyped({ sections }: Pick<ReportContent, 'sections'>): boolean {
  return rowsOf(sections).some(({ gaps }) => gaps !== undefined);
}

/** So many sets of months are told one by one. */
const MOST_TOLD = 3;

/** Under the table: which months of the typed figures in its blocks are missing, and of which figures. */
export function gapNotes({
  sections,
  blocks,
}: Pick<ReportContent, 'sections' | 'blocks'>): string[] {
  const shown = sections.filter(({ key }) => blocks.flat().includes(key));
  return (['thisPeriod', 'yearToDate'] as const).flatMap((column) => {
    const rowsBy = new Map<string, string[]>();
    for (const section of shown)
      for (const row of section.rows) {
        const months = /（(.+)）/.exec(gapText(row, column) ?? '')?.[1];
        if (months === undefined) continue;
        rowsBy.set(months, [...(rowsBy.get(months) ?? []), rowName(section, row.key)]);
      }
    if (rowsBy.size === 0) return [];
    const told =
      rowsBy.size > MOST_TOLD
        ? '各项缺的月份不一样，看逐月的手填数'
        : [...rowsBy].map(([months, names]) => `${names.join('、')}${months}`).join('；');
    return [`${SHOWN_COLUMN_LABELS[column]}未填全：${told}。`];
  });
}
