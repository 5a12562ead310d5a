import type { Attachment } from '../../attachment/attachment';
import { formatBytes, formatSeconds } from '../../attachment/limits';
import { MEDIA_FACTS } from '../../attachment/media-type';
import { formatChineseDate } from '../../kernel/local-date';
import { toBodyText } from '../../paper/body-text';
import type { PaperBlock, SignaturePlace } from '../../paper/paper';
import { fieldRows, paragraph, titleBlocks } from '../papers/blocks/plain-blocks';
import type { BindingPlan } from './plan-binding';

/** A title in the contents, and its pages by the running numbers of the file. */
export interface ContentsEntry {
  readonly title: string;
  /** The first of them, from 1. */
  readonly from: number;
  readonly count: number;
}

/** The contents with what is really bound, and its pages: 3, or 3-5 for several. */
export function fillContents(
  blocks: readonly PaperBlock[],
  entries: readonly ContentsEntry[],
): PaperBlock[] {
  const rows = entries.map(({ title, from, count }, index) => [
    `${index + 1}`,
    title,
    count > 1 ? `${from}-${from + count - 1}` : `${from}`,
    '',
  ]);
  return blocks.map((block) => (block.type === 'table' ? { ...block, rows } : block));
}

/** Why a file that was put in cannot be bound as pages. */
export type NotBound = 'no_pages' | 'encrypted' | 'damaged' | 'unreadable' | 'too_large' | 'lost';

const WHY_NOT_BOUND = {
  no_pages: '这种文件不能当成页装进卷里，原件另存在资料里，需要的话请另附光盘或者打印件。',
  encrypted: '这个 PDF 设了密码，打不开，没有装进来。请用不设密码的文件换它，再成一次卷。',
  damaged: '这个 PDF 已经损坏，没有装进来。请换一份好的，再成一次卷。',
  unreadable: '这张图片打不开，没有装进来。请换一份好的，再成一次卷。',
  too_large: '材料太多太大，这一件没有装进来，请单独打印。',
  lost: '这件材料在资料里找不到，或者已经损坏，没有装进来。请从备份里恢复，再成一次卷。',
} as const satisfies Record<NotBound, string>;

/** The page that stands in the place of a file that has none of its own: which it is, and why. */
export function namingSheet(file: Attachment, why: NotBound): PaperBlock[] {
  const { name, mediaType, bytes, seconds, addedOn, note } = file;
  const length = seconds === null ? '' : `，长 ${formatSeconds(seconds)}`;
  return [
    ...titleBlocks('材料说明'),
    fieldRows([
      ['文件名', name],
      ['种类', `${MEDIA_FACTS[mediaType].word}，${formatBytes(bytes)}${length}`],
      ['加入日期', formatChineseDate(addedOn)],
      ...(note === '' ? [] : [['说明', toBodyText(note)] as const]),
    ]),
    paragraph(WHY_NOT_BOUND[why]),
  ];
}

/** 还要签字盖章的: which sheets, and whose ink each still wants. Nothing to be signed is said as such. */
export function signingList(number: string, unsigned: BindingPlan['unsigned']): PaperBlock[] {
  if (unsigned.length === 0)
    return [
      ...titleBlocks('还要签字盖章的文书', number),
      paragraph('卷里的文书都附了签字、盖章的原件。'),
    ];
  return [
    ...titleBlocks('还要签字盖章的文书', number),
    {
      type: 'table',
      columns: [
        { label: '序号', width: 3.2, align: 'center' },
        { label: '文书', width: 11, align: 'left' },
        { label: '谁签字、盖章', width: 13, align: 'left' },
        { label: '签好了', width: 4.4, align: 'center' },
      ],
      rows: unsigned.map(({ title, paper }, index) => [
        `${index + 1}`,
        title,
        [...new Set(paper.blocks.flatMap(inkOf))].join('；'),
        '',
      ]),
      blankRows: 0,
    },
    paragraph('原件签好以后扫描或者拍照，在案卷里附到这份文书上，成卷时就换成原件。'),
  ];
}

function inkOf(block: PaperBlock): string[] {
  if (block.type !== 'signatures') return [];
  const places = [...block.left, ...block.right].filter(isForInk).map(({ label }) => label);
  return block.seal === '' ? places : [...places, block.seal];
}

/** A label that heads the slots after it is no slot itself. */
function isForInk({ ink }: SignaturePlace): boolean {
  return ink !== 'none';
}
