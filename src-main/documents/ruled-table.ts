import { cleanLine } from '@shared/domain/kernel/text';
import { paragraphsOf } from '@shared/domain/paper/body-text';
import {
  BOX_LABEL_WIDTH,
  CELL_MARGIN,
  CHARACTER,
  SIZE,
  staysWhole,
  TABLE_LINE,
  TABLE_ROW,
  TEXT_WIDTH,
} from '@shared/domain/paper/page-measures';
import type { PaperBlock } from '@shared/domain/paper/paper';
import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { RULE } from './table-frame';
import { textRun } from './text-run';

type RuledTable = Extract<PaperBlock, { type: 'table' }>;
type Boxes = Extract<PaperBlock, { type: 'boxes' }>;

const RULES = { top: RULE, bottom: RULE, left: RULE, right: RULE } as const;
const { vertical, horizontal } = CELL_MARGIN;
const CELL_MARGINS = { top: vertical, bottom: vertical, left: horizontal, right: horizontal };

/** A table with headings that stand again on every page it goes over; no row is divided between two pages. */
export function ruledTable({ columns, rows, blankRows }: RuledTable): Table {
  const widths = inTwips(columns.map(({ width }) => width));
  const blank = Array.from({ length: blankRows }, () => columns.map(() => ''));
  const headings = row(
    columns.map(({ label }, index) =>
      cell([label], widths[index] ?? 0, AlignmentType.CENTER, 'heading'),
    ),
    true,
  );
  return tableOf(widths, [
    headings,
    ...[...rows, ...blank].map((texts) =>
      row(
        columns.map(({ align }, index) =>
          cell(
            [texts[index] ?? ''],
            widths[index] ?? 0,
            align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          ),
        ),
      ),
    ),
  ]);
}

/** A form of labelled boxes, one or two of them in a row; what is empty has room to be written in. */
export function boxTable({ rows }: Boxes): Table {
  const half = TEXT_WIDTH / CHARACTER / 2;
  const widths = inTwips([
    BOX_LABEL_WIDTH,
    half - BOX_LABEL_WIDTH,
    BOX_LABEL_WIDTH,
    half - BOX_LABEL_WIDTH,
  ]);
  return tableOf(
    widths,
    rows.map((boxes) => {
      const cells = boxes.flatMap((box, at) => {
        const label = widths[at * 2] ?? 0;
        const value = widths[at * 2 + 1] ?? 0;
        const span = boxes.length === 1 ? 3 : 1;
        const width = boxes.length === 1 ? TEXT_WIDTH - label : value;
        const lines = box.text === '' ? [] : paragraphsOf(box.text);
        const room = Math.max(0, box.lines - lines.length);
        return [
          cell([box.label], label, AlignmentType.CENTER, 'heading'),
          cell(
            [...lines, ...Array.from({ length: room }, () => '')],
            width,
            AlignmentType.LEFT,
            'body',
            span,
          ),
        ];
      });
      return row(cells, false, staysWhole(boxes.map(({ text }) => text)));
    }),
  );
}

function tableOf(columnWidths: readonly number[], rows: TableRow[]): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    margins: CELL_MARGINS,
    borders: { ...RULES, insideHorizontal: RULE, insideVertical: RULE },
    rows,
  });
}

function row(children: TableCell[], tableHeader = false, isWhole = true): TableRow {
  return new TableRow({
    children,
    tableHeader,
    cantSplit: isWhole,
    height: { value: TABLE_ROW, rule: HeightRule.ATLEAST },
  });
}

function cell(
  lines: readonly string[],
  width: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  font: 'heading' | 'body' = 'body',
  columnSpan = 1,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    borders: RULES,
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
    children: lines.map(
      (text) =>
        new Paragraph({
          alignment,
          spacing: { line: TABLE_LINE, lineRule: LineRuleType.EXACT },
          children: [textRun(cleanLine(text), font, SIZE.table)],
        }),
    ),
  });
}

/** Shares of the page in twips that come to the whole of its width. */
function inTwips(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const edges = shares.map((_, index) =>
    Math.round(
      (shares.slice(0, index + 1).reduce((total, share) => total + share, 0) / sum) * TEXT_WIDTH,
    ),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}
