import { countCharacters } from '@shared/domain/kernel/text';
import { CHARACTER, TEXT_WIDTH } from '@shared/domain/paper/page-measures';
import type { PaperField } from '@shared/domain/paper/paper';
import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from 'docx';
import { STYLES } from './base-styles';
import { ruleRuns, ruleUpTo, spreadLabel, textRun } from './text-run';

/** Where the fields of a row start, in characters from the left edge, by the number of fields in the row. */
const STARTS: Readonly<Record<number, readonly number[]>> = {
  1: [0],
  2: [0, 17.6],
  3: [0, 17.6, 25.6],
  4: [0, 12.4, 17.6, 25.6],
};
/** The colon and a hair's breadth, without which rounding would wrap a label. */
const COLON = 1.1;

const KEPT = { keepNext: true } as const;

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly content: Paragraph;
}

/**
 * Rows of labels and values as a borderless table whose columns line up from row to row and from party to party. The
 * rows stay on one page; labels of the first column are spread over `labelWidth` characters. Widths are given in twips for grid and cells: WPS and LibreOffice let a table without them collapse.
 */
export function fieldTable(rows: readonly (readonly PaperField[])[], labelWidth: number): Table {
  const laidOut = rows.map((row, index) => layOutRow(row, labelWidth, index < rows.length - 1));
  const edges = [...new Set(laidOut.flat().flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
    layout: TableLayoutType.FIXED,
    style: STYLES.plainTable,
    rows: laidOut.map(
      (cells) =>
        new TableRow({ cantSplit: true, children: cells.map((cell) => tableCell(cell, edges)) }),
    ),
  });
}

function tableCell({ start, end, content }: Cell, edges: readonly number[]): TableCell {
  const span = edges.indexOf(end) - edges.indexOf(start);
  return new TableCell({
    width: { size: end - start, type: WidthType.DXA },
    ...(span > 1 && { columnSpan: span }),
    // No borders and margins of its own: the table's hold, and saying them in every cell takes a fifth of the time.
    children: [content],
  });
}

function layOutRow(fields: readonly PaperField[], labelWidth: number, keepNext: boolean): Cell[] {
  const starts = STARTS[fields.length] ?? fields.map((_, index) => (index * 31) / fields.length);
  return fields.flatMap(({ label, value }, index) => {
    const from = starts[index] ?? 0;
    const spread = index === 0 ? labelWidth : 0;
    const start = twips(from);
    const middle = twips(from + Math.max(spread, countCharacters(label)) + COLON);
    const next = starts[index + 1];
    const end = next === undefined ? TEXT_WIDTH : twips(next);
    return [
      { start, end: middle, content: line(spreadLabel(label, spread), keepNext) },
      { start: middle, end, content: valueLine(value, end - middle, keepNext) },
    ];
  });
}

function valueLine(value: string, width: number, keepNext: boolean): Paragraph {
  if (value !== '') return line([textRun(value)], keepNext);
  return new Paragraph({
    ...(keepNext && KEPT),
    // The rule stops short of the next label.
    tabStops: [ruleUpTo(width - CHARACTER / 4)],
    children: ruleRuns(),
  });
}

function line(children: TextRun[], keepNext: boolean): Paragraph {
  return new Paragraph({ ...(keepNext && KEPT), children });
}

function twips(characters: number): number {
  return Math.round(characters * CHARACTER);
}
