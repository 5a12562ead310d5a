import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import type { EnquiryRow } from '@shared/domain/enquiry/enquiry';
import { ENQUIRY_WAY_LABELS, REFERRAL_LABELS } from '@shared/domain/enquiry/enquiry-words';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Table, type TableColumnsType, type TablePaginationConfig } from 'antd';
import { Link } from 'react-router';

/** A line of the list. */
export interface EnquiryItem {
  readonly id: string;
  readonly row: EnquiryRow;
}

const COLUMNS: TableColumnsType<EnquiryItem> = [
  {
    title: '咨询人',
    key: 'name',
    width: '18%',
    render: (_, { id, row }) => (
      <>
        <Link to={`/enquiries/${id}`}>
          <strong>{row.name}</strong>
        </Link>
        <div className="table-meta">{row.maskedPhone || '没有留电话'}</div>
      </>
    ),
  },
  {
    title: '问了什么',
    key: 'question',
    render: (_, { row }) => (
      <>
        {row.question}
        <div className="table-meta">{DISPUTE_CATEGORY_LABELS[row.category]}</div>
      </>
    ),
  },
  {
    title: '日期',
    key: 'askedOn',
    width: '17%',
    render: (_, { row }) => (
      <>
        {formatChineseDate(row.askedOn)}
        <div className="table-meta">{ENQUIRY_WAY_LABELS[row.way]}</div>
      </>
    ),
  },
  { title: '答复人', key: 'answeredBy', width: '11%', render: (_, { row }) => row.answeredBy },
  {
    title: '去向',
    key: 'referredTo',
    width: '14%',
    render: (_, { row: { caseId, referredTo } }) =>
      caseId === null ? (
        referredTo === null ? (
          <span className="table-meta">当场答复</span>
        ) : (
          REFERRAL_LABELS[referredTo]
        )
      ) : (
        <Link to={`/cases/${caseId}`}>✓ 已转为纠纷</Link>
      ),
  },
];

interface EnquiryTableProps {
  readonly items: readonly EnquiryItem[];
  readonly pagination: TablePaginationConfig;
}

/** The enquiries of one page. */
export function EnquiryTable({ items, pagination }: EnquiryTableProps) {
  return (
    <Table<EnquiryItem>
      rowKey="id"
      columns={COLUMNS}
      dataSource={[...items]}
      pagination={{ hideOnSinglePage: true, showSizeChanger: false, ...pagination }}
    />
  );
}
