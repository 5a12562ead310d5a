import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { EXPORT_CONTENT_LABELS, EXPORT_PRIVACY_LABELS } from '@shared/domain/export/export';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { OutputOf } from '@shared/ipc/contract';
import { Input, Table } from 'antd';
import { useState } from 'react';

type Item = OutputOf<'exports.list'>['items'][number];

const PAGE_SIZE = 15;

const COLUMNS = [
  {
    title: '导出日期',
    render: (_: unknown, { row }: Item) => formatChineseDate(row.exportedOn),
  },
  { title: '导出了什么', render: (_: unknown, { row }: Item) => row.title },
  { title: '内容', render: (_: unknown, { row }: Item) => EXPORT_CONTENT_LABELS[row.content] },
  {
    title: '个人信息',
    render: (_: unknown, { row }: Item) => EXPORT_PRIVACY_LABELS[row.privacy],
  },
  { title: '导出人', render: (_: unknown, { row }: Item) => row.exportedBy || '没有选' },
];

/** 导出记录: what was written out of the data folder, when, by whom, and how much of people stood in it. */
export function ExportsPart() {
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const list = useRouteQuery(
    'exports.list',
    { text: text.trim(), page, pageSize: PAGE_SIZE },
    { keepPrevious: true },
  );
  return (
    <Section title="导出记录">
      <p className="settings-lead">
        导出去的每一份，软件都记一笔：哪天、谁、导出了什么、号码遮了没有。文件到了外面，就不归软件管了。
      </p>
      <Input
        className="exports-search"
        aria-label="在导出记录里找"
        placeholder="编号、文件名或者导出的人"
        allowClear
        value={text}
        onChange={({ target: { value } }) => {
          setText(value);
          setPage(1);
        }}
      />
      <AnswerGate query={list}>
        {({ total, items }) =>
          total === 0 ? (
            <p>{text.trim() === '' ? '还没有导出过。' : '没有找到，换个写法试试。'}</p>
          ) : (
            <Table<Item>
              rowKey="id"
              columns={COLUMNS}
              dataSource={items}
              scroll={{ x: 'max-content' }}
              pagination={{
                ...{ current: page, pageSize: PAGE_SIZE, total, onChange: setPage },
                ...{ showSizeChanger: false, hideOnSinglePage: true },
              }}
            />
          )
        }
      </AnswerGate>
    </Section>
  );
}
