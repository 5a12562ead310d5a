import { StandingCell } from '@renderer/components/agenda/StandingCell';
import { SUPERVISION_FORM } from '@renderer/components/errands/errand-forms';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { plainDialog } from '@renderer/components/records/plain-dialog';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import {
  liftingSchema,
  markSchema,
  replySchema,
  SUPERVISION_STANDING_LABELS,
  urgingSchema,
} from '@shared/domain/errand/supervision/supervision';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';
import { MatterCell } from './ErrandColumns';
import { errandFields } from './ErrandFields';

const dialog = { prefix: 'supervisions', cancelLabel: '先不办' } as const;

/** 督办: who asked for what, by when, and what was answered. */
export const SUPERVISION_PAGES = defineRecordPages({
  prefix: 'supervisions',
  key: 'supervision',
  label: '督办',
  titleOf: ({ mark }) => `${mark.askedBy}督办`,
  words: {
    one: '这次督办',
    lead: SUPERVISION_FORM.about,
    empty: '还没有督办。在案卷的“经办”里登记，或者点右上角“登记督办”。',
  },
  part: 'mark',
  schema: markSchema,
  Fields: errandFields(SUPERVISION_FORM),
  begin: { act: 'mark', known: ({ today }) => ({ askedOn: today }) },
  correct: 'correct',
  dialogs: {
    answer: plainDialog({
      ...{ ...dialog, act: 'answer', title: '答复督办', saveLabel: '登记答复' },
      ...{ part: 'reply', schema: replySchema },
      known: ({ today }) => ({ answeredOn: today }),
      words: { liftedOn: { hint: '督办的单位还没有认可的，先不填' } },
    }),
    lift: plainDialog({
      ...{ ...dialog, act: 'lift', title: '督办销号', saveLabel: '销号' },
      ...{ part: 'lifting', schema: liftingSchema },
      known: ({ today }) => ({ liftedOn: today }),
    }),
    urge: plainDialog({
      ...{ ...dialog, act: 'urge', title: '再督办', saveLabel: '登记' },
      ...{ part: 'urging', schema: urgingSchema },
      known: ({ today }) => ({ urgedOn: today }),
      words: { dueOn: { hint: '没有说日子的不用填', aim: 'future' } },
    }),
  },
  links: {
    case: { words: '督办的是：', path: '/cases' },
    matter: { words: '督办的是：', path: '/matters' },
  },
  Beside: ({ view: { record } }) => <Course {...record} />,
  columns: [
    {
      title: '谁督办',
      key: 'askedBy',
      width: '20%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/supervisions/${id}`}>
            <strong>{row.askedBy}</strong>
          </Link>
          <div className="table-meta">
            {formatChineseDate(row.askedOn)} {row.times > 1 ? `第 ${row.times} 次` : ''}
          </div>
        </>
      ),
    },
    { title: '督办事项', key: 'matter', render: (_, { row }) => <MatterCell {...row} /> },
    { title: '责任人', key: 'holder', width: '13%', render: (_, { row }) => row.holder },
    {
      title: '办到哪一步',
      key: 'standing',
      width: '20%',
      render: (_, { row: { standing, dueOn } }) => (
        <StandingCell
          words={SUPERVISION_STANDING_LABELS[standing]}
          isOver={standing === 'lifted'}
          dueOn={standing === 'to_answer' ? dueOn : null}
        />
      ),
    },
  ],
  removedWords: ({ askedBy, matter }) => ({ name: `${askedBy}督办`, about: matter }),
});

interface CourseProps {
  readonly replies: readonly { readonly answeredOn: string; readonly urgings: number }[];
  readonly urgings: readonly { readonly untilOn: string | null }[];
  readonly lifting: object | null;
}

/** Answers and askings, in the order in which they came. */
function Course({ replies, urgings, lifting }: CourseProps) {
  const answersTo = (count: number) =>
    replies
      .filter((reply) => reply.urgings === count)
      .map((value) => ({ title: '答复', schema: replySchema, value }));
  return (
    <WrittenParts
      parts={[
        ...answersTo(0),
        ...urgings.flatMap((urging, at) => [
          {
            ...{ title: '再督办', schema: urgingSchema },
            value: { ...urging, dueOn: urging.untilOn },
          },
          ...answersTo(at + 1),
        ]),
        { title: '督办销号', schema: liftingSchema, value: lifting },
      ]}
    />
  );
}
