import { FolderOpenOutlined } from '@ant-design/icons';
import { AlertColorTag } from '@renderer/components/case-marks/AlertColorTag';
import { ClockBadge } from '@renderer/components/case-marks/ClockBadge';
import { StatusTag } from '@renderer/components/case-marks/StatusTag';
import { wordSides } from '@renderer/components/case-marks/word-sides';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { dossierPath } from '@renderer/components/paper/paths';
import type { CaseActName } from '@shared/domain/case/acts/case-acts';
import { currentArchiving } from '@shared/domain/case/model/archiving';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { NEXT_STEP_LABELS } from '@shared/domain/case/view/next-steps';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { SavedUndoNote } from '../history/SavedUndoNote';
import { RepeatMarks } from '../record/PartyPast';
import { useCaseFile } from '../shared/case-file-context';
import { placeOfStep } from '../shared/place-of-step';
import { StaleNotice } from '../shared/StaleNotice';
import { sayColor } from '../shared/section-summaries';
import { CasePath } from './CasePath';
import { useHeaderHeight } from './use-header-height';

/** What stands on the cover of the file, always in sight: number, parties, status, time limits, the one next step. */
export function CaseHeader() {
  const { view } = useCaseFile();
  const header = useHeaderHeight();
  const { number, status, registration, parties } = view.case;
  // 事由 made of the sides says them already: they are said once, as everywhere else.
  const isByPeople = registration.title === '' && parties.length > 0;
  return (
    <header className="case-header" ref={header}>
      <div className="case-header-row">
        <div className="case-header-words">
          <span className="case-number">{number}</span>
          <h1>{isByPeople ? <Sides /> : view.title}</h1>
        </div>
        <NextStepButton />
      </div>
      <div className="case-header-marks">
        <StatusTag status={status} />
        {currentArchiving(view.case) !== null && <span className="mark mark-plain">已归档</span>}
        {!isByPeople && <Sides />}
        <RepeatMarks />
        <span>{DISPUTE_CATEGORY_LABELS[registration.category]}</span>
        <AlertMark />
        {view.clocks.map((clock) => (
          <ClockBadge key={clock.kind} clock={clock} />
        ))}
        <Link className="case-dossier-link" to={dossierPath(view.case.id)}>
          <FolderOpenOutlined aria-hidden="true" /> 卷宗
        </Link>
        <Allowed route="cases.notePlatform">
          <Link className="case-dossier-link" to={`/cases/${view.case.id}/platform`}>
            {view.case.platform === null ? '平台录入' : '已录平台'}
          </Link>
        </Allowed>
        <SavedUndoNote />
      </div>
      <StaleNotice />
      <CasePath />
    </header>
  );
}

/** The colour while it is worn, then what was done; a case that has ended wears none. */
function AlertMark() {
  const { alert, stage, case: one } = useCaseFile().view;
  if (alert === null || stage === 'ended_without' || one.closure !== null) return null;
  if (alert.isWorn) return <AlertColorTag color={alert.color} />;
  return <span className="mark-quiet">{sayColor(alert)}</span>;
}

/** Both sides, each with room of its own: a long name on one never hides the other. */
function Sides() {
  const { view } = useCaseFile();
  const { parties } = view.case;
  const [applicants, respondents] = wordSides(parties);
  return (
    <span className="case-sides" title={parties.map(({ name }) => name).join('、')}>
      <span className="case-side">{applicants}</span> 与{' '}
      <span className="case-side">{respondents}</span>
    </span>
  );
}

function NextStepButton() {
  const { view, can, open, openAct, goTo } = useCaseFile();
  const navigate = useNavigate();
  // Of a case that waits for nothing, what is left is its file: to print, to bind, to put away.
  if (view.nextStep === 'none')
    // What came in with an old ledger has its file elsewhere, on paper.
    return view.case.imported !== null ? null : (
      <Allowed route="paperwork.print">
        <Button size="large" onClick={() => void navigate(dossierPath(view.case.id))}>
          打印、成卷
        </Button>
      </Allowed>
    );
  const { section, act, targetId } = placeOfStep(view);
  const isOpen = act !== null && openAct?.name === act;
  const go = () => {
    if (act === null) goTo(section);
    else open(act, targetId);
  };
  // While a form is open its own button is the one that counts.
  const words = wordStep(view, act);
  // Whoever only reads is told what it waits for.
  if (act !== null && !can(act)) return <span className="mark mark-plain">下一步：{words}</span>;
  return (
    <Button
      type={openAct === null ? 'primary' : 'default'}
      size="large"
      disabled={isOpen}
      onClick={go}
    >
      {words}
    </Button>
  );
}

/** A session that has its day already: the button leads to it and opens no second one. */
function wordStep({ nextStep }: CaseView, act: CaseActName | null): string {
  if (nextStep === 'open_session' && act === 'saveSession') return '写调解记录';
  return nextStep === 'open_session' && act === null ? '看排好的调解' : NEXT_STEP_LABELS[nextStep];
}
