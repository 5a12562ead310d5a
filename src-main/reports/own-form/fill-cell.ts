import { cleanText } from '@shared/domain/kernel/text';
import { type FormValue, wordValue } from '@shared/domain/reports/form/form-value';
import { cellText } from '../sheet-style';
import type { CellLook } from './form-styles';
import { exchangeMarks, inlineString, marksIn, saidBy, type TextRun } from './text-runs';
import { elementLike, setAttribute, setText } from './xml-search';
import type { XmlElement } from './xml-tree';

/** What a tag gives; null for nothing. */
export type ReadTag = (name: string) => FormValue | null;

/** What to fill a cell with goes by besides its own words. */
export interface Filling {
  readonly read: ReadTag;
  readonly look: CellLook;
  /** Whether the serial numbers of the workbook's days begin in 1904. */
  readonly is1904: boolean;
}

/**
 * Fills a cell whose text has marks. A tag that stands alone gives a number as a number in the cell's own look, a day as a
 * day where the look is one; within other words, and for all else, text that is never a formula. Begin and end of a
 * repeated row are taken away.
 */
export function fillCell(cell: XmlElement, runs: readonly TextRun[], filling: Filling): void {
  const bare = exchangeMarks(runs, ({ sign, name }) => (sign === '' ? `{${name}}` : ''));
  const text = saidBy(bare).trim();
  const [mark] = marksIn(text);
  if (mark !== undefined && mark.length === text.length) {
    writeValue(cell, filling.read(mark.name), bare, filling);
    return;
  }
  const words = exchangeMarks(bare, ({ name }) => textOfValue(filling.read(name)));
  writeRuns(cell, words);
}

/** Puts a value in the place of whatever a cell holds; its look stays. */
export function writeValue(
  cell: XmlElement,
  value: FormValue | null,
  runs: readonly TextRun[],
  { look, is1904 }: Pick<Filling, 'look' | 'is1904'>,
): void {
  const number = value === null ? null : numberOf(value, look, is1904);
  if (number === null) {
    const said = runs.find(({ text }) => text.includes('{')) ?? runs[0];
    writeRuns(cell, [{ look: said?.look ?? null, text: textOfValue(value) }]);
    return;
  }
  clear(cell);
  const written = elementLike(cell, 'v');
  setText(written, number);
  cell.children = [written];
}

/** Text without characters that a sheet cannot hold. */
function textOfValue(value: FormValue | null): string {
  return cellText(wordValue(value));
}

/** As a cell holds it; null for what is no number in this look. */
function numberOf(value: FormValue, { isDate }: CellLook, is1904: boolean): string | null {
  if (typeof value === 'string' || 'text' in value) return null;
  if ('count' in value) return String(value.count);
  if ('fen' in value) return (value.fen / 100).toFixed(2).replace(/\.?0+$/, '');
  if (!isDate) return null;
  const days = Math.round(Date.parse(`${value.date}T00:00:00Z`) / 86_400_000);
  return String(days + (is1904 ? EPOCH_1904 : EPOCH_1900));
}

/** Days from what the serial numbers count from to the beginning of 1970. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

function writeRuns(cell: XmlElement, runs: readonly TextRun[]): void {
  clear(cell);
  if (cleanText(saidBy(runs)) === '') return;
  setAttribute(cell, 't', 'inlineStr');
  cell.children = [inlineString(cell, runs)];
}

function clear(cell: XmlElement): void {
  cell.attributes.delete('t');
  cell.children = [];
}

/** The day of a serial number that counts from 1900, as `2026-11-30`; what is none comes back as it is. */
export function dayOfSerial(serial: string): string {
  const days = Number(serial);
  if (!Number.isFinite(days) || days < 61 || days > 2_958_465) return serial;
  return new Date((Math.floor(days) - EPOCH_1900) * 86_400_000).toISOString().slice(0, 10);
}
