import type { LedgerHead } from '../report-content';
import { LEDGER_PAPER_LABELS, roomOn, USUAL_PAPER } from './ledger-paper';

/** Points of one unit of column width: a digit of the sheet's default font, 7 pixels at 96 dpi. */
export const POINTS_PER_WIDTH = 5.25;

/** By which a row is known: they stand again at the left of every page width. */
const KEY_COLUMNS: readonly string[] = ['serial', 'number', 'agreement_number'];

/** Columns that lie beside one another on a page: from the first to before the last, from 0. */
export interface PageWidth {
  readonly from: number;
  readonly to: number;
}

/** How the columns of a ledger are put on paper. Nothing is ever shrunk: what has no room goes to another page. */
export interface PrintPlan {
  /** How wide each column is printed, as the sheet states it: as it was set, but never wider than a page. */
  readonly widths: readonly number[];
  /** The page widths that a row takes, in order. */
  readonly pages: readonly PageWidth[];
  /** So many columns at the left stand again on every page width but the first; 0 where there is one. */
  readonly repeated: number;
}

type Printed = Pick<LedgerHead, 'paper'> & {
  readonly columns: readonly Pick<LedgerHead['columns'][number], 'key' | 'heading' | 'width'>[];
};

/** Where the columns go, at 9 pt, without shrinking anything. */
export function planPrint({ columns, paper = USUAL_PAPER }: Printed): PrintPlan {
  const room = roomOn(paper) / POINTS_PER_WIDTH;
  const whole = columns.map(({ width }) => Math.min(width, room));
  if (sum(whole) <= room)
    return { widths: whole, pages: [{ from: 0, to: columns.length }], repeated: 0 };
  const repeated = repeatedOf(columns, room);
  const rest = room - sum(whole.slice(0, repeated));
  const widths = whole.map((width, at) => (at < repeated ? width : Math.min(width, rest)));
  const greedy = fill(widths, repeated, rest);
  // As few pages as there must be, filled alike: a last page with one column is hard to read.
  const total = sum(widths.slice(repeated));
  for (let limit = total / greedy.length; limit < rest; limit += 1) {
    const pages = fill(widths, repeated, limit);
    if (pages.length === greedy.length) return { widths, pages, repeated };
  }
  return { widths, pages: greedy, repeated };
}

/** How it is printed, in a sentence: A4 横放，一行印成 2 页宽，每页左边都印“序号、案件编码”. */
export function wordPrint(ledger: Printed): string {
  const { pages, repeated } = planPrint(ledger);
  const paper = LEDGER_PAPER_LABELS[ledger.paper ?? USUAL_PAPER];
  if (pages.length === 1) return `${paper}，一行印在 1 页宽里，字 9 磅，不缩小。`;
  const names = ledger.columns.slice(0, repeated).map(({ heading }) => heading);
  const again = names.length === 0 ? '' : `，每页左边都印“${names.join('、')}”`;
  return `${paper}，一行印成 ${pages.length} 页宽${again}；字 9 磅，不缩小。`;
}

/** The run of key columns at the left, or the first column; none where they would take half of a page. */
function repeatedOf(columns: Printed['columns'], room: number): number {
  const end = columns.findIndex(({ key }) => !KEY_COLUMNS.includes(key));
  const run = Math.max(1, end === -1 ? columns.length - 1 : end);
  return sum(columns.slice(0, run).map(({ width }) => width)) > room / 2 ? 0 : run;
}

/** One page after the other, each as full as it may be; on each there is room beside the repeated columns. */
function fill(widths: readonly number[], repeated: number, room: number): PageWidth[] {
  const pages: PageWidth[] = [];
  let [from, used] = [0, 0];
  for (let at = repeated; at < widths.length; at += 1) {
    const width = widths[at] ?? 0;
    if (used > 0 && used + width > room) {
      pages.push({ from, to: at });
      [from, used] = [at, 0];
    }
    used += width;
  }
  return [...pages, { from, to: widths.length }];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
