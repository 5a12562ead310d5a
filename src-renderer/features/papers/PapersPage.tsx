import { PrintButton, PrintOutcome } from '@renderer/components/export/PrintButton';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useRowsOfPage } from '@renderer/components/layout/rows-of-page';
import { paperPath } from '@renderer/components/paper/paths';
import type { ListedPaper } from '@renderer/ipc/answers';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import type { PaperTarget } from '@shared/domain/record/target';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { BlankForms } from './BlankForms';
import { PaperTable } from './PaperTable';
import './papers.css';

type StateFilter = 'all' | 'draft' | 'final' | 'blank';
const FILTERS: { value: StateFilter; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'draft', label: '还没定的' },
  { value: 'final', label: '已定稿的' },
  { value: 'blank', label: '空白表格' },
];

const EMPTY_SENTENCES: Readonly<Record<StateFilter, string>> = {
  all: '案卷里记录了调解、写好了协议，文书就会列在这里，可以预览、导出 Word。',
  draft: '没有还在写的文书。',
  final: '还没有定稿的文书。',
  blank: '没有空白表格。',
};

/** 文书: the papers of all cases. */
export function PapersPage() {
  const [address] = useSearchParams();
  const [asked, setAsked] = useState<{ state: StateFilter; page: number }>({
    state: address.get('see') === 'blank' ? 'blank' : 'all',
    page: 1,
  });
  const pageSize = useRowsOfPage();
  const papers = useRouteQuery('paperwork.list', { ...asked, pageSize }, { keepPrevious: true });
  const printing = useRouteMutation('paperwork.print');
  const [marked, setMarked] = useState<ReadonlyMap<string, ListedPaper>>(new Map());
  const shown = papers.data?.items ?? [];
  const mark = (entries: readonly ListedPaper[]): void => {
    const kept = new Map(marked);
    for (const entry of shown) kept.delete(paperPath(entry));
    for (const entry of entries) kept.set(paperPath(entry), entry);
    setMarked(kept);
  };
  return (
    <div className="page">
      <PageHeader
        title="文书"
        lead="由案卷内容自动排版，预览和 Word 是同一份内容"
        actions={
          <>
            <Segmented<StateFilter>
              aria-label="看哪些文书"
              value={asked.state}
              options={FILTERS}
              onChange={(state) => setAsked({ state, page: 1 })}
            />
            {marked.size === 0 ? null : (
              <PrintButton type="primary" printing={printing} targets={targetsOf(marked)}>
                打印选中的 {marked.size} 份
              </PrintButton>
            )}
          </>
        }
      />
      <PrintOutcome printing={printing} />
      <AnswerGate query={papers}>
        {(answer) =>
          answer.total === 0 ? (
            <div className="section-card">
              <EmptyState sentence={EMPTY_SENTENCES[asked.state]} />
            </div>
          ) : asked.state === 'blank' ? (
            <BlankForms forms={answer.items} />
          ) : (
            <PaperTable
              entries={answer.items}
              total={answer.total}
              page={asked.page}
              pageSize={pageSize}
              onPage={(page) => setAsked({ ...asked, page })}
              marked={new Set(marked.keys())}
              onMark={mark}
            />
          )
        }
      </AnswerGate>
    </div>
  );
}

/** What is marked, in the order in which it was. */
function targetsOf(marked: ReadonlyMap<string, ListedPaper>): PaperTarget[] {
  return [...marked.values()].map(({ kind, id, paper, ofId }) => ({ kind, id, paper, ofId }));
}
