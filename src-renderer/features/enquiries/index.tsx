import { AidsOf } from '@renderer/components/aid/AidsOf';
import { OwnNotes } from '@renderer/components/notes/OwnNotes';
import { PapersOf } from '@renderer/components/paper/PapersOf';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { plainDialog } from '@renderer/components/records/plain-dialog';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import {
  askedSchema,
  draftedSchema,
  ENQUIRY_WAY_LABELS,
  REFERRAL_LABELS,
  turningSchema,
} from '@shared/domain/enquiry/enquiry';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';
import { ANSWERED_ON_THE_SPOT, EnquiryFields } from './EnquiryFields';

/** 咨询: everybody who only asked. */
export const ENQUIRY_PAGES = defineRecordPages({
  prefix: 'enquiries',
  key: 'enquiry',
  label: '咨询',
  titleOf: ({ asked }) => `${asked.name}的咨询`,
  words: {
    one: '这次咨询',
    lead: '只是来问一问的，记在这里；要调解的，以后一键转为纠纷。',
    empty: '还没有咨询。有人只是来问一问，就点右上角的“登记咨询”记下来。',
  },
  part: 'asked',
  schema: askedSchema,
  Fields: EnquiryFields,
  begin: {
    act: 'register',
    // Whoever asks is one at least. Whether they came or telephoned is known to a person alone, and is asked.
    known: ({ today, deskName, dutyName }) => ({
      ...{ askedOn: today, people: 1 },
      answeredBy: deskName || dutyName,
    }),
  },
  correct: 'correct',
  dialogs: {
    turnIntoCase: plainDialog({
      prefix: 'enquiries',
      act: 'turnIntoCase',
      title: '转为纠纷？',
      saveLabel: '转为纠纷',
      cancelLabel: '先不转',
      explanation: ({ asked }) => (
        <p>
          按当事人口头申请登记一件纠纷，带去{asked.name}
          的姓名、电话、问题类别和咨询事项；对方当事人到案卷里补。
        </p>
      ),
      schema: turningSchema,
      known: ({ today }) => ({ requestedOn: today }),
      words: { requestedOn: { hint: '当事人提出调解的那一天；它会中断诉讼时效，请核对' } },
      next: ({ caseId }) => (caseId === null ? null : `/cases/${caseId}`),
    }),
    noteDraft: plainDialog({
      ...{ prefix: 'enquiries', act: 'noteDraft', title: '记一份代拟文书' },
      ...{ saveLabel: '记下', cancelLabel: '先不记' },
      ...{ part: 'drafted', schema: draftedSchema },
      known: ({ today, record }) => ({ draftedOn: today, draftedBy: record.asked.answeredBy }),
      words: { what: { hint: '例如 民事起诉状、劳动仲裁申请书' } },
    }),
  },
  links: { case: { words: '✓ 已转为纠纷：', path: '/cases' } },
  Beside: ({ view: { record } }) => (
    <>
      <WrittenParts
        parts={record.drafts.map((value) => ({ title: '代拟文书', schema: draftedSchema, value }))}
      />
      <PapersOf of={{ kind: 'enquiry', id: record.id }} title="打印、代拟、转介">
        <AidsOf
          about={{ kind: 'enquiry', id: record.id }}
          people={[{ ...record.asked, idNumber: '', address: '' }]}
          story={record.asked.question}
          by={record.asked.answeredBy}
        />
      </PapersOf>
      <OwnNotes about={{ kind: 'enquiry', id: record.id }} />
    </>
  ),
  columns: [
    {
      title: '咨询人',
      key: 'name',
      width: '18%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/enquiries/${id}`}>
            <strong>{row.name}</strong>
          </Link>
          <div className="table-meta">{row.maskedPhone || '没有留电话'}</div>
        </>
      ),
    },
    {
      title: '问了什么',
      key: 'question',
      render: (_, { row }) => (
        <>
          {row.question}
          <div className="table-meta">{DISPUTE_CATEGORY_LABELS[row.category]}</div>
        </>
      ),
    },
    {
      title: '日期',
      key: 'askedOn',
      width: '17%',
      render: (_, { row }) => (
        <>
          {formatChineseDate(row.askedOn)}
          <div className="table-meta">{ENQUIRY_WAY_LABELS[row.way]}</div>
        </>
      ),
    },
    { title: '答复人', key: 'answeredBy', width: '11%', render: (_, { row }) => row.answeredBy },
    {
      title: '去向',
      key: 'referredTo',
      width: '14%',
      render: (_, { row: { caseId, referredTo } }) => {
        if (caseId !== null) return <Link to={`/cases/${caseId}`}>✓ 已转为纠纷</Link>;
        if (referredTo !== null) return REFERRAL_LABELS[referredTo];
        return <span className="quiet">{ANSWERED_ON_THE_SPOT}</span>;
      },
    },
  ],
  removedWords: ({ name, question }) => ({ name: `${name}的咨询`, about: question }),
});
