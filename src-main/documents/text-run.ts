import { cleanLine, countCharacters } from '@shared/domain/kernel/text';
import { LeaderType, Tab, type TabStopDefinition, TabStopType, TextRun } from 'docx';
import { FONTS } from './fonts';
import { CHARACTER, SIZE } from './page-measures';

type FontName = keyof typeof FONTS;

/** A run of one line of text; characters that Word refuses are dropped. */
export function textRun(text: string, font: FontName = 'body', size: number = SIZE.body): TextRun {
  return new TextRun({ text: printable(text), font: FONTS[font], size });
}

/**
 * A label spread over `width` characters, as a clerk does with 调整宽度, so that a column of labels is flush on both
 * sides; the colon follows. Letter spacing is used because every program follows it, unlike Word's own fitText.
 */
export function spreadLabel(label: string, width: number): TextRun[] {
  const characters = [...printable(label)];
  const missing = width - countCharacters(label);
  const last = characters.pop() ?? '';
  if (missing <= 0 || characters.length === 0) return [textRun(`${label}：`)];
  const characterSpacing = Math.floor((missing * CHARACTER) / characters.length);
  return [
    new TextRun({ text: characters.join(''), font: FONTS.body, size: SIZE.body, characterSpacing }),
    textRun(`${last}：`),
  ];
}

/** Jumps to the next tab stop. */
export function tabRun(): TextRun {
  return new TextRun({ children: [new Tab()], font: FONTS.body, size: SIZE.body });
}

/**
 * A rule up to the next tab stop of `ruleUpTo`. LibreOffice gives a line of nothing but a tab another height, so a space
 * goes before it.
 */
export function ruleRuns(): TextRun[] {
  return [new TextRun({ text: ' ', font: FONTS.body, size: SIZE.body }), tabRun()];
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
