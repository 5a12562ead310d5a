import { ArrowLeftOutlined, FileWordOutlined } from '@ant-design/icons';
import { PrintButton, PrintOutcome } from '@renderer/components/export/PrintButton';
import { PrintedTick } from '@renderer/components/export/PrintedTick';
import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { Section } from '@renderer/components/layout/Section';
import { OwnTemplateNote } from '@renderer/components/paper/OwnTemplateNote';
import { PaperPreview } from '@renderer/components/paper/PaperPreview';
import { dossierPath, recordPath } from '@renderer/components/paper/paths';
import { request } from '@renderer/ipc/request';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { BLANK_KIND } from '@shared/domain/paper/blank-form';
import type { PaperTarget } from '@shared/domain/record/target';
import type { ShownPaper } from '@shared/ipc/routes-documents';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Findings } from './Findings';
import { PaperSheets } from './PaperSheets';
import { PaperStanding } from './PaperStanding';
import './papers.css';

interface PaperBesideProps {
  readonly target: PaperTarget;
  readonly paper: ShownPaper;
}

/** The paper on the left, what to look at on the right. */
export function PaperBeside({ target, paper }: PaperBesideProps) {
  const save = useRouteMutation('paperwork.export');
  const printing = useRouteMutation('paperwork.print');
  const noting = useRouteMutation('cases.notePrinted');
  const notePrinted = async ({ id, paper: key, ofId }: PaperTarget, copies: number) => {
    const { revision } = (await request('cases.get', { caseId: id })).case;
    return noting.mutateAsync({ caseId: id, revision, sheets: [{ paper: key, ofId, copies }] });
  };
  return (
    <>
      <PageHeader
        title={paper.label}
        lead={
          <Link to={recordPath(target)}>
            <ArrowLeftOutlined aria-hidden="true" /> 回到{wayBack(target.kind)}
          </Link>
        }
        actions={
          <>
            <Allowed route="paperwork.export">
              <Button
                // A template is printed from Word alone.
                type={paper.template === undefined ? 'default' : 'primary'}
                icon={<FileWordOutlined aria-hidden />}
                disabled={save.isPending}
                onClick={() => save.mutate(target)}
              >
                {save.isPending ? '正在导出…' : '导出 Word'}
              </Button>
            </Allowed>
            {paper.template === undefined ? (
              <PrintButton type="primary" printing={printing} targets={[target]} />
            ) : null}
          </>
        }
      />
      <FormErrorSummary error={save.error} />
      <PrintOutcome printing={printing} />
      {save.data ? (
        <SavedFilePanel file={save.data} key={save.data.path}>
          {target.kind === 'case' && (
            <PrintedTick copies={paper.copies} onNote={() => notePrinted(target, paper.copies)} />
          )}
        </SavedFilePanel>
      ) : null}
      {paper.template === undefined ? null : <OwnTemplateNote fileName={paper.template} />}
      <div className="paper-beside">
        {paper.template === undefined ? (
          <PaperSheets target={target} paper={paper} />
        ) : (
          <div className="paper-sheet">
            <PaperPreview paper={paper} />
          </div>
        )}
        {target.kind === BLANK_KIND ? (
          <BlankFormNote />
        ) : paper.origin === 'filled' ? (
          <FilledNote target={target} isWorded={paper.slots.length > 0} />
        ) : paper.final === null ? (
          <Findings findings={paper.findings} target={target} />
        ) : (
          <PaperStanding final={paper.final} target={target} />
        )}
      </div>
    </>
  );
}

/** By kind, where a paper is written from. */
const WAYS_BACK: Readonly<Record<string, string>> = {
  [BLANK_KIND]: '空白表格',
  case: '案卷',
  appraisal: '到期档案',
  enquiry: '咨询',
  aid: '转介',
  meeting: '会议',
  merchant: '商户',
  commendation: '评选',
  board: '这一期红黑榜',
};

function wayBack(kind: string): string {
  return WAYS_BACK[kind] ?? '登记的那一页';
}

/** What a blank form is for. */
function BlankFormNote() {
  return (
    <Section title="空白表格">
      <p className="findings-note">
        打印出来带到现场，用笔填写；回来以后把内容录进程序，以后的文书就不用再写。
      </p>
    </Section>
  );
}

/** What holds for a paper that the program fills. */
function FilledNote({
  target,
  isWorded,
}: {
  readonly target: PaperTarget;
  /** Some of its texts may be worded, on the page of the case's file. */
  readonly isWorded: boolean;
}) {
  return (
    <Section title={`按${wayBack(target.kind)}填好`}>
      <p className="findings-note">
        内容来自{wayBack(target.kind)}
        ，那里改了，这里跟着改。空着的地方打印以后手写；签名、盖章、日期不会代填。
      </p>
      {isWorded && target.kind === 'case' && (
        <p>
          这份有几处文字可以自己写：<Link to={dossierPath(target.id, target)}>到卷宗里改</Link>
        </p>
      )}
    </Section>
  );
}
