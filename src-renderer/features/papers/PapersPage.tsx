import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Segmented } from 'antd';
import { useState } from 'react';
import { PaperTable } from './PaperTable';
import './papers.css';

const PAGE_SIZE = 20;

type StateFilter = 'all' | 'draft' | 'final';
const FILTERS: { value: StateFilter; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'draft', label: '还没定的' },
  { value: 'final', label: '已定稿的' },
];

const EMPTY_SENTENCES: Readonly<Record<StateFilter, string>> = {
  all: '案卷里记录了调解、写好了协议，文书就会列在这里，可以预览、导出 Word。',
  draft: '没有还在写的文书。',
  final: '还没有定稿的文书。',
};

/** 文书: the papers of all cases. */
export function PapersPage() {
  const [asked, setAsked] = useState<{ state: StateFilter; page: number }>({
    state: 'all',
    page: 1,
  });
  const papers = useRouteQuery(
    'paperwork.list',
    { ...asked, pageSize: PAGE_SIZE },
    { keepPrevious: true },
  );
  return (
    <div className="page">
      <PageHeader
        title="文书"
        lead="由案卷内容自动排版，预览和 Word 是同一份内容"
        actions={
          <Segmented<StateFilter>
            aria-label="看哪些文书"
            value={asked.state}
            options={FILTERS}
            onChange={(state) => setAsked({ state, page: 1 })}
          />
        }
      />
      <AnswerGate query={papers}>
        {(answer) =>
          answer.total === 0 ? (
            <div className="section-card">
              <EmptyState sentence={EMPTY_SENTENCES[asked.state]} />
            </div>
          ) : (
            <PaperTable
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
