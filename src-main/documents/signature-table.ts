import { countCharacters } from '@shared/domain/kernel/text';
import {
  CHARACTER,
  LINE,
  LINES_PER_PAGE,
  SIGNATURE_COLUMNS,
  TEXT_WIDTH,
} from '@shared/domain/paper/page-measures';
import type { PaperBlock, SignaturePlace } from '@shared/domain/paper/paper';
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { STYLES } from './base-styles';
import { ruleRuns, ruleUpTo, textRun } from './text-run';

type Signatures = Extract<PaperBlock, { type: 'signatures' }>;

/** A column of slots, in characters: where it ends, and how far its rules and names reach. */
interface Column {
  readonly width: number;
  readonly reach: number;
}

/** Left: 申请人（签名、盖章或按指印） and room; right: 人民调解员（签名）. */
const LEFT: Column = { width: SIGNATURE_COLUMNS.left, reach: SIGNATURE_COLUMNS.leftReach };
const RIGHT: Column = {
  width: TEXT_WIDTH / CHARACTER - LEFT.width,
  reach: SIGNATURE_COLUMNS.rightReach,
};
/** What a signature needs beside a name; where less is left, it gets a line of its own. */
const ROOM_TO_SIGN = 6;
/** Lines that the copies sentence, the seal and the date take beside the slots. */
const SEAL_LINES = 5;
/** The seal is stamped over its words; GB/T 9704 sets the date four characters off the right edge (右空四字). */
const SEAL_INDENT = CHARACTER * 2;
const DATE_INDENT = CHARACTER * 4;

/**
 * The signature block as a table of a row for the signatures and one for the seal, and the date below. A row that must not be divided
 * is kept whole by every program, while LibreOffice gives up on a long chain of lines that are each to be kept with the
 * next one, and leaves half of twelve owners on the page before. Only a block longer than a page is divided, and then
 * far above the seal.
 */
export function signatureTable(block: Signatures): [Table, Paragraph] {
  // Word wants a line behind a table that ends the text: the date is that line.
  return [tableOf(block), rightLine(block.dateLine, DATE_INDENT, 0, false)];
}

function tableOf(block: Signatures): Table {
  const rows = inRows(block);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [twips(LEFT.width), TEXT_WIDTH - twips(LEFT.width)],
    layout: TableLayoutType.FIXED,
    style: STYLES.plainTable,
    rows: [
      ...rows.map(
        ({ left, right }, index) =>
          new TableRow({
            cantSplit: true,
            children: [
              placeCell(left, LEFT, index === 0, index === rows.length - 1),
              placeCell(right, RIGHT, index === 0, index === rows.length - 1),
            ],
          }),
      ),
      ...(block.seal === ''
        ? []
        : [new TableRow({ cantSplit: true, children: [sealCell(block)] })]),
    ],
  });
}

type Row = Pick<Signatures, 'left' | 'right'>;

/** One row, or as many as a block longer than a page is to be divided into. */
function inRows({ left, right }: Signatures): Row[] {
  const height = Math.max(heightOf(left, LEFT), heightOf(right, RIGHT));
  if (height <= LINES_PER_PAGE - SEAL_LINES) return [{ left, right }];
  const lefts = inPieces(left, LEFT);
  const rights = inPieces(right, RIGHT);
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, index) => ({
    left: lefts[index] ?? [],
    right: rights[index] ?? [],
  }));
}

function inPieces(slots: readonly SignaturePlace[], column: Column): SignaturePlace[][] {
  const pieces: SignaturePlace[][] = [[]];
  for (const slot of slots) {
    const last = pieces.at(-1) ?? [];
    if (heightOf([...last, slot], column) <= LINES_PER_PAGE / 2) last.push(slot);
    else pieces.push([slot]);
  }
  return pieces;
}

function heightOf(slots: readonly SignaturePlace[], column: Column): number {
  return slots.reduce((sum, slot) => sum + placeHeight(slot, column), 0);
}

function placeHeight({ label, ink, lines }: SignaturePlace, column: Column): number {
  const labelLines = Math.ceil(countCharacters(label) / column.reach);
  return labelLines + lines + (ink === 'beside' && !hasRoomBeside(label, column) ? 1 : 0);
}

function hasRoomBeside(label: string, { reach }: Column): boolean {
  return countCharacters(label) <= reach - ROOM_TO_SIGN;
}

function placeCell(
  slots: readonly SignaturePlace[],
  column: Column,
  isFirst: boolean,
  keepNext: boolean,
): TableCell {
  const lines = slots.flatMap((slot) => placeLines(slot, column));
  return new TableCell({
    width: { size: cellWidth(column), type: WidthType.DXA },
    margins: { right: cellWidth(column) - twips(column.reach) },
    // A cell holds at least one line.
    children: (lines.length === 0 ? [{ text: '', hasRule: false }] : lines).map(
      ({ text, hasRule }, index) =>
        new Paragraph({
          ...(keepNext && { keepNext }),
          ...(isFirst && index === 0 && { spacing: { before: LINE / 2 } }),
          ...(hasRule && { tabStops: [ruleUpTo(twips(column.reach))] }),
          children: [...(text === '' ? [] : [textRun(text)]), ...(hasRule ? ruleRuns() : [])],
        }),
    ),
  });
}

/** A slot's label, its rule beside or below it, and its blank lines. */
function placeLines(
  { label, ink, lines }: SignaturePlace,
  column: Column,
): { text: string; hasRule: boolean }[] {
  const isBeside = ink === 'beside' && hasRoomBeside(label, column);
  return [
    { text: label, hasRule: isBeside },
    ...(ink === 'beside' && !isBeside ? [{ text: '', hasRule: true }] : []),
    ...Array.from({ length: lines }, () => ({ text: '', hasRule: false })),
  ];
}

function sealCell({ seal }: Signatures): TableCell {
  return new TableCell({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnSpan: 2,
    children: [rightLine(seal, SEAL_INDENT, LINE / 2, true)],
  });
}

function rightLine(text: string, indent: number, before: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    ...(keepNext && { keepNext }),
    alignment: AlignmentType.RIGHT,
    ...(before > 0 && { spacing: { before } }),
    indent: { right: indent },
    children: [textRun(text)],
  });
}

function cellWidth(column: Column): number {
  return column === LEFT ? twips(LEFT.width) : TEXT_WIDTH - twips(LEFT.width);
}

function twips(characters: number): number {
  return Math.round(characters * CHARACTER);
}
