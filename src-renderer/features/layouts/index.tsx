import { defineRecordPages } from '@renderer/components/records/define-record-pages';
import { composedSchema } from '@shared/domain/layout/layout';
import { LISTED_BY_LABELS } from '@shared/domain/layout/listed-by';
import { LEDGER_PAPER_LABELS, USUAL_PAPER } from '@shared/domain/reports/ledgers/ledger-paper';
import { Link } from 'react-router';
import { LayoutFields } from './LayoutFields';
import { reportAddress } from './report-address';

/** 自排台账: ledgers in columns that the studio chose, named and keeps. */
export const LAYOUT_PAGES = defineRecordPages({
  prefix: 'layouts',
  key: 'layout',
  label: '自排台账',
  titleOf: ({ composed }) => composed.name,
  words: {
    one: '这张台账',
    lead: '要哪几栏、怎么排、叫什么，都由您定；排好了，在“报表”里选它的名称，哪个月、哪一段都能出。',
    empty: '还没有自己排的台账。点右上角“排一张台账”，照 25 栏、18 栏改，或者一栏一栏加。',
    begin: '排一张台账',
    removal: '不用了、排错了，可以删除。删除后放进回收站，能整张恢复。',
  },
  part: 'composed',
  schema: composedSchema,
  Fields: LayoutFields,
  begin: {
    act: 'compose',
    known: () => ({ listedBy: 'concluded' as const, paper: USUAL_PAPER }),
  },
  correct: 'correct',
  dialogs: {},
  links: {},
  columns: [
    {
      title: '台账名称',
      key: 'name',
      width: '28%',
      render: (_, { id, row }) => (
        <Link to={`/layouts/${id}`}>
          <strong>{row.name}</strong>
        </Link>
      ),
    },
    {
      title: '列哪些案件',
      key: 'listedBy',
      render: (_, { row }) => (
        <>
          {LISTED_BY_LABELS[row.listedBy]}
          <div className="table-meta">{row.columns.length} 栏</div>
        </>
      ),
    },
    {
      title: '纸张',
      key: 'paper',
      width: '13%',
      render: (_, { row }) => LEDGER_PAPER_LABELS[row.paper],
    },
    {
      title: '整本导出',
      key: 'isInBook',
      width: '13%',
      render: (_, { row }) => (row.isInBook ? '✓ 带上' : '不带'),
    },
    {
      title: '用它',
      key: 'use',
      width: '17%',
      render: (_, { id }) => <Link to={reportAddress(id)}>在报表里看</Link>,
    },
  ],
  removedWords: ({ name, columns }) => ({ name, about: `${columns.length} 栏` }),
});
