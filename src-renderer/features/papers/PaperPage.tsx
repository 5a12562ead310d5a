import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { Link, useParams } from 'react-router';
import { PaperBeside } from './PaperBeside';

/** One paper: how it will look, what a reviewer would miss, and its Word file. */
export function PaperPage() {
  const { kind = '', id = '', paper: key = '', ofId = null } = useParams();
  const target = { kind, id, paper: key, ofId };
  const paper = useRouteQuery('paperwork.preview', target);
  return (
    <div className="page">
      {paper.data ? null : (
        <PageHeader title="文书" lead={<Link to="/papers">回到文书列表</Link>} />
      )}
      <AnswerGate query={paper}>
        {(content) => <PaperBeside target={target} paper={content} />}
      </AnswerGate>
    </div>
  );
}
