import { ClockBadge, explainClock } from '@renderer/components/case-marks/ClockBadge';
import { DECLINE_GROUND_LABELS, transferSchema } from '@shared/domain/case/model/closing';
import {
  acceptanceSchema,
  CONSENT_METHOD_LABELS,
  type ConsentAnswer,
} from '@shared/domain/case/model/mediation-case';
import { leavingOf } from '@shared/domain/case/model/party-change';
import { PAUSE_GROUND_LABELS } from '@shared/domain/case/model/pause';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { APPOINTMENT_LABELS } from '@shared/domain/mediator/mediator';
import { labelOf } from '@shared/domain/record/walk';
import { Button } from 'antd';
import { ActButton } from '../shared/ActButton';
import { CaseSection } from '../shared/CaseSection';
import { useCaseFile } from '../shared/case-file-context';
import { Facts } from '../shared/Facts';
import { placeOfStep } from '../shared/place-of-step';
import { sayAcceptance } from '../shared/section-summaries';
import { AcceptAtOnceForm } from './AcceptAtOnceForm';
import { AcceptDialog } from './AcceptDialog';
import { CallButton, Calls } from './Calls';
import { ConflictChecked } from './ConflictCheckFields';
import { ConsentsForm } from './ConsentsForm';
import { DeclineDialog } from './DeclineDialog';
import { ExtendDialog } from './ExtendDialog';
import { MediatorsForm } from './MediatorsForm';
import { MissedCall } from './MissedCall';
import { PauseDialog, ResumeDialog } from './PauseDialogs';
import { DecideRecusalDialog, RecordRecusalDialog } from './RecusalDialogs';
import { Recusals } from './Recusals';
import { TransferDialog } from './TransferDialog';
import { WithdrawDialog } from './WithdrawDialog';
import './acceptance.css';

/** 意愿与受理: who agreed to mediate, who mediates, and whether the case was taken on. */
export function AcceptanceSection() {
  const { view, openAct } = useCaseFile();
  return (
    <CaseSection
      name="acceptance"
      title="意愿与受理"
      summary={sayAcceptance(view)}
      acts={[
        ...(['acceptAtOnce', 'recordConsents', 'recordCallAttempt'] as const),
        ...(['appointMediators', 'accept', 'decline', 'withdraw'] as const),
        ...(['transfer', 'extend'] as const),
        ...(['pauseMediation', 'resumeMediation', 'recordRecusal', 'decideRecusal'] as const),
      ]}
    >
      {openAct?.name === 'acceptAtOnce' ? (
        <AcceptAtOnceForm />
      ) : (
        <div className="acceptance-parts">
          <WhatIsLeft />
          <Consents />
          <Mediators />
          <Acceptance />
        </div>
      )}
      {openAct?.name === 'accept' && <AcceptDialog />}
      {openAct?.name === 'decline' && <DeclineDialog />}
      {openAct?.name === 'withdraw' && <WithdrawDialog />}
      {openAct?.name === 'transfer' && <TransferDialog />}
      {openAct?.name === 'recordRecusal' && <RecordRecusalDialog recusalId={openAct.targetId} />}
      {openAct?.name === 'decideRecusal' && <DecideRecusalDialog recusalId={openAct.targetId} />}
      {openAct?.name === 'extend' && <ExtendDialog />}
      {openAct?.name === 'pauseMediation' && <PauseDialog />}
      {openAct?.name === 'resumeMediation' && <ResumeDialog />}
    </CaseSection>
  );
}

/** Who is asked is asked in the form of the next step; with the answers known, what is left is done at once too. */
function WhatIsLeft() {
  const { view } = useCaseFile();
  if (view.nextStep !== 'appoint_mediators') return null;
  return (
    <div className="acceptance-buttons">
      <ActButton act="acceptAtOnce" />
    </div>
  );
}

/** 征询意愿 has one name, and opens the form that the next step opens. */
function AskConsentButton() {
  const { view, open } = useCaseFile();
  const { button, isOpen } = view.acts.recordConsents;
  if (!isOpen || view.case.parties.length === 0) return null;
  const { act } = placeOfStep(view);
  return (
    <Button onClick={() => open(act === 'acceptAtOnce' ? act : 'recordConsents')}>{button}</Button>
  );
}

function Consents() {
  const { view, openAct } = useCaseFile();
  const { parties, consents } = view.case;
  if (openAct?.name === 'recordConsents') return <ConsentsForm />;
  return (
    <div className="acceptance-part">
      <h3>调解意愿</h3>
      <ul className="acceptance-list">
        {parties.map((party) => {
          const { id, name } = party;
          const consent = consents.find(({ partyId }) => partyId === id);
          return (
            <li key={id}>
              <span>
                {name}
                {leavingOf(view.case, id) !== undefined && (
                  <span className="quiet">（已退出）</span>
                )}
              </span>
              {consent === undefined ? (
                <div className="consent-open">
                  <span className="quiet">○ 还没有征询</span>
                  <MissedCall party={party} />
                </div>
              ) : (
                <span className={consent.isGiven ? 'consent-given' : 'consent-refused'}>
                  {consent.isGiven ? '✓ 同意调解' : '✕ 拒绝调解'}
                  <span className="quiet">
                    {' '}
                    {formatChineseDate(consent.askedOn)} {CONSENT_METHOD_LABELS[consent.method]}
                    {consent.earlier && `（${wordEarlier(consent.earlier)}）`}
                  </span>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Calls />
      <div className="acceptance-buttons">
        <AskConsentButton />
        <CallButton />
      </div>
    </div>
  );
}

/** What a party answered before it changed its mind: 先前 2026-11-05 同意，2026-11-12 拒绝. */
function wordEarlier(answers: readonly ConsentAnswer[]): string {
  const words = answers.map(
    ({ askedOn, isGiven }) => `${formatChineseDate(askedOn)} ${isGiven ? '同意' : '拒绝'}`,
  );
  return `先前 ${words.join('，')}`;
}

function Mediators() {
  const { view, openAct } = useCaseFile();
  const { mediators } = view.case;
  if (openAct?.name === 'appointMediators') return <MediatorsForm />;
  return (
    <div className="acceptance-part">
      <h3>调解员</h3>
      {mediators.length === 0 && <p className="quiet">还没有确定调解员。</p>}
      <ul className="acceptance-list">
        {mediators.map(({ mediatorId, name, nickname, isPresiding, appointment }) => (
          <li key={mediatorId}>
            <span>
              {name}
              {nickname && `（${nickname}）`}
            </span>
            <span>
              {isPresiding && <strong>主持 </strong>}
              <span className="quiet">{APPOINTMENT_LABELS[appointment]}</span>
            </span>
            <ConflictChecked mediatorId={mediatorId} />
          </li>
        ))}
      </ul>
      <Recusals />
      <div className="acceptance-buttons">
        <ActButton act="appointMediators" isAgain={mediators.length > 0} />
        <ActButton act="recordRecusal" />
      </div>
    </div>
  );
}

function Acceptance() {
  const { view } = useCaseFile();
  const { acceptance, decline, withdrawal, transfer, extensions, pauses } = view.case;
  const clock = view.clocks.find(({ kind }) => kind === 'mediation');
  return (
    <div className="acceptance-part">
      <h3>受理</h3>
      {acceptance === null && view.stage === 'before_acceptance' && (
        <p className="quiet">还没有受理。</p>
      )}
      <Facts
        facts={[
          { label: labelOf(acceptanceSchema.shape.acceptedOn), value: acceptance?.acceptedOn },
          { label: labelOf(acceptanceSchema.shape.acceptedBy), value: acceptance?.acceptedBy },
          {
            label: '调解期限',
            value: clock && explainClock(clock),
            isWide: true,
          },
          ...extensions.map((extension, index) => ({
            label: `第 ${index + 1} 次延期`,
            value: `延至${formatChineseDate(extension.untilOn)} ${extension.reason}`,
            isWide: true,
          })),
          ...pauses.map(({ pausedOn, ground, reason, resumedOn }, index) => ({
            label: pauses.length > 1 ? `第 ${index + 1} 次暂停` : '暂停期限',
            value: `${formatChineseDate(pausedOn)}起${PAUSE_GROUND_LABELS[ground]}${reason && `（${reason}）`}，${resumedOn === null ? '还没有恢复' : `${formatChineseDate(resumedOn)}恢复`}`,
            isWide: true,
          })),
          {
            label: '不予受理',
            value:
              decline &&
              `${formatChineseDate(decline.declinedOn)} ${DECLINE_GROUND_LABELS[decline.ground]}：${decline.reason}`,
            isWide: true,
          },
          {
            label: '撤回申请',
            value:
              withdrawal && `${formatChineseDate(withdrawal.withdrawnOn)} ${withdrawal.reason}`,
            isWide: true,
          },
          {
            label: '移送',
            value:
              transfer &&
              `${formatChineseDate(transfer.transferredOn)} 移送${transfer.receiverName}：${transfer.reason}`,
            isWide: true,
          },
          { label: labelOf(transferSchema.shape.letterNumber), value: transfer?.letterNumber },
          {
            label: labelOf(transferSchema.shape.materials),
            value: transfer?.materials,
            isWide: true,
          },
        ]}
      />
      {clock && clock.state !== 'stopped' && <ClockBadge clock={clock} />}
      <div className="acceptance-buttons">
        <ActButton act="accept" />
        <ActButton act="extend" />
        <ActButton act="pauseMediation" />
        <ActButton act="resumeMediation" />
        <ActButton act="decline" />
        <ActButton act="withdraw" />
        <ActButton act="transfer" />
      </div>
    </div>
  );
}
