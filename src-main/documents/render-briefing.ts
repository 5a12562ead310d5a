import { MARGIN, PAGE } from '@shared/domain/paper/page-measures';
import type { Briefing } from '@shared/domain/reports/charts/briefing';
import { AlignmentType, Document, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { baseStylesXml, NO_LISTS_XML, STYLES } from './base-styles';
import { CHINESE_SIGNS, FONTS, fontTableXml } from './fonts';

/** A picture as the window drew it. */
export interface DrawnPicture {
  readonly key: string;
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Room for a picture, in pixels of docx (1/96 inch): the width of the text, and so much height that two have room. */
const ROOM = { width: 560, height: 205 } as const;
/** Half points: 小四, so that all of it is one page. */
const SIZE = 24;
const LINE = 420;

/** 简报 as a Word file of one page: title, who and when, the sentences, the pictures with their names. */
export async function renderBriefingDocx(
  { title, lead, paragraphs, pictures }: Briefing,
  drawn: readonly DrawnPicture[],
  issuer: string,
): Promise<Uint8Array> {
  const byKey = new Map(drawn.map((one) => [one.key, one]));
  const document = new Document({
    ...{ title, creator: issuer, lastModifiedBy: issuer, description: '' },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE },
            margin: { ...MARGIN, top: MARGIN.top * 0.7, bottom: MARGIN.bottom * 0.7 },
          },
        },
        children: [
          new Paragraph({ style: STYLES.title, children: [words(title)] }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: [words(lead, SIZE)],
          }),
          ...paragraphs.map(
            (sentence) =>
              new Paragraph({
                style: STYLES.body,
                spacing: { line: LINE, lineRule: 'exact' },
                children: [words(sentence, SIZE)],
              }),
          ),
          ...pictures.flatMap(({ key, title: name }) => {
            const picture = byKey.get(key);
            return picture === undefined ? [] : pictureWithName(picture, name);
          }),
        ],
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

function pictureWithName({ png, width, height }: DrawnPicture, name: string): Paragraph[] {
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  return [
    new Paragraph({
      ...{ alignment: AlignmentType.CENTER, keepNext: true },
      spacing: { before: 160, line: LINE, lineRule: 'exact' },
      children: [new TextRun({ text: name, font: { ...FONTS.heading }, size: SIZE })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 240, lineRule: 'auto' },
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { name, title: name, description: `${name}，数字见统计报表` },
        }),
      ],
    }),
  ];
}

function words(text: string, size?: number): TextRun {
  return new TextRun({ text, font: { ...CHINESE_SIGNS }, ...(size !== undefined && { size }) });
}
