import type { LocalDate } from '../../kernel/local-date';
import type { Clause } from '../model/agreement';
import { answersOf } from '../model/answers';
import type { DayName } from '../model/day-words';
import { effectiveOn } from '../model/effective-day';
import type { Feedback } from '../model/feedback';
import type { MediationCase } from '../model/mediation-case';
import { hasRecord } from '../model/session-facts';

/** A day that stands in a case. */
export interface CaseDay {
  readonly name: DayName;
  readonly on: LocalDate;
  /** Id of the entry it belongs to (party, session, visit, obligation …), or its place; empty for what there is once. */
  readonly of: string;
  /** Whose or which, before the day's name in a sentence: 王某的, 第2条的. */
  readonly whose?: string;
  /** Due day of something that is performed on the spot. */
  readonly isAtOnce?: boolean;
}

/** Every day of the case that stands in an order with others; entries of lists as they follow each other there. */
export function daysOf(mediationCase: MediationCase): CaseDay[] {
  return [
    ...daysOfIntake(mediationCase),
    ...daysOfAlert(mediationCase),
    ...daysOfMediation(mediationCase),
    ...daysOfAgreement(mediationCase),
    ...daysOfFollowThrough(mediationCase),
    ...daysOfEnding(mediationCase),
  ];
}

function once(name: DayName, on: LocalDate | null | undefined): CaseDay[] {
  return on === null || on === undefined ? [] : [{ name, on, of: '' }];
}

function daysOfIntake({
  registration,
  consents,
  parties,
  guardianConsents,
  callAttempts,
  acceptance,
  decline,
}: MediationCase): CaseDay[] {
  const nameOf = (partyId: string) => parties.find(({ id }) => id === partyId)?.name;
  return [
    ...once('requestedOn', registration.requestedOn),
    ...once('registeredOn', registration.registeredOn),
    ...once('materialsSignedOn', registration.materialsSignedOn),
    ...once('feedbackDueOn', registration.feedbackDueOn),
    ...once('rightHarmedOn', registration.rightHarmedOn),
    ...consents.flatMap((consent) =>
      answersOf(consent).map(({ askedOn }): CaseDay => {
        const name = nameOf(consent.partyId);
        const whose = name === undefined ? {} : { whose: `${name}的` };
        return { name: 'askedOn', on: askedOn, of: consent.partyId, ...whose };
      }),
    ),
    ...guardianConsents.map(
      ({ id, consentedOn }): CaseDay => ({ name: 'consentedOn', on: consentedOn, of: id }),
    ),
    ...callAttempts.map(
      ({ id, calledOn }): CaseDay => ({ name: 'calledOn', on: calledOn, of: id }),
    ),
    ...once('acceptedOn', acceptance?.acceptedOn),
    ...once('declinedOn', decline?.declinedOn),
  ];
}

function daysOfAlert({
  alertChanges,
  risks,
  measures,
  authorityReports,
}: MediationCase): CaseDay[] {
  return [
    ...alertChanges.map(
      ({ changedOn }, place): CaseDay => ({
        ...{ name: 'recoloredOn', on: changedOn, of: String(place) },
        ...(alertChanges.length > 1 && { whose: `第${place + 1}次` }),
      }),
    ),
    ...risks.flatMap(({ id, kind, seenOn, outcome }): CaseDay[] => [
      { name: 'seenOn', on: seenOn, of: id, whose: `${kind}：` },
      ...(outcome === null
        ? []
        : [{ name: 'settledOn', on: outcome.settledOn, of: id, whose: `${kind}：` } as const]),
    ]),
    ...measures.map(({ id, takenOn }): CaseDay => ({ name: 'takenOn', on: takenOn, of: id })),
    ...authorityReports.flatMap(({ id, reportedOn, answeredOn }): CaseDay[] => [
      { name: 'notifiedOn', on: reportedOn, of: id },
      ...(answeredOn === null ? [] : [{ name: 'repliedOn', on: answeredOn, of: id } as const]),
    ]),
  ];
}

function daysOfMediation({
  sessions,
  investigations,
  privateTalks,
  proposals,
  extensions,
  pauses,
  recusals,
  conflictChecks,
  partyChanges,
  parties,
}: MediationCase): CaseDay[] {
  return [
    ...partyChanges.map(({ id, partyId, changedOn }): CaseDay => {
      const name = parties.find((party) => party.id === partyId)?.name;
      return { name: 'changedOn', on: changedOn, of: id, ...(name && { whose: `${name}的` }) };
    }),
    ...conflictChecks.map(
      ({ mediatorId, checkedOn }): CaseDay => ({
        name: 'checkedOn',
        on: checkedOn,
        of: mediatorId,
      }),
    ),
    ...recusals.flatMap(({ id, raisedOn, decision }): CaseDay[] => [
      { name: 'raisedOn', on: raisedOn, of: id },
      ...(decision === null ? [] : [{ name: 'ruledOn', on: decision.ruledOn, of: id } as const]),
    ]),
    ...sessions.map((session): CaseDay => {
      const name = hasRecord(session) ? 'heldOn' : 'plannedOn';
      return { name, on: session.heldOn, of: session.id };
    }),
    ...investigations.map(
      ({ id, investigatedOn }): CaseDay => ({ name: 'investigatedOn', on: investigatedOn, of: id }),
    ),
    ...privateTalks.map(
      ({ id, talkedOn }): CaseDay => ({ name: 'talkedOn', on: talkedOn, of: id }),
    ),
    ...proposals.map(
      ({ id, proposedOn }): CaseDay => ({ name: 'proposedOn', on: proposedOn, of: id }),
    ),
    ...extensions.flatMap(({ extendedOn, untilOn }, place): CaseDay[] => {
      // Told apart where there are several, or one would read as standing before itself.
      const whose = extensions.length > 1 ? { whose: `第${place + 1}次的` } : {};
      return [
        { name: 'extendedOn', on: extendedOn, of: String(place), ...whose },
        { name: 'untilOn', on: untilOn, of: String(place), ...whose },
      ];
    }),
    ...pauses.flatMap(({ pausedOn, resumedOn }, place): CaseDay[] => {
      const whose = pauses.length > 1 ? { whose: `第${place + 1}次的` } : {};
      const of = String(place);
      const paused: CaseDay = { name: 'pausedOn', on: pausedOn, of, ...whose };
      return resumedOn === null
        ? [paused]
        : [paused, { name: 'resumedOn', on: resumedOn, of, ...whose }];
    }),
  ];
}

function daysOfAgreement(mediationCase: MediationCase): CaseDay[] {
  const { agreement } = mediationCase;
  if (agreement === null) return [];
  const signing = agreement.form === 'written' ? agreement.signing : null;
  const due = [
    ...agreement.terms.clauses.flatMap((clause, at) => dueDaysOf(clause, `第${at + 1}条的`)),
    ...mediationCase.amendments.flatMap(({ terms }) =>
      terms.clauses.flatMap((clause, at) => dueDaysOf(clause, `补充协议第${at + 1}条的`)),
    ),
  ];
  const amended = mediationCase.amendments.flatMap(({ id, signing }) =>
    Object.entries(signing ?? {}).map(
      ([act, on]): CaseDay => ({ name: 'amendedOn', on, of: `${id} ${act}` }),
    ),
  );
  return [
    ...due,
    ...mediationCase.signatures.map(({ partyId, signedOn }): CaseDay => {
      const name = mediationCase.parties.find(({ id }) => id === partyId)?.name;
      return { name: 'signedOn', on: signedOn, of: partyId, ...(name && { whose: `${name}的` }) };
    }),
    ...once('partiesSignedOn', signing?.partiesSignedOn),
    ...once('mediatorsSignedOn', signing?.mediatorsSignedOn),
    ...once('sealedOn', signing?.sealedOn),
    ...once('agreedOn', agreement.form === 'oral' ? agreement.agreedOn : null),
    ...once('effectiveOn', effectiveOn(mediationCase)),
    ...amended,
  ];
}

function dueDaysOf({ obligations }: Clause, whose: string): CaseDay[] {
  return obligations.flatMap(({ id, dueOn, mode }): CaseDay[] =>
    dueOn === null
      ? []
      : [{ name: 'dueOn', on: dueOn, of: id, whose, isAtOnce: mode === 'immediate' }],
  );
}

function daysOfFollowThrough({
  fulfillmentRecords,
  followUps,
  urgings,
  remedies,
  judicialConfirmation,
}: MediationCase): CaseDay[] {
  return [
    ...fulfillmentRecords.map(
      ({ id, recordedOn }): CaseDay => ({ name: 'recordedOn', on: recordedOn, of: id }),
    ),
    ...followUps.flatMap(({ id, visitedOn, reworkResolvedOn }): CaseDay[] => [
      { name: 'visitedOn', on: visitedOn, of: id },
      ...(reworkResolvedOn === null
        ? []
        : [{ name: 'resolvedOn', on: reworkResolvedOn, of: id } as const]),
    ]),
    ...urgings.flatMap(({ id, urgedOn, promisedOn }): CaseDay[] => [
      { name: 'urgedOn', on: urgedOn, of: id },
      ...(promisedOn === null ? [] : [{ name: 'promisedOn', on: promisedOn, of: id } as const]),
    ]),
    ...remedies.map(({ id, soughtOn }): CaseDay => ({ name: 'soughtOn', on: soughtOn, of: id })),
    ...once('appliedOn', judicialConfirmation?.appliedOn),
    ...once('admittedOn', judicialConfirmation?.admittedOn),
    ...once('decidedOn', judicialConfirmation?.decidedOn),
    ...once('servedOn', judicialConfirmation?.servedOn),
  ];
}

function daysOfEnding({
  closure,
  termination,
  withdrawal,
  transfer,
  deliveries,
  feedbacks,
  platform,
  handovers,
  levelSteps,
  archivings,
}: MediationCase): CaseDay[] {
  return [
    ...deliveries.map(
      ({ id, deliveredOn }): CaseDay => ({ name: 'deliveredOn', on: deliveredOn, of: id }),
    ),
    ...handovers.map(
      ({ handedOn }, place): CaseDay => ({ name: 'handedOn', on: handedOn, of: String(place) }),
    ),
    ...levelSteps.map(
      ({ levelOn }, place): CaseDay => ({ name: 'levelOn', on: levelOn, of: String(place) }),
    ),
    ...feedbacks.flatMap(daysOfFeedback),
    ...once('enteredOn', platform?.enteredOn),
    ...once('closedOn', closure?.closedOn),
    ...once('terminatedOn', termination?.terminatedOn),
    ...once('withdrawnOn', withdrawal?.withdrawnOn),
    ...once('transferredOn', transfer?.transferredOn),
    ...archivings.flatMap(({ archivedOn, reopening }, place): CaseDay[] => {
      const archived: CaseDay = { name: 'archivedOn', on: archivedOn, of: String(place) };
      return reopening === null
        ? [archived]
        : [archived, { name: 'reopenedOn', on: reopening.reopenedOn, of: String(place) }];
    }),
  ];
}

function daysOfFeedback({ id, kind, reportedOn, answer }: Feedback): CaseDay[] {
  const name = kind === 'result' ? 'resultReportedOn' : 'reportedOn';
  const told: CaseDay = { name, on: reportedOn, of: id };
  if (answer === null) return [told];
  return [
    told,
    { name: 'answeredOn', on: answer.answeredOn, of: id },
    ...(answer.clearedOn === null
      ? []
      : [{ name: 'clearedOn', on: answer.clearedOn, of: id } as const]),
  ];
}
