import { formatChineseDate } from '../../kernel/local-date';
import { partyWarnings } from '../../party/party-facts';
import type { Right } from '../../record/rights';
import type { StudioProfile } from '../../studio/studio';
import { offerActs } from '../acts/case-acts';
import { obligationStandings } from '../agreement/obligations';
import { clocksOf, confirmationClock } from '../clocks/clocks';
import { followUpDueOn } from '../clocks/follow-up-due';
import { findDisorders } from '../days/find-disorders';
import { isReferred } from '../model/case-source';
import { isOpen } from '../model/case-status';
import { caseTitle } from '../model/case-title';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import type { RuleContext } from '../model/rule-context';
import { hasRecord } from '../model/session-facts';
import { refusalSentence } from '../wording/refusal-sentence';
import { buildPath } from './build-path';
import { buildTimeline } from './build-timeline';
import type { CaseView } from './case-view';
import { nextStep } from './next-step';
import { targetOfStep } from './next-step-target';

type Warning = CaseView['warnings'][number];

/**
 * The case and what the rules say about it today, for the case page.
 * @param isAllowed the rights of who asks; acts beyond them are not offered
 */
export function buildCaseView(
  mediationCase: MediationCase,
  ctx: RuleContext,
  profile: StudioProfile,
  isAllowed: (right: Right) => boolean = () => true,
): CaseView {
  const seen = {
    nextStep: nextStep(mediationCase, ctx),
    effectiveOn: effectiveOn(mediationCase),
    obligations: obligationStandings(mediationCase, ctx.today),
  };
  return {
    ...seen,
    case: mediationCase,
    title: caseTitle(mediationCase),
    clocks: clocksOf(mediationCase, ctx),
    nextStepTarget: targetOfStep(mediationCase, seen),
    path: buildPath(mediationCase, seen),
    timeline: buildTimeline(mediationCase, ctx.today),
    acts: offerActs(mediationCase, ctx, isAllowed),
    warnings: caseWarnings(mediationCase, ctx, profile),
    followUpDueOn: followUpDueOn(mediationCase, ctx.settings),
    today: ctx.today,
  };
}

/** Everything in the case that looks wrong and blocks nothing. */
function caseWarnings(
  mediationCase: MediationCase,
  ctx: RuleContext,
  profile: StudioProfile,
): Warning[] {
  const ofParties = isOpen(mediationCase.status)
    ? mediationCase.parties.flatMap((party, index) => partyWarnings(party, index, ctx.today))
    : [];
  return [
    ...ofParties,
    ...referralWarnings(mediationCase),
    ...sessionWarnings(mediationCase, ctx),
    ...confirmationWarnings(mediationCase, ctx),
    ...dayWarnings(mediationCase, ctx),
    ...sealWarnings(mediationCase, profile),
  ];
}

function referralWarnings({ registration, status }: MediationCase): Warning[] {
  if (!isOpen(status) || !isReferred(registration.source) || registration.referringUnit !== '')
    return [];
  return [
    {
      field: 'registration.referringUnit',
      message: '案件由其他部门移送，移送单位还没有填写',
    },
  ];
}

function sessionWarnings({ sessions, status }: MediationCase, ctx: RuleContext): Warning[] {
  if (!isOpen(status)) return [];
  return sessions
    .filter((session) => session.heldOn < ctx.today && !hasRecord(session))
    .map((session) => ({
      field: null,
      message: `${formatChineseDate(session.heldOn)}的调解还没有记录；如果没有开，请改期或取消这一场`,
    }));
}

// Where the last day is provisional the rules let a later application through, so that somebody must look at it.
function confirmationWarnings(mediationCase: MediationCase, ctx: RuleContext): Warning[] {
  const appliedOn = mediationCase.judicialConfirmation?.appliedOn;
  const clock = confirmationClock(mediationCase, ctx);
  if (appliedOn === undefined || clock === null || appliedOn <= clock.dueOn) return [];
  return [
    {
      field: 'confirmation.appliedOn',
      message: `司法确认的申请日期晚于${formatChineseDate(clock.dueOn)}（该年节假日安排尚未导入，期限为暂定），请核对`,
    },
  ];
}

// Files from before a rule keep what they say; whoever reads them is told what does not fit together. The way out is
// told only while there is one: after the mediation has ended, days and sessions stay as they are.
function dayWarnings(mediationCase: MediationCase, { today }: RuleContext): Warning[] {
  const beyond = isOpen(mediationCase.status) ? /。$/ : /。.*$/;
  const sentences = findDisorders(mediationCase, { today }).map(({ refusal }) =>
    refusalSentence(refusal).replace(beyond, ''),
  );
  return [...new Set(sentences)].map((message) => ({ field: null, message }));
}

// Of a paper that is signed nothing can be mended any more.
function sealWarnings({ agreement, status }: MediationCase, profile: StudioProfile): Warning[] {
  if (agreement === null || !isOpen(status) || profile.committeeName !== '') return [];
  return [
    {
      field: null,
      message:
        '还没有填写所属人民调解委员会全称，协议书上要用它的名称和印章（《人民调解法》第29条）',
    },
  ];
}
