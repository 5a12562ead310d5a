import { assertNever } from '@shared/domain/kernel/ruling';
import { paragraphsOf } from '@shared/domain/paper/body-text';
import { clauseMarker } from '@shared/domain/paper/chinese-numeral';
import {
  FIRST_LINE,
  MARGIN,
  MOST_RULED_WHOLE,
  PAGE,
  PARTY_LABEL_WIDTH,
  TEXT_WIDTH,
  widestOf,
} from '@shared/domain/paper/page-measures';
import type { Paper, PaperBlock } from '@shared/domain/paper/paper';
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
import { baseStylesXml, NO_LISTS_XML, STYLES } from './base-styles';
import { coverPage } from './cover-page';
import { fieldTable } from './field-table';
import { CHINESE_SIGNS, fontTableXml } from './fonts';
import { boxTable, ruledTable } from './ruled-table';
import { signatureTable } from './signature-table';
import { hasRoom, ruleRuns, ruleUpTo, runsWithRoom, styledRun, textRun } from './text-run';

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
        // A cover has no page number.
        footers: paper.blocks[0]?.type === 'cover' ? {} : { default: pageNumberFooter() },
        children: paper.blocks.flatMap((block, index) =>
          renderBlock(block, paper.blocks[index + 1], paper.blocks[index - 1]),
        ),
      },
    ],
  });
  const buffer = await Packer.toBuffer(document, false, [
    { path: 'word/fontTable.xml', data: fontTableXml() },
    { path: 'word/styles.xml', data: baseStylesXml() },
    { path: 'word/numbering.xml', data: NO_LISTS_XML },
  ]);
  return new Uint8Array(buffer);
}

function renderBlock(
  block: PaperBlock,
  next: PaperBlock | undefined,
  previous: PaperBlock | undefined,
): FileChild[] {
  switch (block.type) {
    case 'title':
      return [titleLine(block.text, previous?.type === 'sheet')];
    case 'number':
      return [numberLine(block.text)];
    case 'party':
      return [headingLine(block.heading), fieldTable(block.rows, PARTY_LABEL_WIDTH)];
    case 'fields':
      return [fieldTable(block.rows, widestOf(block.rows.map(([first]) => first?.label ?? '')))];
    case 'heading':
      return [headingLine(block.text)];
    case 'paragraph':
      // The last words before the signatures go with them, so that no page holds signatures alone.
      return paragraphLines(block, next?.type === 'signatures' || next?.type === 'addressee');
    case 'clause':
      return paragraphsOf(block.text).map((text, index) =>
        bodyParagraph(index === 0 ? `${clauseMarker(block.ordinal)}${text}` : text),
      );
    case 'addressee':
      return [new Paragraph({ keepNext: true, children: runsWithRoom(block.text) })];
    case 'cover':
      return coverPage(block);
    // Word wants a line between two tables and behind the last one.
    case 'table':
      return [ruledTable(block), spacer()];
    case 'boxes':
      return [boxTable(block), spacer()];
    case 'sheet':
      // The title that follows begins the sheet.
      return [];
    case 'signatures':
      return signatureTable(block);
    default:
      return assertNever(block);
  }
}

function titleLine(text: string, beginsSheet: boolean): Paragraph {
  return new Paragraph({
    style: STYLES.title,
    ...(beginsSheet && { pageBreakBefore: true }),
    children: [styledRun(text)],
  });
}

function spacer(): Paragraph {
  return new Paragraph({ spacing: { line: 200, lineRule: LineRuleType.EXACT }, children: [] });
}

function numberLine(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    children: [textRun(text)],
  });
}

function headingLine(text: string): Paragraph {
  return new Paragraph({ style: STYLES.heading, children: [styledRun(text)] });
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
    style: STYLES.body,
    ...(hasRoom(text) && { alignment: AlignmentType.LEFT }),
    ...(keepWithNext && { keepNext: true, keepLines: true }),
    children: runsWithRoom(text),
  });
}

/** Lines to be written on by hand, the first of them after the lead. */
function ruledLines(lead: string, count: number): Paragraph[] {
  return Array.from({ length: count }, (_, index) => {
    const hasLead = index === 0 && lead !== '';
    return new Paragraph({
      keepNext: count <= MOST_RULED_WHOLE ? index < count - 1 : index === 0,
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
        style: STYLES.pageNumber,
        children: [
          new TextRun({ font: CHINESE_SIGNS, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });
}
