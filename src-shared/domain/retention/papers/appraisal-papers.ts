import { DISPUTE_CATEGORY_LABELS } from '../../case/model/dispute-category';
import { titleBlocks } from '../../case/papers/blocks/plain-blocks';
import { buildSigners } from '../../case/papers/blocks/signature-block';
import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import { toBodyText } from '../../paper/body-text';
import { bindSheet, defineFilledSheet } from '../../paper/filled-paper';
import type { PaperBlock } from '../../paper/paper';
import { KEEPING_TERM_LABELS } from '../../studio/keeping-term';
import { type Appraisal, type AppraisedFile, filesToDestroy, type Verdict } from '../appraisal';

const OPINION = '档案鉴定意见';
const LIST = '档案销毁清册';
const BLANK_ROWS = 12;

/** 档案鉴定意见: who looked at which files, and what is to become of them; signed by those who looked. */
const opinionPaper = defineFilledSheet<Appraisal>({
  section: 'appraisal',
  key: 'appraisal_opinion',
  label: OPINION,
  build: (record, { profile }) =>
    bindSheet(OPINION, nameOf(record), profile, [
      ...titleBlocks(OPINION),
      {
        type: 'fields',
        rows: [
          [{ label: '单位', value: profile.committeeName }],
          [{ label: '鉴定日期', value: dayOf(record?.opinion.heldOn) }],
          [{ label: '鉴定人', value: peopleOf(record) }],
        ],
      },
      { type: 'paragraph', lead: '鉴定意见：', text: textOf(record), ruledLines: 4 },
      ...verdictOf(
        record,
        'keep',
        `续存的案卷（续存到${dayOf(record?.opinion.keepUntil) || '　　　'}）`,
      ),
      ...verdictOf(record, 'destroy', '销毁的案卷'),
      buildSigners(signersOf(record), ['负责人（签名）']),
    ]),
});

/** 档案销毁清册: what is destroyed, without a name of anybody, for this list is kept for ever. */
const destructionList = defineFilledSheet<Appraisal>({
  section: 'appraisal',
  key: 'destruction_list',
  label: LIST,
  build: (record, { profile }) => {
    const files = record === null ? [] : filesToDestroy(record);
    return bindSheet(LIST, nameOf(record), profile, [
      ...titleBlocks(LIST),
      {
        type: 'fields',
        rows: [
          [{ label: '单位', value: profile.committeeName }],
          [
            { label: '鉴定日期', value: dayOf(record?.opinion.heldOn) },
            { label: '共', value: record === null ? '' : `${files.length}卷` },
          ],
        ],
      },
      tableOf(files, record === null ? BLANK_ROWS : 0),
      {
        type: 'paragraph',
        lead: '',
        text: '以上案卷保管期限已满，经鉴定没有继续保存的价值，准予销毁。本清册永久保存。',
        ruledLines: 0,
      },
      buildSigners(['销毁人（签名）', '监销人（签名）', '监销人（签名）'], ['负责人（签名）']),
    ]);
  },
});

/** In the order of the work. */
export const APPRAISAL_PAPERS = [opinionPaper, destructionList];

function verdictOf(record: Appraisal | null, verdict: Verdict, heading: string): PaperBlock[] {
  const files = record?.files.filter((file) => file.verdict === verdict) ?? [];
  if (record !== null && files.length === 0) return [];
  return [{ type: 'heading', text: heading }, tableOf(files, record === null ? 4 : 0)];
}

function tableOf(files: readonly AppraisedFile[], blankRows: number): PaperBlock {
  const column = (label: string, width: number) => ({ label, width, align: 'center' as const });
  return {
    type: 'table',
    columns: [
      ...[column('序号', 8), column('案件编号', 23), column('档案号', 11), column('纠纷类别', 13)],
      // A day stands on one line.
      ...[column('结案日期', 18), column('期限', 9), column('到期日期', 18)],
    ],
    rows: files.map((file, at) => [
      ...[String(at + 1), toBodyText(file.number), toBodyText(file.fileNumber)],
      file.category === null ? '' : DISPUTE_CATEGORY_LABELS[file.category],
      ...[file.endedOn ?? '', KEEPING_TERM_LABELS[file.term], file.dueOn],
    ]),
    blankRows,
  };
}

function nameOf(record: Appraisal | null): string | null {
  return record === null ? null : record.opinion.heldOn;
}

function dayOf(date: LocalDate | null | undefined): string {
  return date === null || date === undefined ? '' : formatChineseDate(date);
}

function peopleOf(record: Appraisal | null): string {
  const people = record?.opinion.people ?? [];
  return people.map(({ name, duty }) => (duty === '' ? name : `${name}（${duty}）`)).join('、');
}

/** A place for each who looked; two on the blank form. */
function signersOf(record: Appraisal | null): string[] {
  return (record?.opinion.people ?? [null, null]).map(() => '鉴定人（签名）');
}

function textOf(record: Appraisal | null): string {
  return toBodyText(record?.opinion.text ?? '');
}
