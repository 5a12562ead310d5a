import { cleanLine, countCharacters } from '@shared/domain/kernel/text';
import { CHARACTER, SIZE } from '@shared/domain/paper/page-measures';
import {
  type IRunOptions,
  LeaderType,
  Tab,
  type TabStopDefinition,
  TabStopType,
  TextRun,
} from 'docx';
import { CHINESE_SIGNS, FONTS } from './fonts';

type FontName = keyof typeof FONTS;

/** Quotation marks, dashes, · and the like: Word sets them as Chinese where the run itself says so. */
const OF_TWO_SCRIPTS = /[\u00a1-\u2e7f]/;

/** A run of one line of text; characters that Word refuses are dropped. */
export function textRun(text: string, font: FontName = 'body', size: number = SIZE.body): TextRun {
  const shown = printable(text);
  // What the defaults of the file say is not said of every run: it takes a fifth of the time.
  if (font === 'body' && size === SIZE.body) return new TextRun(styled(shown));
  return new TextRun({ text: shown, font: FONTS[font], size });
}

/** A run in the letters of its paragraph's style; characters that Word refuses are dropped. */
export function styledRun(text: string): TextRun {
  return new TextRun(styled(printable(text)));
}

function styled(shown: string): IRunOptions {
  return { text: shown, ...(OF_TWO_SCRIPTS.test(shown) && { font: CHINESE_SIGNS }) };
}

/** Room for the pen within a sentence. */
const ROOM = /(\u3000{2,})/;

/** Whether a text has room for the pen in it; such a line is not stretched to the margin. */
export function hasRoom(text: string): boolean {
  return ROOM.test(text);
}

/** The runs of a line in which room for the pen is underlined. */
export function runsWithRoom(text: string): TextRun[] {
  return text
    .split(ROOM)
    .filter((piece) => piece !== '')
    .map((piece) =>
      ROOM.test(piece) ? new TextRun({ text: bound(piece), underline: {} }) : textRun(piece),
    );
}

/** The last of it cannot be parted from what follows: no line begins with the comma behind a blank. */
function bound(room: string): string {
  return `${room.slice(1)}\u00a0\u00a0`;
}

/**
 * A label spread over `width` characters, as a clerk does with 调整宽度, so that a column of labels is flush on both
 * sides; the colon follows. Letter spacing is used because every program follows it, unlike Word's own fitText.
 */
export function spreadLabel(
  label: string,
  width: number,
  size: number = SIZE.body,
  characterWidth: number = CHARACTER,
): TextRun[] {
  const characters = [...printable(label)];
  const missing = width - countCharacters(label);
  const last = characters.pop() ?? '';
  if (missing <= 0 || characters.length === 0) return [textRun(`${label}：`, 'body', size)];
  const characterSpacing = Math.floor((missing * characterWidth) / characters.length);
  const spread = characters.join('');
  const letters = size === SIZE.body ? styled(spread) : { text: spread, font: FONTS.body, size };
  return [new TextRun({ ...letters, characterSpacing }), textRun(`${last}：`, 'body', size)];
}

/** Jumps to the next tab stop. */
export function tabRun(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/**
 * A rule up to the next tab stop of `ruleUpTo`. LibreOffice gives a line of nothing but a tab another height, so a space
 * goes before it.
 */
export function ruleRuns(): TextRun[] {
  return [new TextRun({ text: ' ' }), tabRun()];
}

/** A tab stop up to which `ruleRuns` draw a rule to be written on by hand. */
export function ruleUpTo(position: number): TabStopDefinition {
  return { type: TabStopType.RIGHT, position, leader: LeaderType.UNDERSCORE };
}

// The blank places of a date line are ideographic spaces at its start, which trimming would take away.
function printable(text: string): string {
  const lead = /^\u3000*/.exec(text)?.[0] ?? '';
  return lead + cleanLine(text);
}
