import { assertNever } from '@shared/domain/kernel/ruling';
import { countCharacters } from '@shared/domain/kernel/text';
import { paragraphsOf } from '@shared/domain/paper/body-text';
import { clauseMarker } from '@shared/domain/paper/chinese-numeral';
import type { Paper, PaperBlock, PaperField } from '@shared/domain/paper/paper';
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { baseStylesXml } from './base-styles';
import { fieldTable } from './field-table';
import { FONTS, fontTableXml } from './fonts';
import { FIRST_LINE, LINE, MARGIN, PAGE, SIZE, TEXT_WIDTH } from './page-measures';
import { signatureTable } from './signature-table';
import { ruleRuns, ruleUpTo, textRun } from './text-run';

/**
 * The Word file of a paper: the same content in the same order as on the screen, typeset after GB/T 9704-2012 (A4,
 * 小标宋 title, 四号仿宋 body, 25 lines a page, page number below).
 */
export async function renderPaperDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.fileName,
    subject: paper.label,
    creator: paper.issuer,
    lastModifiedBy: paper.issuer,
    description: '',
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: { size: { ...PAGE }, margin: { ...MARGIN, header: MARGIN.top / 2 } } },
        footers: { default: pageNumberFooter() },
        children: paper.blocks.flatMap((block, index) =>
          renderBlock(block, paper.blocks[index + 1]),
        ),
      },
    ],
  });
  const buffer = await Packer.toBuffer(document, false, [
    { path: 'word/fontTable.xml', data: fontTableXml() },
    { path: 'word/styles.xml', data: baseStylesXml() },
  ]);
  return new Uint8Array(buffer);
}

/** Characters that the labels of a party's first column take: 职业或职务. */
const PARTY_LABEL_WIDTH = 5;

function widestLabel(rows: readonly (readonly PaperField[])[]): number {
  return Math.max(...rows.map(([first]) => countCharacters(first?.label ?? '')));
}

function renderBlock(block: PaperBlock, next: PaperBlock | undefined): FileChild[] {
  switch (block.type) {
    case 'title':
      return [titleLine(block.text)];
    case 'number':
      return [numberLine(block.text)];
    case 'party':
      return [headingLine(block.heading), fieldTable(block.rows, PARTY_LABEL_WIDTH)];
    case 'fields':
      return [fieldTable(block.rows, widestLabel(block.rows))];
    case 'heading':
      return [headingLine(block.text)];
    case 'paragraph':
      // The last words before the signatures go with them, so that no page holds signatures alone.
      return paragraphLines(block, next?.type === 'signatures');
    case 'clause':
      return paragraphsOf(block.text).map((text, index) =>
        bodyParagraph(index === 0 ? `${clauseMarker(block.ordinal)}${text}` : text),
      );
    case 'signatures':
      return signatureTable(block);
    default:
      return assertNever(block);
  }
}

function titleLine(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: 660, lineRule: LineRuleType.EXACT, after: 240 },
    children: [textRun(text, 'title', SIZE.title)],
  });
}

function numberLine(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    children: [textRun(text)],
  });
}

function headingLine(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 120, line: LINE, lineRule: LineRuleType.EXACT },
    children: [textRun(text, 'heading')],
  });
}

function paragraphLines(
  block: Extract<PaperBlock, { type: 'paragraph' }>,
  keepWithNext: boolean,
): Paragraph[] {
  if (block.text === '') return ruledLines(block.lead, block.ruledLines);
  const texts = paragraphsOf(block.text);
  return texts.map((text, index) =>
    bodyParagraph(
      index === 0 ? `${block.lead}${text}` : text,
      keepWithNext && index === texts.length - 1,
    ),
  );
}

function bodyParagraph(text: string, keepWithNext = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    widowControl: true,
    keepNext: keepWithNext,
    keepLines: keepWithNext,
    indent: FIRST_LINE,
    children: [textRun(text)],
  });
}

/** Lines to be written on by hand, the first of them after the lead. */
function ruledLines(lead: string, count: number): Paragraph[] {
  return Array.from({ length: count }, (_, index) => {
    const hasLead = index === 0 && lead !== '';
    return new Paragraph({
      keepNext: index < count - 1,
      indent: hasLead ? FIRST_LINE : undefined,
      tabStops: [ruleUpTo(TEXT_WIDTH)],
      children: [...(hasLead ? [textRun(lead)] : []), ...ruleRuns()],
    });
  });
}

function pageNumberFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [
          new TextRun({
            font: FONTS.pageNumber,
            size: SIZE.pageNumber,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}
