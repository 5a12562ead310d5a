import { ArrowLeftOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { Section } from '@renderer/components/layout/Section';
import { SHEET_OF_ADDRESS, sheetKey } from '@renderer/components/paper/paths';
import type { CaseDossier } from '@renderer/ipc/answers';
import { UNTIL_CHANGED, useRouteQuery } from '@renderer/ipc/use-route';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { Link, useParams, useSearchParams } from 'react-router';
import { RemovalDialog } from '../attachments/RemovalDialog';
import { WordsDialog } from '../attachments/WordsDialog';
import { CaseFileContext } from '../shared/case-file-context';
import { StaleNotice } from '../shared/StaleNotice';
import { useCaseFileState } from '../shared/use-case-file-state';
import { DossierFindings } from './DossierFindings';
import { DossierList } from './DossierList';
import { SheetBeside } from './SheetBeside';
import { WholeFile } from './WholeFile';
import './dossier.css';

/** 卷宗: every paper of a case's file in its order, how each stands, and the chosen one beside. */
export function DossierPage() {
  const { caseId = '' } = useParams();
  const view = useRouteQuery('cases.get', { caseId }, { staleTime: UNTIL_CHANGED });
  const dossier = useRouteQuery('paperwork.dossier', { caseId }, { keepPrevious: true });
  return (
    <div className="page dossier-page">
      {view.data === undefined && (
        <PageHeader title="卷宗" lead={<Link to="/cases">回到纠纷台账</Link>} />
      )}
      <AnswerGate query={view}>
        {(shown) => (
          <AnswerGate query={dossier}>
            {(file) => (
              <DossierContent
                key={caseId}
                view={shown}
                dossier={file}
                readAgain={async () => (await view.refetch()).data ?? null}
              />
            )}
          </AnswerGate>
        )}
      </AnswerGate>
    </div>
  );
}

const SHEET_ID = 'dossier-sheet';

/** Where the list takes the whole width, the chosen sheet lies below it: it is brought into sight. */
function showBelow(): void {
  const sheet = document.getElementById(SHEET_ID);
  if (sheet !== null && sheet.getBoundingClientRect().top > window.innerHeight / 2)
    sheet.scrollIntoView({ block: 'start' });
}

interface DossierContentProps {
  readonly view: CaseView;
  readonly dossier: CaseDossier;
  readonly readAgain: () => Promise<CaseView | null>;
}

function DossierContent({ view, dossier, readAgain }: DossierContentProps) {
  const file = useCaseFileState(view, readAgain);
  const [address, setAddress] = useSearchParams();
  const { rows, materials } = dossier;
  const asked = address.get(SHEET_OF_ADDRESS);
  const shown =
    rows.find((row) => sheetKey(row) === asked) ?? rows.find(({ isInFile }) => isInFile) ?? rows[0];
  const { openAct } = file;
  return (
    <CaseFileContext value={file}>
      <WholeFile
        caseId={view.case.id}
        rows={rows}
        title={`卷宗：${dossier.title}`}
        lead={
          <>
            <Link to={`/cases/${view.case.id}`}>
              <ArrowLeftOutlined aria-hidden="true" /> 回到案卷
            </Link>{' '}
            {dossier.number}
          </>
        }
      />
      <StaleNotice />
      <div className="dossier">
        <div className="dossier-left">
          <DossierFindings findings={dossier.findings} caseId={view.case.id} />
          <DossierList
            rows={rows}
            shown={shown === undefined ? '' : sheetKey(shown)}
            onShow={(row) => {
              setAddress({ [SHEET_OF_ADDRESS]: sheetKey(row) }, { replace: true });
              requestAnimationFrame(showBelow);
            }}
          />
          {materials.length > 0 && (
            <p className="dossier-materials">
              另有材料：
              {materials.map(({ label, count }) => `${label} ${count} 份`).join('，')}。
              <Link to={`/cases/${view.case.id}#attachments`}>到案卷里看</Link>
            </p>
          )}
        </div>
        {shown === undefined ? (
          <Section title="文书">受理以后，卷里的文书会列在这里。</Section>
        ) : (
          <div id={SHEET_ID}>
            <SheetBeside key={sheetKey(shown)} row={shown} />
          </div>
        )}
      </div>
      {openAct?.name === 'describeAttachment' && <WordsDialog attachmentId={openAct.targetId} />}
      {openAct?.name === 'removeAttachment' && <RemovalDialog attachmentId={openAct.targetId} />}
    </CaseFileContext>
  );
}
