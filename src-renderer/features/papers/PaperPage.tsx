import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { ErrorState } from '@renderer/components/feedback/ErrorState';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { PAPERWORK_KINDS, type PaperworkKind } from '@shared/domain/paperwork/paper';
import { useParams } from 'react-router';
import { PaperDesk } from './PaperDesk';

/** One paper: how it will look, what a reviewer would miss, and its Word file. */
export function PaperPage() {
  const { caseId = '', kind } = useParams();
  const known = PAPERWORK_KINDS.find((candidate) => candidate === kind);
  return (
    <div className="page">
      {known ? (
        <KnownPaper caseId={caseId} kind={known} />
      ) : (
        <ErrorState error={new Error(`no such paper: ${kind}`)} />
      )}
    </div>
  );
}

function KnownPaper({ caseId, kind }: { readonly caseId: string; readonly kind: PaperworkKind }) {
  const paper = useRouteQuery('paperwork.preview', { caseId, kind });
  return (
    <AnswerGate query={paper}>
      {(content) => <PaperDesk caseId={caseId} paper={content} />}
    </AnswerGate>
  );
}
