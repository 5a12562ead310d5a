import { COVER_ROW, LINE, SIZE, TEXT_WIDTH, widestOf } from '@shared/domain/paper/page-measures';
import type { PaperBlock } from '@shared/domain/paper/paper';
import {
  AlignmentType,
  type FileChild,
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
import { NO_BORDERS, NO_MARGINS, NO_RULES, RULE } from './table-frame';
import { spreadLabel, textRun } from './text-run';

type Cover = Extract<PaperBlock, { type: 'cover' }>;

/** One character of the cover, 16 pt. */
const CHARACTER = 320;
/** The facts stand in the middle of the page, this much from its left edge. */
const INDENT = CHARACTER * 2;

/** 封面, 封底: whose file, what it is, and facts each on a rule; what is not known is written on it. */
export function coverPage({ issuer, title, rows }: Cover): FileChild[] {
  return [
    centred(issuer, SIZE.title, LINE * 4),
    ...(title === '' ? [] : [centred(title, SIZE.cover, LINE)]),
    new Paragraph({ spacing: { before: LINE * (title === '' ? 6 : 2), line: 240 }, children: [] }),
    factTable(rows),
  ];
}

function centred(text: string, size: number, before: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, line: size * 15, lineRule: LineRuleType.AT_LEAST },
    children: [textRun(text, 'title', size)],
  });
}

function factTable(rows: Cover['rows']): Table {
  const widest = widestOf(rows.map(({ label }) => label));
  const label = Math.round((widest + 1.2) * CHARACTER);
  const value = TEXT_WIDTH - INDENT * 2 - label;
  return new Table({
    width: { size: label + value, type: WidthType.DXA },
    columnWidths: [label, value],
    layout: TableLayoutType.FIXED,
    margins: NO_MARGINS,
    indent: { size: INDENT, type: WidthType.DXA },
    borders: NO_RULES,
    rows: rows.map(
      (fact) =>
        new TableRow({
          cantSplit: true,
          height: { value: COVER_ROW, rule: HeightRule.ATLEAST },
          children: [
            factCell(spreadLabel(fact.label, widest, SIZE.coverFact, CHARACTER), label, false),
            factCell([textRun(fact.value, 'body', SIZE.coverFact)], value, true),
          ],
        }),
    ),
  });
}

function factCell(
  children: ReturnType<typeof spreadLabel>,
  width: number,
  hasRule: boolean,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: NO_MARGINS,
    borders: hasRule ? { ...NO_BORDERS, bottom: RULE } : NO_BORDERS,
    verticalAlign: VerticalAlignTable.BOTTOM,
    children: [
      new Paragraph({ spacing: { line: 480, lineRule: LineRuleType.AT_LEAST }, children }),
    ],
  });
}
