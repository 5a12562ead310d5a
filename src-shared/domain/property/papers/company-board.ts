import { dayOnPaper, paragraph, section, titleBlocks } from '../../case/papers/blocks/plain-blocks';
import { buildSealBlock } from '../../case/papers/blocks/signature-block';
import { toBodyText } from '../../paper/body-text';
import { bindSheet, defineFilledSheet } from '../../paper/filled-paper';
import type { PaperBlock } from '../../paper/paper';
import type { Board } from '../board/board';
import {
  BOARD_LIST_LABELS,
  type RankedCompany,
  signed,
  tellAddends,
  tellRule,
} from '../board/rank-companies';

const LABEL = '物业企业红黑榜';

/** So much room for the pen on the blank form. */
const BLANK_ROWS = 5;

/**
 * 物业企业红黑榜, to be posted, as it was published: who stands on either list, with how many points and what they come from,
 * and by which rule. Whoever stands on neither is not named, and no dispute is told of.
 */
export const companyBoard = defineFilledSheet<Board>({
  section: 'publication',
  key: 'company_board',
  label: LABEL,
  build: (record, { profile }) => {
    const publication = record?.publication ?? null;
    const lines = (list: 'red' | 'black') =>
      publication?.lines.filter((line) => line.list === list) ?? null;
    const told = (one: RankedCompany) =>
      publication === null ? '' : tellAddends(one.counts, publication.rule).join('；');
    return bindSheet(LABEL, record === null ? null : dayOnPaper(record.span.untilOn), profile, [
      ...titleBlocks(LABEL),
      paragraph(
        `期间：${dayOnPaper(record?.span.fromOn)}至${dayOnPaper(record?.span.untilOn)}。按本室的算法计分，公示如下：`,
      ),
      ...section(BOARD_LIST_LABELS.red, [listOf(lines('red'), told)]),
      ...section(BOARD_LIST_LABELS.black, [listOf(lines('black'), told)]),
      ...(publication === null ? [] : [paragraph(`算法：${tellRule(publication.rule)}`)]),
      paragraph(
        `有不同意见的，请向本室反映。电话：${toBodyText(profile.phone) || '＿＿＿＿＿＿＿＿'}`,
      ),
      buildSealBlock(toBodyText(profile.committeeName)),
    ]);
  },
});

function listOf(
  lines: readonly RankedCompany[] | null,
  told: (one: RankedCompany) => string,
): PaperBlock {
  // Nobody on a list is said, so that nobody is written onto it later.
  if (lines !== null && lines.length === 0) return paragraph('本期没有。');
  return {
    type: 'table',
    columns: [
      { label: '序号', width: 3, align: 'center' },
      { label: '企业名称', width: 12, align: 'left' },
      { label: '得分', width: 4, align: 'center' },
      { label: '怎么算的', width: 17, align: 'left' },
    ],
    rows: (lines ?? []).map((one, at) => [
      `${at + 1}`,
      toBodyText(one.name),
      signed(one.points),
      told(one),
    ]),
    blankRows: lines === null ? BLANK_ROWS : 0,
  };
}
