import { StandingCell } from '@renderer/components/agenda/StandingCell';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { plainDialog } from '@renderer/components/records/plain-dialog';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import {
  lookedSchema,
  mendedSchema,
  OVERSIGHT_STANDING_LABELS,
} from '@shared/domain/property/oversight/oversight';
import { titleOfOversight } from '@shared/domain/property/oversight/oversight-kind';
import { Link } from 'react-router';
import { OversightFields } from './OversightFields';

/** 督导检查 of estates, every month at 三无楼院. */
export const OVERSIGHT_PAGES = defineRecordPages({
  prefix: 'oversights',
  key: 'oversight',
  label: '督导检查',
  titleOf: ({ looked, estateName }) => titleOfOversight({ ...looked, estateName }),
  words: {
    one: '这次督导',
    lead: '每月去看一次，看一次记一次；发现问题的，整改好了再登记。',
    empty: '还没有督导过。在小区的页面上点“登记督导”，或者点右上角。',
    begin: '登记督导',
  },
  part: 'looked',
  schema: lookedSchema,
  Fields: OversightFields,
  begin: {
    act: 'register',
    known: ({ today, deskName }) => ({ lookedOn: today, lookedBy: deskName }),
  },
  correct: 'correct',
  dialogs: {
    putRight: plainDialog({
      ...{ prefix: 'oversights', act: 'putRight', title: '整改好了', saveLabel: '登记整改' },
      cancelLabel: '先不办',
      explanation: ({ looked }) => <p>发现的问题：{looked.found}</p>,
      ...{ part: 'mended', schema: mendedSchema },
      known: ({ today }) => ({ mendedOn: today }),
    }),
  },
  links: {
    estate: { words: '小区：', path: '/estates' },
    company: { words: '物业企业：', path: '/companies' },
  },
  Beside: ({ view: { record } }) => (
    <WrittenParts parts={[{ title: '整改', schema: mendedSchema, value: record.mended }]} />
  ),
  columns: [
    {
      title: '小区',
      key: 'estateName',
      width: '30%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/oversights/${id}`}>
            <strong>{row.estateName}</strong>
          </Link>
          <div className="table-meta">
            {[formatChineseDate(row.lookedOn), row.lookedBy]
              .filter((word) => word !== '')
              .join(' ')}
          </div>
        </>
      ),
    },
    { title: '发现什么', key: 'found', render: (_, { row }) => row.found },
    {
      title: '整改',
      key: 'standing',
      width: '22%',
      render: (_, { row: { standing, dueOn } }) => (
        <StandingCell
          words={OVERSIGHT_STANDING_LABELS[standing]}
          isOver={standing !== 'to_mend'}
          dueOn={dueOn}
        />
      ),
    },
  ],
  removedWords: ({ estateName, found }) => ({ name: `${estateName}的督导`, about: found }),
});
