import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { LookedFor } from '@renderer/components/layout/LookedFor';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { PlaceTabs } from '@renderer/components/layout/PlaceTabs';
import { useRowsOfPage } from '@renderer/components/layout/rows-of-page';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { useSearchParams } from 'react-router';
import { PartyTable } from './PartyTable';
import './parties.css';

/** 当事人: who came here before, and in which cases. */
export function PartiesPage() {
  const { text, page, ask } = useAsked();
  const pageSize = useRowsOfPage();
  const parties = useRouteQuery('parties.search', { text, page, pageSize }, { keepPrevious: true });
  return (
    <div className="page">
      <PageHeader title="当事人" lead="从各案卷里自动汇总；证件号码和电话只显示一部分" />
      <PlaceTabs />
      <LookedFor text={text} onEnd={() => ask('', 1)} />
      <AnswerGate query={parties}>
        {(answer) =>
          answer.total === 0 ? (
            <div className="section-card">
              <EmptyState sentence={emptySentence(text)} />
            </div>
          ) : (
            <PartyTable
              entries={answer.items}
              total={answer.total}
              page={page}
              pageSize={pageSize}
              onPage={(next) => ask(text, next)}
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

/** What is looked for, and which page of it: both stand in the address. */
function useAsked() {
  const [params, setParams] = useSearchParams();
  const text = (params.get('text') ?? '').trim().slice(0, 100);
  const wanted = Number(params.get('page') ?? 1);
  const page = Number.isSafeInteger(wanted) && wanted >= 1 ? wanted : 1;
  const ask = (nextText: string, nextPage: number) => {
    const written = new URLSearchParams();
    if (nextText !== '') written.set('text', nextText);
    if (nextPage > 1) written.set('page', String(nextPage));
    setParams(written, { replace: true });
  };
  return { text, page, ask };
}
