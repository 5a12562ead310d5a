import { SHOWN_COLUMNS, type ShownColumn } from '@shared/domain/reports/report-content';
import { isDrawn } from '@shared/domain/reports/statistics-key';

/** A figure of a report. */
export interface FigureTarget {
  readonly report: string;
  readonly period: string;
  /** Key of its row. */
  readonly figure: string;
  readonly column: ShownColumn;
  /** Whether the report is set beside other periods: it is so again when somebody comes back. */
  readonly isCompared: boolean;
}

/** The part of an address that asks for a comparison. */
const COMPARED = 'compared';

/** Which report over which period an address asks for. */
export type ReportAddress = Pick<FigureTarget, 'report' | 'period' | 'isCompared'>;

/** Whether an address asks for a comparison. */
export function isCompared(params: URLSearchParams): boolean {
  return params.get(COMPARED) === '1';
}

/** The parts of the address of a report. */
export function reportParams({ report, period, isCompared: isIt }: ReportAddress): URLSearchParams {
  return new URLSearchParams({ report, period, ...(isIt ? { [COMPARED]: '1' } : {}) });
}

/** The part of a report's address that names the figure from which somebody comes back. */
const FIGURE_TO_FIND = 'at';

/** Where the list of what a figure counts is. */
export function figureAddress(target: FigureTarget, page = 1): string {
  const asked = reportParams(target);
  asked.set('figure', target.figure);
  asked.set('column', target.column);
  if (page > 1) asked.set('page', String(page));
  return `/reports/figure?${asked}`;
}

/** Which figure an address names; null where it makes no sense. */
export function readFigureAddress(params: URLSearchParams): FigureTarget | null {
  const [report, period, figure] = ['report', 'period', 'figure'].map((name) => params.get(name));
  const column = SHOWN_COLUMNS.find((one) => one === params.get('column'));
  if (!report || !period || !figure || column === undefined) return null;
  return { report, period, figure, column, isCompared: isCompared(params) };
}

/** The report as it was left, at that figure. */
export function reportAddress(target: FigureTarget): string {
  const asked = reportParams(target);
  asked.set(FIGURE_TO_FIND, figureId(target));
  return `${isDrawn(target.report) ? '/reports/statistics' : '/reports'}?${asked}`;
}

/** The element of the figure that a report's address names; null for none. */
export function figureToFind(params: URLSearchParams): string | null {
  return params.get(FIGURE_TO_FIND);
}

/** Id of the element that shows a figure. */
export function figureId({ figure, column }: Pick<FigureTarget, 'figure' | 'column'>): string {
  return `figure-${figure}-${column}`;
}
