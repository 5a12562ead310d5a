import type { PartyEntry } from '@renderer/ipc/answers';
import { PARTY_SIDE_LABELS } from '@shared/domain/party/party';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';

interface PartyTableProps {
  readonly entries: readonly PartyEntry[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly onPage: (page: number) => void;
}

const KIND_WORDS = { natural_person: '个人', company: '企业', organization: '其他组织' } as const;

const COLUMNS: TableColumnsType<PartyEntry> = [
  {
    title: '姓名或名称',
    key: 'name',
    width: '22%',
    render: (_, { name, kind }) => (
      <>
        <strong className="party-name">{name}</strong>
        <div className="table-meta">{KIND_WORDS[kind]}</div>
      </>
    ),
  },
  {
    title: '证件号码（代码）',
    key: 'number',
    width: '22%',
    render: (_, { maskedNumber }) => maskedNumber || <span className="table-meta">没有登记</span>,
  },
  {
    title: '电话',
    key: 'phone',
    width: '16%',
    render: (_, { maskedPhone }) => maskedPhone || <span className="table-meta">没有登记</span>,
  },
  {
    title: '参与的纠纷',
    key: 'cases',
    render: (_, { cases }) => (
      <ul className="party-cases">
        {cases.map(({ caseId, number, title, side }) => (
          <li key={caseId + side}>
            <Link to={`/cases/${caseId}`}>{title}</Link>
            <div className="table-meta">
              {number} · {PARTY_SIDE_LABELS[side]}
            </div>
          </li>
        ))}
      </ul>
    ),
  },
];

/** The parties of one page. */
export function PartyTable({ entries, total, page, pageSize, onPage }: PartyTableProps) {
  return (
    <Table<PartyEntry>
      rowKey={({ name, maskedNumber, cases }) => `${name}${maskedNumber}${cases[0]?.caseId}`}
      columns={COLUMNS}
      dataSource={[...entries]}
      pagination={{
        current: page,
        pageSize,
        total,
        hideOnSinglePage: true,
        showSizeChanger: false,
        showTotal: (count) => `共 ${count} 名`,
        onChange: onPage,
      }}
    />
  );
}
