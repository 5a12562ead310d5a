import { isReferred } from '@shared/domain/case/model/case-source';
import type { Feedback } from '@shared/domain/case/model/feedback';
import {
  COURT_ENDING_LABELS,
  FEEDBACK_KIND_LABELS,
  FEEDBACK_WAY_LABELS,
} from '@shared/domain/case/model/feedback-words';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { Button } from 'antd';
import { PaperLinks } from '../papers/PaperLinks';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { sayFeedback } from '../shared/section-summaries';
import { TakeOut, WRITTEN_BY_MISTAKE } from '../shared/TakeOut';
import { FeedbackAnswerDialog, FeedbackDialog } from './FeedbackDialogs';
import './feedback.css';

/**
 * 反馈与销号: what was told to who sent the dispute, and what came back. A plain application has nobody to be told, and
 * shows nothing of it.
 */
export function FeedbackSection() {
  const { view, openAct } = useCaseFile();
  const { registration, feedbacks } = view.case;
  const { source } = registration;
  const isAsked =
    feedbacks.length > 0 ||
    isReferred(source) ||
    source === 'grid_report' ||
    source === 'own_initiative' ||
    openAct?.name === 'recordFeedback';
  if (!isAsked) return null;
  return (
    <CaseSection
      name="feedback"
      title="反馈与销号"
      summary={sayFeedback(view)}
      acts={['recordFeedback', 'answerFeedback']}
    >
      {feedbacks.length === 0 && (
        <p className="section-not-yet">
          {isReferred(source)
            ? '还没有反馈。收到、办得怎样、有了结果，都在这里登记。'
            : '报给街道中枢或者别的部门的，在这里登记；没有报的不用填。'}
        </p>
      )}
      <ul className="feedback-list" aria-label="反馈">
        {feedbacks.map((one) => (
          <FeedbackLine key={one.id} one={one} />
        ))}
      </ul>
      <div className="feedback-buttons">
        <ActButton act="recordFeedback" isAgain={feedbacks.length > 0} />
        <PaperLinks section="feedback" />
      </div>
      {openAct?.name === 'recordFeedback' && <FeedbackDialog feedbackId={openAct.targetId} />}
      {openAct?.name === 'answerFeedback' && <FeedbackAnswerDialog feedbackId={openAct.targetId} />}
    </CaseSection>
  );
}

function FeedbackLine({ one }: { readonly one: Feedback }) {
  const { can, open } = useCaseFile();
  const { id, kind, reportedOn, way, to, number, courtEnding, returned, content, answer } = one;
  const told = `${formatChineseDate(reportedOn)} 向${to}反馈：${FEEDBACK_KIND_LABELS[kind]}`;
  const besides = [
    FEEDBACK_WAY_LABELS[way],
    number === '' ? '' : `编号 ${number}`,
    courtEnding === null ? '' : COURT_ENDING_LABELS[courtEnding],
    returned === '' ? '' : `退回材料：${returned}`,
    content,
  ].filter((word) => word !== '');
  return (
    <li>
      <span>{told}</span>
      <span className="quiet">{besides.join('；')}</span>
      {answer !== null && tellAnswer(answer).map((line) => <span key={line}>{line}</span>)}
      <div className="feedback-buttons">
        <ActButton act="answerFeedback" targetId={id} of={told} isAgain={answer !== null} />
        <PaperLinks section="feedback" ofId={id} />
        {can('recordFeedback') && (
          <Button
            type="text"
            aria-label={`改这次反馈：${told}`}
            onClick={() => open('recordFeedback', id)}
          >
            改
          </Button>
        )}
        {answer === null && (
          <TakeOut
            act="removeFeedback"
            input={{ feedbackId: id }}
            explanation={WRITTEN_BY_MISTAKE}
            of={told}
          />
        )}
      </div>
    </li>
  );
}

/** What came back, a line each. */
function tellAnswer({ answeredOn, text, clearedOn, paperNumber }: NonNullable<Feedback['answer']>) {
  const said = [text, paperNumber].filter((word) => word !== '').join(' ');
  return [
    `${formatChineseDate(answeredOn)} 对方答复${said === '' ? '' : `：${said}`}`,
    ...(clearedOn === null ? [] : [`${formatChineseDate(clearedOn)} 已销号`]),
  ];
}
