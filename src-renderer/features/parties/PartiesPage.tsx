import { SearchOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { PlaceTabs } from '@renderer/components/layout/PlaceTabs';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { PartyTable } from './PartyTable';
import './parties.css';

const PAGE_SIZE = 20;
const PAUSE_MS = 250;

/** 当事人: who came here before, and in which cases. */
export function PartiesPage() {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState({ text: '', page: 1 });
  useEffect(() => {
    const timer = window.setTimeout(
      () => setAsked((old) => (old.text === typed.trim() ? old : { text: typed.trim(), page: 1 })),
      PAUSE_MS,
    );
    return () => window.clearTimeout(timer);
  }, [typed]);
  const parties = useRouteQuery(
    'parties.search',
    { ...asked, pageSize: PAGE_SIZE },
    { keepPrevious: true },
  );
  return (
    <div className="page">
      <PageHeader title="当事人" lead="从各案卷里自动汇总；证件号码和电话只显示一部分" />
      <PlaceTabs />
      <search className="parties-search">
        <Input
          aria-label="搜索当事人"
          value={typed}
          maxLength={100}
          allowClear
          prefix={<SearchOutlined aria-hidden="true" />}
          placeholder="姓名、单位名称、证件号码或电话"
          onChange={(event) => setTyped(event.target.value)}
        />
      </search>
      <AnswerGate query={parties}>
        {(answer) =>
          answer.total === 0 ? (
            <div className="section-card">
              <EmptyState sentence={emptySentence(asked.text)} />
            </div>
          ) : (
            <PartyTable
              entries={answer.items}
              total={answer.total}
              page={asked.page}
              pageSize={PAGE_SIZE}
              onPage={(page) => setAsked({ ...asked, page })}
            />
          )
        }
      </AnswerGate>
    </div>
  );
}

function emptySentence(text: string): string {
  return text === ''
    ? '登记第一件纠纷之后，双方当事人会出现在这里。'
    : `没有找到和“${text}”有关的当事人，换个写法试试。`;
}
