import { StandingCell } from '@renderer/components/agenda/StandingCell';
import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { plainDialog } from '@renderer/components/records/plain-dialog';
import { WrittenParts } from '@renderer/components/records/WrittenParts';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import {
  INSPECTION_LEVEL_LABELS,
  INSPECTION_STANDING_LABELS,
  inspectedSchema,
  rightedSchema,
} from '@shared/domain/merchant/inspection/inspection';
import { titleOfInspection } from '@shared/domain/merchant/inspection/inspection-kind';
import { Link } from 'react-router';
import { InspectionFields } from './InspectionFields';

/** 监督检查 of merchants, on three levels. */
export const INSPECTION_PAGES = defineRecordPages({
  prefix: 'inspections',
  key: 'inspection',
  label: '监督检查',
  titleOf: ({ inspected, merchantName }) => titleOfInspection({ ...inspected, merchantName }),
  words: {
    one: '这次检查',
    lead: '商户自查、商会监督、市场监管所抽检，查一次记一次；查到问题的，整改好了再登记。',
    empty: '还没有检查过。在商户的页面上点“登记检查”，或者点右上角。',
    begin: '登记检查',
  },
  part: 'inspected',
  schema: inspectedSchema,
  Fields: InspectionFields,
  begin: { act: 'register', known: ({ today }) => ({ inspectedOn: today }) },
  correct: 'correct',
  dialogs: {
    putRight: plainDialog({
      ...{ prefix: 'inspections', act: 'putRight', title: '整改好了', saveLabel: '登记整改' },
      cancelLabel: '先不办',
      explanation: ({ inspected }) => <p>查到的问题：{inspected.found}</p>,
      ...{ part: 'righted', schema: rightedSchema },
      known: ({ today }) => ({ rightedOn: today }),
    }),
  },
  links: { merchant: { words: '商户：', path: '/merchants' } },
  Beside: ({ view: { record } }) => (
    <WrittenParts parts={[{ title: '整改', schema: rightedSchema, value: record.righted }]} />
  ),
  columns: [
    {
      title: '商户',
      key: 'merchantName',
      width: '30%',
      render: (_, { id, row }) => (
        <>
          <Link to={`/inspections/${id}`}>
            <strong>{row.merchantName}</strong>
          </Link>
          <div className="table-meta">
            {formatChineseDate(row.inspectedOn)} {INSPECTION_LEVEL_LABELS[row.level]}
          </div>
        </>
      ),
    },
    { title: '查到什么', key: 'found', render: (_, { row }) => row.found },
    {
      title: '整改',
      key: 'standing',
      width: '22%',
      render: (_, { row: { standing, dueOn } }) => (
        <StandingCell
          words={INSPECTION_STANDING_LABELS[standing]}
          isOver={standing !== 'to_right'}
          dueOn={dueOn}
        />
      ),
    },
  ],
  removedWords: ({ merchantName, found }) => ({ name: `${merchantName}的检查`, about: found }),
});
