import { StandingCell } from '@renderer/components/agenda/StandingCell';
import { AlertColorTag } from '@renderer/components/case-marks/AlertColorTag';
import { ErrandsOf } from '@renderer/components/errands/ErrandsOf';
import { Section } from '@renderer/components/layout/Section';
import { CameOf } from '@renderer/components/records/CameOf';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import {
  answerSchema,
  assignmentSchema,
  clearanceSchema,
  disposalSchema,
  endingSchema,
  handUpSchema,
  type Matter,
  type MatterRow,
  ratingSchema,
  reassignmentSchema,
  reportedSchema,
} from '@shared/domain/matter/matter';
import { isOver } from '@shared/domain/matter/matter-standing';
import { MATTER_STANDING_LABELS } from '@shared/domain/matter/matter-words';
import { Link } from 'react-router';
import { MatterCourse } from './MatterCourse';
import { MatterFields } from './MatterFields';
import { CLEARING_DIALOG, DOING_DIALOGS, PASSING_DIALOGS, TELLING_DIALOGS } from './matter-dialogs';
import './matters.css';

/** 事项: what is no dispute, from 接单 to 评单. */
export const MATTER_PAGES = defineRecordPages({
  prefix: 'matters',
  key: 'matter',
  label: '事项',
  titleOf: ({ reported }) => beginningOfTitle(reported.what),
  words: {
    one: '这件事项',
    lead: '不是纠纷的诉求、隐患和小事，记在这里；没办完的一直在今日里提醒，成了纠纷的一键转过去。',
    empty: '还没有事项。有人反映了什么事，就点右上角的“登记事项”记下来。',
  },
  part: 'reported',
  schema: reportedSchema,
  Fields: MatterFields,
  begin: { act: 'register', known: ({ today }) => ({ reportedOn: today }) },
  correct: 'correct',
  dialogs: { ...CLEARING_DIALOG, ...DOING_DIALOGS, ...TELLING_DIALOGS, ...PASSING_DIALOGS },
  links: {
    case: { words: '✓ 已转为纠纷：', path: '/cases' },
    place: { words: '地点：', path: '/places' },
  },
  Beside: ({ view: { record } }) => (
    <>
      <CameOf of={{ kind: 'matter', id: record.id }} className="record-link" />
      <MatterCourse matter={record} />
      <WrittenParts parts={partsOf(record)} />
      <Section title="督办、吹哨">
        <ErrandsOf
          about={{ kind: 'matter', id: record.id }}
          without={['dispatch']}
          matter={record.reported.what}
        />
      </Section>
    </>
  ),
  columns: [
    {
      title: '什么事',
      key: 'what',
      render: (_, { id, row }) => (
        <>
          <Link to={`/matters/${id}`}>
            <strong>{row.what}</strong>
          </Link>
          <div className="table-meta">
            {[row.place, row.reporter].filter((word) => word !== '').join(' · ')}
          </div>
        </>
      ),
    },
    {
      title: '怎样来的',
      key: 'channel',
      width: '20%',
      render: (_, { row }) => (
        <>
          {row.channel}
          <div className="table-meta">
            {formatChineseDate(row.reportedOn)} {row.orderNumber}
          </div>
        </>
      ),
    },
    {
      title: '派给谁',
      key: 'to',
      width: '15%',
      render: (_, { row }) =>
        // What was settled without anybody being sent lacks nothing.
        row.to !== '' || isOver(row.standing) ? row.to : <span className="quiet">没有派</span>,
    },
    {
      title: '办到哪一步',
      key: 'standing',
      width: '23%',
      render: (_, { row }) => (
        <StandingCell
          words={MATTER_STANDING_LABELS[row.standing]}
          isOver={isOver(row.standing)}
          dueOn={earliest(row)}
          beside={row.actBy !== null && <AlertColorTag color={row.alertColor} />}
        />
      ),
    },
  ],
  removedWords: ({ what, channel }) => ({ name: what, about: channel }),
});

/** Characters of what was told that stand above its page. */
const SHOWN = 40;

function beginningOfTitle(what: string): string {
  const characters = [...what.replace(/\s+/gu, ' ')];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : what;
}

/** Everything that was done about it, by its days. */
function partsOf({ assignments, disposal, handUp, rounds, answers, clearance }: Matter) {
  const done = [
    ...assignments.map((value, at) => ({
      ...(at === 0
        ? { title: '派单', schema: assignmentSchema }
        : { title: '退回改派', schema: reassignmentSchema }),
      ...{ on: value.assignedOn, value },
    })),
    { title: '首次处置', schema: disposalSchema, on: disposal?.disposedOn, value: disposal },
    { title: '上报', schema: handUpSchema, on: handUp?.handedOn, value: handUp },
    ...rounds.flatMap((round, at) => {
      const title = at === 0 ? '办结' : '二次办理';
      const { rating } = round;
      return [
        { title, schema: endingSchema, on: round.doneOn, value: round },
        { title: '评单', schema: ratingSchema, on: rating?.ratedOn, value: rating },
      ];
    }),
    ...answers.map((value) => ({
      ...{ title: '答复', schema: answerSchema, on: value.answeredOn, value },
    })),
    { title: '销号', schema: clearanceSchema, on: clearance?.clearedOn, value: clearance },
  ];
  // Of one day they stand in the order in which they are done.
  return done.toSorted(
    (one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1) * Number(one.on !== other.on),
  );
}

/** The day of the limit that ends first. */
function earliest({ actBy, dueOn, replyBy }: MatterRow) {
  const days = [actBy, dueOn, replyBy].filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
}
