import { POINTS_PER_WIDTH } from '@shared/domain/reports/ledgers/print-plan';

/** Left and right padding inside a cell, in points. */
const CELL_PADDING = 4;

/**
 * Lines that a text takes in a column, so that its row can be made high enough: the program that opens the file does not
 * always do it. Estimated on the wide side.
 * @param width column width as the sheet states it
 * @param fontSize in points
 */
export function countLines(text: string, width: number, fontSize: number): number {
  const room = Math.max(fontSize, width * POINTS_PER_WIDTH - CELL_PADDING);
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + countParagraphLines(paragraph, room, fontSize), 0);
}

function countParagraphLines(paragraph: string, room: number, fontSize: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of paragraph.match(/[!-~]+|[^!-~]/g) ?? []) {
    const length = piece.length > 1 || isNarrow(piece) ? piece.length * 0.52 * fontSize : fontSize;
    if (used + length <= room) {
      used += length;
    } else {
      // A run of letters or digits goes to the next line whole, and is broken only when longer than a line.
      const extra = Math.max(1, Math.ceil(length / room));
      lines += used === 0 ? extra - 1 : extra;
      used = length - (extra - 1) * room;
    }
  }
  return lines;
}

function isNarrow(character: string): boolean {
  return character <= '~';
}
