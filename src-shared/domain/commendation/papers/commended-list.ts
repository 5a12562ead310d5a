import { orRoom } from '../../case/papers/blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../../case/papers/blocks/plain-blocks';
import { buildSealBlock } from '../../case/papers/blocks/signature-block';
import { toBodyText } from '../../paper/body-text';
import { bindSheet, defineFilledSheet } from '../../paper/filled-paper';
import type { PaperBlock } from '../../paper/paper';
import { COMMENDED_SORT_LABELS, type Commendation, chosenOf } from '../commendation';

const LABEL = '评选名单';

/**
 * 诚信商户、诚信家庭名单, to be posted: the names alone, and of nobody an address or a telephone. Whoever was not chosen stands
 * nowhere on it.
 */
export const commendedList = defineFilledSheet<Commendation>({
  section: 'decision',
  key: 'commended_list',
  label: LABEL,
  build: (record, { profile }) => {
    const sort = record === null ? '' : COMMENDED_SORT_LABELS[record.contest.sort];
    const decision = record?.decision ?? null;
    const names = record === null ? [] : chosenOf(record).map(({ name }) => toBodyText(name));
    const count = decision === null ? '' : `共 ${names.length} 个，`;
    return bindSheet(LABEL, record?.contest.title ?? null, profile, [
      ...titleBlocks(record === null ? LABEL : `${sort}名单`),
      paragraph(
        `经${orRoom(toBodyText(decision?.decidedBy ?? ''), 10)}于${dayOnPaper(decision?.decidedOn)}评定，下列${orRoom(sort, 6)}评上${toBodyText(record?.contest.title ?? '') === '' ? '' : `“${toBodyText(record?.contest.title ?? '')}”`}，${count}现予公示：`,
      ),
      listOf(names),
      paragraph(`有不同意见的，请向本室反映。电话：${orRoom(toBodyText(profile.phone), 12)}`),
      buildSealBlock(toBodyText(profile.committeeName)),
    ]);
  },
});

function listOf(names: readonly string[]): PaperBlock {
  return {
    type: 'table',
    columns: [
      { label: '序号', width: 3, align: 'center' },
      { label: '名称', width: 28, align: 'left' },
    ],
    rows: names.map((name, at) => [`${at + 1}`, name]),
    blankRows: names.length === 0 ? 12 : 0,
  };
}
