import { ArrowLeftOutlined, FileWordOutlined } from '@ant-design/icons';
import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { PaperPreview } from '@renderer/components/paper/PaperPreview';
import { recordPath } from '@renderer/components/paper/paths';
import { useRouteMutation } from '@renderer/ipc/use-route';
import type { Paper } from '@shared/domain/paper/paper';
import type { PaperTarget } from '@shared/domain/record/target';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Findings } from './Findings';
import { PaperStanding } from './PaperStanding';
import './papers.css';

interface PaperBesideProps {
  readonly target: PaperTarget;
  readonly paper: Paper;
}

/** The paper on the left, what to look at on the right. */
export function PaperBeside({ target, paper }: PaperBesideProps) {
  const save = useRouteMutation('paperwork.export');
  return (
    <>
      <PageHeader
        title={paper.label}
        lead={
          <Link to={recordPath(target)}>
            <ArrowLeftOutlined aria-hidden="true" /> 回到案卷
          </Link>
        }
        actions={
          <Button
            type="primary"
            icon={<FileWordOutlined />}
            disabled={save.isPending}
            onClick={() => save.mutate(target)}
          >
            {save.isPending ? '正在导出…' : '导出 Word'}
          </Button>
        }
      />
      <FormErrorSummary error={save.error} />
      {save.data ? <SavedFilePanel file={save.data} /> : null}
      <div className="paper-beside">
        {/* Scrolled by the page; reachable by keyboard for reading. */}
        <div className="paper-sheet">
          <PaperPreview paper={paper} />
        </div>
        {paper.final === null ? (
          <Findings findings={paper.findings} target={target} />
        ) : (
          <PaperStanding final={paper.final} target={target} />
        )}
      </div>
    </>
  );
}
