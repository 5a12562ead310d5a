import type { Draft } from '@renderer/components/form/draft-of';
import { SchemaFields } from '@renderer/components/form/SchemaFields';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import {
  COMMENDATION_STANDING_LABELS,
  COMMENDED_SORT_LABELS,
  contestSchema,
} from '@shared/domain/commendation/commendation';
import { formatChineseDate, localDate } from '@shared/domain/kernel/local-date';
import { Link } from 'react-router';
import { Candidates } from './Candidates';
import { DECIDING_DIALOGS, LISTING_DIALOGS } from './commendation-dialogs';
import { DropDialog } from './DropDialog';

/** 评选 of 诚信商户 and 诚信家庭. */
export const COMMENDATION_PAGES = defineRecordPages({
  prefix: 'commendations',
  key: 'commendation',
  label: '评选',
  titleOf: ({ contest }) => contest.title,
  words: {
    one: '这次评选',
    lead: '评诚信商户、诚信家庭。程序只摆出承诺书、检查和纠纷，评不评得上由人定。',
    empty: '还没有评选过。点右上角“登记评选”。',
  },
  part: 'contest',
  schema: contestSchema,
  Fields: ContestFields,
  // The evidence of this year, up to today.
  begin: {
    act: 'register',
    known: ({ today }) => ({ fromOn: localDate(`${today.slice(0, 4)}-01-01`), untilOn: today }),
  },
  correct: 'correct',
  dialogs: {
    ...LISTING_DIALOGS,
    ...DECIDING_DIALOGS,
    drop: DropDialog,
  },
  links: {},
  Beside: Candidates,
  columns: [
    {
      title: '评选',
      key: 'title',
      render: (_, { id, row }) => (
        <>
          <Link to={`/commendations/${id}`}>
            <strong>{row.title}</strong>
          </Link>
          <div className="table-meta">
            {formatChineseDate(row.fromOn)}至{formatChineseDate(row.untilOn)}
          </div>
        </>
      ),
    },
    {
      title: '评什么',
      key: 'sort',
      width: '16%',
      render: (_, { row }) => COMMENDED_SORT_LABELS[row.sort],
    },
    {
      title: '候选、评上',
      key: 'candidateCount',
      width: '18%',
      render: (_, { row: { candidateCount, chosenCount, standing } }) =>
        standing === 'open'
          ? `候选 ${candidateCount}`
          : `候选 ${candidateCount}，评上 ${chosenCount}`,
    },
    {
      title: '办到哪一步',
      key: 'standing',
      width: '20%',
      render: (_, { row }) => COMMENDATION_STANDING_LABELS[row.standing],
    },
  ],
  removedWords: ({ title, sort }) => ({ name: title, about: COMMENDED_SORT_LABELS[sort] }),
});

interface ContestFieldsProps {
  readonly draft: Draft<typeof contestSchema>;
  readonly onPatch: (change: Partial<Draft<typeof contestSchema>>) => void;
}

/** What is chosen, and of which days the evidence is drawn. */
function ContestFields({ draft, onPatch }: ContestFieldsProps) {
  return (
    <SchemaFields
      path="contest"
      schema={contestSchema}
      value={draft}
      onPatch={onPatch}
      words={{
        title: { hint: '例如 2026年诚信商户' },
        fromOn: { hint: '看哪段日子里的检查和纠纷', isPlain: true },
        untilOn: { isPlain: true },
      }}
    />
  );
}
