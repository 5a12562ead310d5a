import type { LocalDate } from '../../kernel/local-date';
import type { PaperContext } from '../../paper/define-paper';
import type { KeptPaper, PaperBlock } from '../../paper/paper';
import { textEditSchema } from '../../paper/paperwork';
import { PARTY_SIDE_LABELS, PARTY_SIDES } from '../../party/party';
import { blankOf } from '../../record/blank';
import type { StudioProfile } from '../../studio/studio';
import { agreed, type Marked } from '../../template/compare-marks';
import { tagName } from '../../template/derive-scope';
import { MarkWords } from '../../template/mark-words';
import type { Choosing } from '../../template/marked-record';
import { markedProfile } from '../../template/studio-tags';
import type { TagScope } from '../../template/tag-scope';
import type { MediationCase } from '../model/mediation-case';
import type { CasePaper } from '../papers/blocks/case-paper';
import { scopeOfPaper, tagValuesOf } from './case-scope';
import {
  looped,
  loopLine,
  partyLoop,
  RECEIPT_SENTENCE,
  signers,
  togetherIn,
} from './example-parts';
import { markedCase } from './marked-case';

/**
 * 样例: the paper as the program sets it, with tags where the words of a case would stand: what one changes first when one
 * makes a template. Found by printing two marked cases in which every field says where it stands, and everything that is
 * chosen is chosen otherwise; whatever differs and is no field's own word is left to the pen.
 */
export function examplePaper(
  paper: CasePaper,
  profile: StudioProfile,
  today: LocalDate,
): KeptPaper {
  const one = printed(paper, profile, today, 0);
  const other = printed(paper, profile, today, 1);
  return {
    fileName: `${paper.label}（带标签的样例）`,
    issuer: profile.committeeName,
    blocks:
      one === null || other === null
        ? // No marked case has it: its blank form, into which tags are put.
          paper.build(null, { profile, today }, null).blocks
        : agreed(one, other),
  };
}

function printed(
  paper: CasePaper,
  profile: StudioProfile,
  today: LocalDate,
  choosing: Choosing,
): Marked | null {
  const known = { profile: markedProfile(profile), today };
  for (const form of ['written', 'oral'] as const) {
    const bare = markedCase(choosing, form);
    const [sheet] = paper.instancesOf(bare);
    if (sheet === undefined) continue;
    const { ofId } = sheet;
    const record = withMarkedTexts(bare, paper, ofId, known);
    const said = Object.entries(tagValuesOf(paper, { record, ofId }, known));
    const values = new Map(
      said.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const words = new MarkWords(
      scopeOfPaper(paper) as unknown as TagScope<never, never>,
      values,
      toldByNames,
    );
    const blocks = oneSheet(paper.build(record, known, ofId).blocks);
    return { values, blocks: blocks.flatMap((block) => taggedBlock(block, paper.key, words)) };
  }
  return null;
}

/** The names of one side, and of those who mediate, have tags that name all of them. */
function toldByNames(path: string): string | null {
  const [, party] = /^parties\.(\d)\.name$/.exec(path) ?? [];
  const side = PARTY_SIDES[Number(party)];
  if (side !== undefined) return `{${PARTY_SIDE_LABELS[side]}姓名}`;
  return /^mediators\.\d\.name$/.test(path) ? '{调解员姓名}' : null;
}

/** The texts that people may word themselves, each worded by its own tag. */
function withMarkedTexts(
  record: MediationCase,
  paper: CasePaper,
  ofId: string | null,
  known: PaperContext,
): MediationCase {
  const slots = paper.slots?.(record, known, ofId) ?? [];
  const paperTexts = slots.map(({ key, label }) => ({
    ...{ ...blankOf(textEditSchema), paper: paper.key, ofId },
    slot: key,
    text: `〖@${tagName(label)}〗`,
  }));
  return { ...record, paperTexts };
}

/** Where a sheet is printed for every party, the first one, printed for each. */
function oneSheet(blocks: readonly PaperBlock[]): PaperBlock[] {
  const end = blocks.findIndex(({ type }) => type === 'sheet');
  if (end < 0) return [...blocks];
  const sheet = blocks.slice(0, end).map((block): PaperBlock => {
    if (block.type !== 'addressee') return block;
    return { ...block, text: '{姓名}：' };
  });
  return looped('当事人', [{ type: 'sheet' }, ...sheet]);
}

function taggedBlock(block: PaperBlock, paper: string, words: MarkWords): PaperBlock[] {
  if (block.type === 'party') return partyBlocks(block, paper);
  const tagged = mapTexts(block, words, paper) as PaperBlock;
  switch (tagged.type) {
    case 'clause':
      return tagged.text.includes('{#协议条款}')
        ? looped('协议条款', [loopLine('{条款序号}、{条款内容}')])
        : [tagged];
    case 'paragraph':
      return taggedParagraph(tagged, paper);
    case 'table':
      return [{ ...tagged, rows: tableRows(tagged.rows, paper), blankRows: 0 }];
    case 'signatures':
      return [{ ...tagged, left: signers(tagged.left), right: signers(tagged.right) }];
    default:
      return [tagged];
  }
}

/** One loop of each side; where both sides stand together, of all. */
function partyBlocks(
  { rows }: Extract<PaperBlock, { type: 'party' }>,
  paper: string,
): PaperBlock[] {
  const isFirst = JSON.stringify(rows).includes('parties.0.name');
  if (paper === 'confirmation_application') return isFirst ? partyLoop('当事人') : [];
  return partyLoop(isFirst ? '申请人' : '被申请人');
}

function taggedParagraph(
  block: Extract<PaperBlock, { type: 'paragraph' }>,
  paper: string,
): PaperBlock[] {
  const { text } = block;
  if (paper === 'receipt' && text.startsWith('今收到'))
    return [{ ...block, text: RECEIPT_SENTENCE }];
  if (text.includes('{履行内容}')) return [{ ...block, text: '{履行方式和期限}' }];
  if (text.includes('{#本次陈述}'))
    return looped('本次陈述', [{ ...block, lead: '{陈述人}：', text: '{陈述}' }]);
  return [{ ...block, text: text.replace(/一式[一二三四五六七八九十]+份/, '一式{协议份数}份') }];
}

/** A row a party, and a row a paper of the file. */
function tableRows(rows: readonly string[][], paper: string): string[][] {
  if (paper === 'dossier_contents') return [['{#卷内文书}{序号}', '{文书名称}', '', '{/卷内文书}']];
  const [first] = rows;
  if (first?.[0] !== '{申请人姓名}') return [...rows];
  return [['{#当事人}{姓名}', ...first.slice(1, -1), `${first.at(-1) ?? ''}{/当事人}`]];
}

function mapTexts(value: unknown, words: MarkWords, paper: string): unknown {
  if (typeof value === 'string') return words.tagged(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, words, paper));
  if (typeof value !== 'object' || value === null) return value;
  const mapped = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapTexts(one, words, paper)]),
  );
  const { label } = value as { label?: unknown };
  const together = typeof label === 'string' ? togetherIn(paper, label) : null;
  if (together === null) return mapped;
  return 'value' in mapped ? { ...mapped, value: together } : { ...mapped, text: together };
}
