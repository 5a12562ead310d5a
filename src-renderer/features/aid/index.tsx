import { LatenessMark } from '@renderer/components/agenda/LatenessMark';
import { AidFields } from '@renderer/components/aid/AidFields';
import { useToday } from '@renderer/components/day/today-context';
import { OwnNotes } from '@renderer/components/notes/OwnNotes';
import { PapersOf } from '@renderer/components/paper/PapersOf';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { plainDialog } from '@renderer/components/records/plain-dialog';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import {
  AID_STANDING_LABELS,
  type AidRow,
  applicationSchema,
  askingSchema,
  outcomeSchema,
} from '@shared/domain/aid/aid';
import { AID_MATTER_LABELS } from '@shared/domain/aid/aid-matters';
import { daysBetween, formatChineseDate, wordDaysLeft } from '@shared/domain/kernel/local-date';
import { latenessByDay } from '@shared/domain/record/due';
import { Link } from 'react-router';

const dialog = { prefix: 'aids', cancelLabel: '先不办' } as const;

/** 法律援助: who was sent on to the legal-aid centre, with which papers, and what was decided. */
export const AID_PAGES = defineRecordPages({
  prefix: 'aids',
  key: 'aid',
  label: '法律援助',
  titleOf: ({ application }) => `${application.applicant}申请法律援助`,
  words: {
    one: '这次转介',
    lead: '符合条件的转给法律援助机构：打印申请表和转介函，过几天去问结果。给不给，由法律援助机构决定。',
    empty:
      '还没有转介。在咨询或者案卷的“经办”里点“转介法律援助”，已经写过的不用再打；也可以点右上角。',
    begin: '转介法律援助',
  },
  part: 'application',
  schema: applicationSchema,
  Fields: AidFields,
  begin: {
    act: 'refer',
    known: ({ today, deskName }) => ({ referredOn: today, referredBy: deskName }),
  },
  correct: 'correct',
  dialogs: {
    decide: plainDialog({
      ...{ ...dialog, act: 'decide', title: '法律援助机构怎么决定的', saveLabel: '登记结果' },
      explanation: () => (
        <p>不予法律援助的，可以告诉申请人：有异议的，向司法行政部门提出（法律援助法第49条）。</p>
      ),
      ...{ part: 'outcome', schema: outcomeSchema },
      known: ({ today }) => ({ decidedOn: today }),
      words: {
        aidNumber: { hint: '给予援助的，抄通知书上的号；没有的不用填' },
        lawyer: { hint: '指派了谁；还不知道的不用填' },
      },
    }),
    askAgain: plainDialog({
      ...{ ...dialog, act: 'askAgain', title: '问过了，还没有结果', saveLabel: '登记' },
      ...{ part: 'asking', schema: askingSchema },
      known: ({ today }) => ({ askedOn: today }),
      words: { againOn: { aim: 'future' } },
    }),
  },
  links: {
    case: { words: '从这件纠纷转介：', path: '/cases' },
    enquiry: { words: '从这次咨询转介：', path: '/enquiries' },
  },
  Beside: ({ view: { record } }) => (
    <>
      <PapersOf of={{ kind: 'aid', id: record.id }} title="要交的文书" />
      <OwnNotes about={{ kind: 'aid', id: record.id }} />
      <WrittenParts
        parts={[
          ...record.askings.map((value) => ({ title: '去问结果', schema: askingSchema, value })),
          { title: '结果', schema: outcomeSchema, value: record.outcome },
        ]}
      />
    </>
  ),
  columns: [
    {
      title: '申请人',
      key: 'applicant',
      width: '20%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/aids/${id}`}>
            <strong>{row.applicant}</strong>
          </Link>
          <div className="table-meta">{row.maskedPhone || '没有留电话'}</div>
        </>
      ),
    },
    {
      title: '申请事项',
      key: 'matter',
      render: (_, { row }) => (
        <>
          {AID_MATTER_LABELS[row.matter]}
          <div className="table-meta">{row.about?.title ?? ''}</div>
        </>
      ),
    },
    {
      title: '转介',
      key: 'referredOn',
      width: '22%',
      render: (_, { row }) => (
        <>
          {formatChineseDate(row.referredOn)}
          <div className="table-meta">
            {row.centre} {row.referredBy}
          </div>
        </>
      ),
    },
    {
      title: '结果',
      key: 'standing',
      width: '24%',
      render: (_, { row }) => <Standing row={row} />,
    },
  ],
  removedWords: ({ applicant, matter }) => ({
    name: `${applicant}申请法律援助`,
    about: AID_MATTER_LABELS[matter],
  }),
});

function Standing({ row }: { readonly row: AidRow }) {
  const today = useToday();
  const { standing, askDay, aidNumber, lawyer } = row;
  if (standing === 'waiting')
    return (
      <>
        <div>{formatChineseDate(askDay)}去问</div>
        <LatenessMark
          lateness={latenessByDay(askDay, today)}
          mark={wordDaysLeft(daysBetween(today, askDay))}
        />
      </>
    );
  return (
    <>
      <span className="quiet">✓ {AID_STANDING_LABELS[standing]}</span>
      <div className="table-meta">
        {aidNumber} {lawyer}
      </div>
    </>
  );
}
