import { paperPath } from '@renderer/components/paper/paths';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import {
  authorityReportPart,
  measurePart,
  reportAnswerPart,
} from '@shared/domain/case/model/alert';
import { Link } from 'react-router';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { type CaseFile, useCaseFile } from '../shared/case-file-context';
import { hasAlerts } from '../shared/has-alerts';
import { PlainActDialog } from '../shared/PlainActDialog';
import { sayAlert } from '../shared/section-summaries';
import { AlertColors, Measures, Reports } from './AlertLists';
import { ChangeAlertDialog } from './ChangeAlertDialog';
import { RiskDialog } from './RiskDialog';
import { Risks } from './Risks';
import { SettleRiskDialog } from './SettleRiskDialog';
import './alert.css';

const ACTS = [
  ...(['changeAlert', 'recordReport', 'answerReport', 'recordRisk', 'settleRisk'] as const),
  'recordMeasure' as const,
];

/** 预警和风险: the colour and what was done about it, what the dispute may turn into. Nothing of it where there is neither. */
export function AlertSection() {
  const file = useCaseFile();
  const { view, openAct } = file;
  const isAsked = openAct !== null && (ACTS as readonly string[]).includes(openAct.name);
  if (!hasAlerts(view.case) && !isAsked) return null;
  return (
    <CaseSection
      name="alert"
      title="预警和风险"
      summary={sayAlert(view)}
      acts={ACTS}
      isAsked={view.owesReport}
      actions={
        <>
          <ActButton act="recordReport" {...(view.owesReport && { type: 'primary' })} />
          <ActButton act="recordMeasure" />
          <ActButton act="recordRisk" />
          <ActButton act="changeAlert" />
        </>
      }
    >
      <AlertColors />
      <Risks />
      <Measures />
      <Reports />
      <AlertPapers />
      <AlertDialog file={file} />
    </CaseSection>
  );
}

function AlertPapers() {
  const { view } = useCaseFile();
  const papers = view.papers.filter(({ section }) => section === 'alert');
  return (
    <div className="alert-papers">
      {papers.map((one) => (
        <Link key={one.paper} to={paperPath({ kind: 'case', id: view.case.id, ...one })}>
          预览、打印{one.label}
        </Link>
      ))}
    </div>
  );
}

function AlertDialog({ file: { view, openAct } }: { readonly file: CaseFile }) {
  const targetId = openAct?.targetId ?? '';
  const { authorityReports, measures, mediators, registration } = view.case;
  const { usualMediator } = useStudio();
  const who =
    mediators.find(({ isPresiding }) => isPresiding)?.name ||
    registration.registrar ||
    (usualMediator?.name ?? '');
  switch (openAct?.name) {
    case 'changeAlert':
      return <ChangeAlertDialog />;
    case 'recordRisk':
      return <RiskDialog riskId={targetId} />;
    case 'settleRisk':
      return <SettleRiskDialog riskId={targetId} />;
    case 'recordReport': {
      const known = authorityReports.find(({ id }) => id === targetId);
      return (
        <PlainActDialog
          act="recordReport"
          targetId={targetId}
          title={known === undefined ? '登记报告' : '改这次报告'}
          saveLabel="保存报告"
          part="report"
          schema={authorityReportPart}
          known={known ?? { reportedOn: view.today, reporter: who }}
          besides={{ reportId: known?.id ?? null }}
          words={{
            unit: { hint: '例如 城南派出所；不填也行' },
            content: { hint: '说了些什么；不填也行' },
          }}
        />
      );
    }
    case 'answerReport':
      return (
        <PlainActDialog
          act="answerReport"
          targetId={targetId}
          title="登记答复"
          saveLabel="保存答复"
          part="answer"
          schema={reportAnswerPart}
          known={{ answeredOn: view.today }}
          besides={{ reportId: targetId }}
        />
      );
    case 'recordMeasure': {
      const known = measures.find(({ id }) => id === targetId);
      return (
        <PlainActDialog
          act="recordMeasure"
          targetId={targetId}
          title={known === undefined ? '登记措施' : '改这项措施'}
          saveLabel="保存措施"
          part="measure"
          schema={measurePart}
          known={known ?? { takenOn: view.today, takenBy: who }}
          besides={{ measureId: known?.id ?? null }}
          words={{ what: { hint: '例如 上门劝解、请家属看住、约双方冷静两天', isWide: true } }}
        />
      );
    }
    default:
      return null;
  }
}
