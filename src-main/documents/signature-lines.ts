import type { PaperBlock, SignatureSlot } from '@shared/domain/paperwork/paper';
import { AlignmentType, Paragraph, TabStopType, type TextRun } from 'docx';
import { CHARACTER, LINE, LINES_PER_PAGE } from './page-measures';
import { ruleRuns, ruleUpTo, tabRun, textRun } from './text-run';

type Signatures = Extract<PaperBlock, { type: 'signatures' }>;

/** Left column: 申请人（签名、盖章或按指印） and room; right column: 人民调解员（签名）. */
const RIGHT_COLUMN = CHARACTER * 19;
const RULE_END = CHARACTER * 17;
/** Lines that the copies sentence, the seal and the date take beside the slots. */
const SEAL_LINES = 5;
/** The seal is stamped over its words; GB/T 9704 sets the date four characters off the right edge (右空四字). */
const SEAL_INDENT = CHARACTER * 2;
const DATE_INDENT = CHARACTER * 4;

/**
 * The signature block as lines with one tab stop instead of a table, because every program keeps lines with the next
 * one on one page (keepNext), but not every one keeps the rows of a table. Only a block longer than a page may break,
 * and then far above the seal.
 */
export function signatureLines(block: Signatures): Paragraph[] {
  const left = toLines(block.left);
  const right = toLines(block.right);
  const count = Math.max(left.length, right.length);
  const firstKept = count <= LINES_PER_PAGE - SEAL_LINES ? 0 : count - LINES_PER_PAGE / 2;
  return [
    ...Array.from(
      { length: count },
      (_, index) =>
        new Paragraph({
          keepNext: index >= firstKept,
          keepLines: true,
          spacing: { before: index === 0 ? LINE / 2 : 0 },
          tabStops: [
            ...(left[index]?.hasRule === true ? [ruleUpTo(RULE_END)] : []),
            { type: TabStopType.LEFT, position: RIGHT_COLUMN },
          ],
          children: lineRuns(left[index], right[index]),
        }),
    ),
    rightLine(block.seal, SEAL_INDENT, LINE / 2, true),
    rightLine(block.dateLine, DATE_INDENT, 0, false),
  ];
}

interface SignatureLine {
  readonly text: string;
  readonly hasRule: boolean;
}

function lineRuns(left: SignatureLine | undefined, right: SignatureLine | undefined): TextRun[] {
  const leftRuns = left === undefined || left.text === '' ? [] : [textRun(left.text)];
  if (left?.hasRule === true) leftRuns.push(...ruleRuns());
  if (right === undefined || right.text === '') return leftRuns;
  return [...leftRuns, tabRun(), textRun(right.text)];
}

function rightLine(text: string, indent: number, before: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    keepLines: true,
    alignment: AlignmentType.RIGHT,
    spacing: { before },
    indent: { right: indent },
    children: [textRun(text)],
  });
}

/** A slot's label and its blank lines for ink. */
function toLines(slots: readonly SignatureSlot[]): SignatureLine[] {
  return slots.flatMap(({ label, ink, lines }) => [
    { text: label, hasRule: ink === 'beside' },
    ...Array.from({ length: lines }, () => ({ text: '', hasRule: false })),
  ]);
}
