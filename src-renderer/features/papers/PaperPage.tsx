import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { PAPERWORK_KINDS, PAPERWORK_LABELS, type PaperworkKind } from '@shared/domain/paper/paper';
import { Link, useParams } from 'react-router';
import { PaperDesk } from './PaperDesk';

/** One paper: how it will look, what a reviewer would miss, and its Word file. */
export function PaperPage() {
  const { caseId = '', kind } = useParams();
  const known = PAPERWORK_KINDS.find((candidate) => candidate === kind);
  if (known) return <KnownPaper caseId={caseId} kind={known} />;
  return (
    <div className="page">
      <PageHeader title="文书" />
      <div className="section-card">
        <EmptyState sentence="没有这种文书。" action={<Link to="/papers">回到文书列表</Link>} />
      </div>
    </div>
  );
}

function KnownPaper({ caseId, kind }: { readonly caseId: string; readonly kind: PaperworkKind }) {
  const paper = useRouteQuery('paperwork.preview', { caseId, kind });
  return (
    <div className="page">
      {paper.data ? null : (
        <PageHeader title={PAPERWORK_LABELS[kind]} lead={<Link to="/papers">回到文书列表</Link>} />
      )}
      <AnswerGate query={paper}>
        {(content) => <PaperDesk caseId={caseId} paper={content} />}
      </AnswerGate>
    </div>
  );
}
