import { CheckCircleFilled, EditOutlined, WarningFilled } from '@ant-design/icons';
import type { PaperEntry } from '@renderer/ipc/answers';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { PAPERWORK_LABELS } from '@shared/domain/paper/paper';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';

interface PaperTableProps {
  readonly entries: readonly PaperEntry[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly onPage: (page: number) => void;
}

const COLUMNS: TableColumnsType<PaperEntry> = [
  {
    title: '编号',
    key: 'number',
    width: '24%',
    render: (_, { caseId, caseNumber }) => <Link to={`/cases/${caseId}`}>{caseNumber}</Link>,
  },
  {
    title: '文书',
    key: 'paper',
    render: (_, { caseId, kind, title }) => (
      <>
        <Link className="paper-link" to={`/papers/${caseId}/${kind}`}>
          {PAPERWORK_LABELS[kind]}
        </Link>
        <div className="table-meta">{title}</div>
      </>
    ),
  },
  { title: '状态', key: 'state', width: '18%', render: (_, entry) => <PaperState entry={entry} /> },
  {
    title: '要补的内容',
    key: 'missing',
    width: '16%',
    render: (_, { missingCount, state }) =>
      missingCount === 0 ? (
        state === 'draft' ? (
          '齐全'
        ) : (
          '不用再补'
        )
      ) : (
        <span className="mark mark-yellow">
          <WarningFilled aria-hidden="true" />缺 {missingCount} 项
        </span>
      ),
  },
];

function PaperState({ entry }: { readonly entry: PaperEntry }) {
  if (entry.state === 'draft') {
    return (
      <span className="mark mark-plain">
        <EditOutlined aria-hidden="true" />
        草稿，待签字盖章
      </span>
    );
  }
  return (
    <>
      <span className="mark mark-jade">
        <CheckCircleFilled aria-hidden="true" />
        已生效
      </span>
      {entry.effectiveOn ? (
        <div className="table-meta">{formatChineseDate(entry.effectiveOn)}</div>
      ) : null}
    </>
  );
}

/** The papers of one page. */
export function PaperTable({ entries, total, page, pageSize, onPage }: PaperTableProps) {
  return (
    <Table<PaperEntry>
      rowKey={({ caseId, kind }) => `${caseId}-${kind}`}
      columns={COLUMNS}
      dataSource={[...entries]}
      pagination={{
        current: page,
        pageSize,
        total,
        hideOnSinglePage: true,
        showSizeChanger: false,
        showTotal: (count) => `共 ${count} 份`,
        onChange: onPage,
      }}
    />
  );
}
