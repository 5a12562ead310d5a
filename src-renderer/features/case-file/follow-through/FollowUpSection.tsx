import {
  FOLLOW_UP_METHOD_LABELS,
  type FollowUp,
  followUpSchema,
  REWORK_RESULT_LABELS,
} from '@shared/domain/case/model/follow-through';
import { tellSatisfaction } from '@shared/domain/case/model/satisfaction';
import { daysBetween, formatChineseDate, wordDaysLeft } from '@shared/domain/kernel/local-date';
import { labelOf } from '@shared/domain/record/walk';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { Facts } from '../shared/Facts';
import { sayFollowUps } from '../shared/section-summaries';
import { FollowUpForm } from './FollowUpForm';
import { ReworkDialog } from './ReworkDialog';
import './follow-through.css';

/** 回访: whom the studio asked afterwards, and what they said. */
export function FollowUpSection() {
  const { view, openAct } = useCaseFile();
  const { followUps } = view.case;
  const isAdding = openAct?.name === 'recordFollowUp';
  return (
    <CaseSection
      name="followUp"
      title="回访"
      summary={sayFollowUps(view)}
      acts={['recordFollowUp', 'resolveRework']}
      aside={<DueDay />}
      actions={!isAdding && <ActButton act="recordFollowUp" />}
    >
      {followUps.length === 0 && !isAdding && (
        <p className="section-not-yet">
          {view.acts.recordFollowUp.isOpen || view.effectiveOn !== null
            ? '还没有回访。'
            : '办结之后，在这里登记回访。'}
        </p>
      )}
      {followUps.map((followUp) => (
        <Visit key={followUp.id} followUp={followUp} />
      ))}
      {isAdding && <FollowUpForm />}
      {openAct?.name === 'resolveRework' && <ReworkDialog followUpId={openAct.targetId} />}
    </CaseSection>
  );
}

function DueDay() {
  const { view } = useCaseFile();
  const { followUpDueOn, today } = view;
  if (followUpDueOn === null) return null;
  return (
    <>
      应在{formatChineseDate(followUpDueOn)}前回访（
      {wordDaysLeft(daysBetween(today, followUpDueOn))}）
    </>
  );
}

function Visit({ followUp }: { readonly followUp: FollowUp }) {
  const { view } = useCaseFile();
  const names = view.case.parties
    .filter(({ id }) => followUp.visitedPartyIds.includes(id))
    .map(({ name }) => name);
  return (
    <article className="visit">
      <Facts
        facts={[
          { label: labelOf(followUpSchema.shape.visitedOn), value: followUp.visitedOn },
          { label: '形式', value: FOLLOW_UP_METHOD_LABELS[followUp.method] },
          { label: labelOf(followUpSchema.shape.visitor), value: followUp.visitor },
          { label: '回访了谁', value: names.join('、') },
          {
            label: '满意程度',
            value: tellSatisfaction(followUp, view.case.parties),
          },
          { label: labelOf(followUpSchema.shape.findings), value: followUp.findings, isWide: true },
          {
            label: labelOf(followUpSchema.shape.hiddenRisk),
            value: followUp.hiddenRisk,
            isWide: true,
          },
          {
            label: labelOf(followUpSchema.shape.reworkResult),
            value: followUp.reworkResult && REWORK_RESULT_LABELS[followUp.reworkResult],
            isWide: true,
          },
          {
            label: '二次办理',
            value:
              followUp.reworkResolvedOn &&
              `${formatChineseDate(followUp.reworkResolvedOn)} ${followUp.reworkNote}`,
            isWide: true,
          },
        ]}
      />
      {view.openReworks.includes(followUp.id) && (
        <div className="visit-rework">
          <span className="mark mark-yellow">▲ 当事人不满意，要二次办理</span>
          <ActButton act="resolveRework" targetId={followUp.id} />
        </div>
      )}
    </article>
  );
}
