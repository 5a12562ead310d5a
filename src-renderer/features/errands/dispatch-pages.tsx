import { StandingCell } from '@renderer/components/agenda/StandingCell';
import { DISPATCH_FORM } from '@renderer/components/errands/errand-forms';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import {
  clearanceSchema,
  DISPATCH_STANDING_LABELS,
  evaluationSchema,
  moveSchema,
  orderSchema,
  receiptSchema,
  resultSchema,
} from '@shared/domain/errand/dispatch/dispatch';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';
import { ENDING_DIALOGS, TAKING_DIALOGS } from './dispatch-dialogs';
import { MatterCell } from './ErrandColumns';
import { errandFields } from './ErrandFields';

/** 派单: what was given to whom, and how it stands. */
export const DISPATCH_PAGES = defineRecordPages({
  prefix: 'dispatches',
  key: 'dispatch',
  label: '派单',
  titleOf: ({ order }) => `派给${order.to}的单`,
  words: {
    one: '这张派单',
    lead: DISPATCH_FORM.about,
    empty: '还没有派单。在案卷的“经办”里派，或者点右上角“派单”。',
    begin: '派单',
  },
  part: 'order',
  schema: orderSchema,
  Fields: errandFields(DISPATCH_FORM),
  begin: { act: 'dispatch', known: ({ today }) => ({ dispatchedOn: today }) },
  correct: 'correct',
  dialogs: {
    ...TAKING_DIALOGS,
    ...ENDING_DIALOGS,
  },
  links: {
    case: { words: '这张单说的是：', path: '/cases' },
    matter: { words: '这张单说的是：', path: '/matters' },
  },
  Beside: ({ view: { record } }) => (
    <WrittenParts
      parts={[
        ...record.moves.map((value) => ({
          ...{ title: '退回改派', schema: moveSchema },
          value: { ...value, to: `${value.to}（原来派给${value.from}）` },
        })),
        { title: '接单', schema: receiptSchema, value: record.receipt },
        ...record.rounds.flatMap((round) => [
          { title: '办结', schema: resultSchema, value: round },
          { title: '评单', schema: evaluationSchema, value: round.evaluation },
        ]),
        { title: '反馈销号', schema: clearanceSchema, value: record.clearance },
      ]}
    />
  ),
  columns: [
    {
      title: '派给谁',
      key: 'to',
      width: '20%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/dispatches/${id}`}>
            <strong>{row.to}</strong>
          </Link>
          <div className="table-meta">
            {formatChineseDate(row.dispatchedOn)} {row.orderNumber}
          </div>
        </>
      ),
    },
    { title: '派办事项', key: 'matter', render: (_, { row }) => <MatterCell {...row} /> },
    {
      title: '办到哪一步',
      key: 'standing',
      width: '22%',
      render: (_, { row: { standing, isAgain, dueOn } }) => (
        <StandingCell
          words={`${DISPATCH_STANDING_LABELS[standing]}${isAgain && standing !== 'cleared' ? '（评过不满意）' : ''}`}
          isOver={standing === 'cleared'}
          dueOn={standing === 'sent' || standing === 'in_hand' ? dueOn : null}
        />
      ),
    },
  ],
  removedWords: ({ to, matter }) => ({ name: `派给${to}的单`, about: matter }),
});
