import { CheckCircleFilled, EditOutlined, WarningFilled } from '@ant-design/icons';
import { paperPath, recordPath } from '@renderer/components/paper/paths';
import type { ListedPaper } from '@renderer/ipc/answers';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';

interface PaperTableProps {
  readonly entries: readonly ListedPaper[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly onPage: (page: number) => void;
  /** What is marked to be printed, by its address. */
  readonly marked: ReadonlySet<string>;
  readonly onMark: (entries: readonly ListedPaper[]) => void;
}

const COLUMNS: TableColumnsType<ListedPaper> = [
  {
    title: '编号',
    key: 'number',
    width: '24%',
    render: (_, entry) => <Link to={recordPath(entry)}>{entry.number}</Link>,
  },
  {
    title: '文书',
    key: 'paper',
    render: (_, entry) => (
      <>
        <Link className="paper-link" to={paperPath(entry)}>
          {entry.label}
          {entry.name === '' ? '' : `（${entry.name}）`}
        </Link>
        <div className="table-meta">{entry.title}</div>
      </>
    ),
  },
  { title: '状态', key: 'state', width: '18%', render: (_, entry) => <PaperState entry={entry} /> },
  {
    title: '要补的内容',
    key: 'missing',
    width: '16%',
    render: (_, entry) => <PaperGaps entry={entry} />,
  },
];

function PaperGaps({ entry: { findings, state } }: { readonly entry: ListedPaper }) {
  if (state === 'final') return '不用再补';
  const missing = findings.filter(({ severity }) => severity === 'missing').length;
  if (missing === 0) return '齐全';
  return (
    <span className="mark mark-yellow">
      <WarningFilled aria-hidden="true" />缺 {missing} 项
    </span>
  );
}

function PaperState({ entry }: { readonly entry: ListedPaper }) {
  if (entry.state === 'draft') {
    return (
      <span className="mark mark-plain">
        <EditOutlined aria-hidden="true" />
        {entry.stateWord}
      </span>
    );
  }
  return (
    <>
      <span className="mark mark-jade">
        <CheckCircleFilled aria-hidden="true" />
        {entry.stateWord}
      </span>
      {entry.finalOn ? <div className="table-meta">{formatChineseDate(entry.finalOn)}</div> : null}
    </>
  );
}

/** The papers of one page. */
export function PaperTable({
  entries,
  total,
  page,
  pageSize,
  onPage,
  marked,
  onMark,
}: PaperTableProps) {
  return (
    <Table<ListedPaper>
      rowKey={paperPath}
      columns={COLUMNS}
      dataSource={[...entries]}
      rowSelection={{
        columnWidth: 56,
        selectedRowKeys: entries.map(paperPath).filter((key) => marked.has(key)),
        getTitleCheckboxProps: () => ({ 'aria-label': '这一页都要打印' }),
        getCheckboxProps: ({ label, number }) => ({ 'aria-label': `要打印：${number}${label}` }),
        onChange: (_keys, rows) => onMark(rows),
      }}
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
