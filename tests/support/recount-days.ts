import type { MediationCase } from '@shared/domain/case/model/mediation-case';

type Session = MediationCase['sessions'][number];
type Day = string | null | undefined;

export function isSaid(session: Session): boolean {
  const texts = [...session.statements.map(({ text }) => text), session.factsFound];
  const words = [...texts, session.proposal, session.resultNote].join('');
  return session.result !== null || words !== '';
}

export function isWritten(session: Session): boolean {
  return isSaid(session) || session.isRightsNoticeGiven || session.presentPartyIds.length > 0;
}

/** Words when both days stand there and the later one lies before the earlier. */
export function before(earlier: Day, later: Day, words: string): string[] {
  return earlier && later && later < earlier ? [`${words}：${later} < ${earlier}`] : [];
}

export function allAnswers(one: MediationCase): string[] {
  return one.consents.flatMap(({ askedOn, earlier = [] }) => [
    ...earlier.map((answer) => answer.askedOn),
    askedOn,
  ]);
}

/** Walks through the answers up to the end of the day; a yes of the day itself is a yes. */
export function answerOn(one: MediationCase, partyId: string, on: string): 'yes' | 'no' | 'none' {
  let stands: 'yes' | 'no' | 'none' = 'none';
  for (const answer of answersBy(one, partyId, on)) {
    if (answer.isGiven) stands = 'yes';
    else if (answer.askedOn < on || stands === 'none') stands = 'no';
  }
  return stands;
}

function answersBy(one: MediationCase, partyId: string, on: string) {
  return one.consents
    .filter((consent) => consent.partyId === partyId)
    .flatMap((consent) => [...(consent.earlier ?? []), consent])
    .filter(({ askedOn }) => askedOn <= on);
}

export function hasLeft(one: MediationCase, id: string): boolean {
  return one.partyChanges.some(
    ({ partyId, kind }) => partyId === id && kind !== 'joined' && kind !== 'succeeded',
  );
}

/** An heir takes a place under an agreement that others signed. */
function hasJoinedLater(one: MediationCase, id: string): boolean {
  return one.partyChanges.some(({ partyId, kind }) => partyId === id && kind === 'succeeded');
}

/** The days on which the agreement was made, each null while there is none. */
function agreementOf({ agreement }: MediationCase) {
  if (agreement?.form === 'oral')
    return { acts: [agreement.agreedOn], agreed: agreement.agreedOn, inForce: agreement.agreedOn };
  const acts = agreement?.signing ? Object.values(agreement.signing) : [];
  const agreed = agreement?.signing?.partiesSignedOn ?? null;
  return { acts, agreed, inForce: acts.toSorted().at(-1) ?? null };
}

function duties({ agreement }: MediationCase) {
  return (agreement?.terms.clauses ?? []).flatMap(({ obligations }) => obligations);
}

/** Today, the year of the Act, the year to come and thirty years. */
export function lookAtBounds(one: MediationCase, today: string): string[] {
  const happened = [
    one.registration.registeredOn,
    ...allAnswers(one),
    one.acceptance?.acceptedOn,
    one.decline?.declinedOn,
    ...one.sessions.filter(isWritten).map(({ heldOn }) => heldOn),
    ...one.extensions.map(({ extendedOn }) => extendedOn),
    ...one.pauses.flatMap(({ pausedOn, resumedOn }) => [pausedOn, resumedOn ?? undefined]),
    ...one.archivings.flatMap(({ archivedOn, reopening }) => [archivedOn, reopening?.reopenedOn]),
    ...one.partyChanges.map(({ changedOn }) => changedOn),
    ...agreementOf(one).acts,
    ...one.signatures.map(({ signedOn }) => signedOn),
    ...one.fulfillmentRecords.map(({ recordedOn }) => recordedOn),
    ...one.followUps.flatMap((visit) => [visit.visitedOn, visit.reworkResolvedOn]),
    one.judicialConfirmation?.appliedOn,
    one.judicialConfirmation?.decidedOn,
    one.closure?.closedOn,
    one.termination?.terminatedOn,
    one.withdrawal?.withdrawnOn,
    one.transfer?.transferredOn,
  ];
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const planned = [
    ...one.sessions.map(({ heldOn }) => heldOn),
    ...one.extensions.map(({ untilOn }) => untilOn),
  ];
  const inThirtyYears = `${Number(today.slice(0, 4)) + 30}${today.slice(4)}`;
  return [
    ...before('2011-01-01', one.registration.requestedOn, '申请太早'),
    ...happened.flatMap((on) => before(on, today, '还没有到')),
    ...planned.flatMap((on) => before(on, nextYear, '排得太远')),
    ...duties(one).flatMap(({ dueOn }) => before(dueOn, inThirtyYears, '履行期限太远')),
  ];
}

/** 申请 ≤ 登记, 征询, 受理, and everything with which a case can end. */
export function lookAtRequest(one: MediationCase): string[] {
  const { requestedOn, registeredOn } = one.registration;
  const later = [
    registeredOn,
    ...allAnswers(one),
    one.acceptance?.acceptedOn,
    one.decline?.declinedOn,
    one.withdrawal?.withdrawnOn,
    one.transfer?.transferredOn,
    ...duties(one).map(({ dueOn }) => dueOn),
  ];
  return later.flatMap((on) => before(requestedOn, on, '早于申请'));
}

/** 受理 ≤ 调解, 延期; who is present has agreed to be; no side is mediated with against its will. */
export function lookAtMediation(one: MediationCase): string[] {
  const acceptedOn = one.acceptance?.acceptedOn ?? '9999-12-31';
  return [
    ...one.sessions.flatMap(({ heldOn }) => before(acceptedOn, heldOn, '调解早于受理')),
    ...one.sessions.filter(isWritten).flatMap((session) => lookAtWills(one, session)),
    ...one.extensions.flatMap(({ extendedOn, untilOn }, place) => [
      ...before(acceptedOn, extendedOn, '延期早于受理'),
      ...before(extendedOn, untilOn, '延期的期限早于延期'),
      ...before(one.extensions[place - 1]?.extendedOn, extendedOn, '两次延期颠倒'),
    ]),
    ...one.pauses.flatMap(({ pausedOn, resumedOn }, place) => [
      ...before(acceptedOn, pausedOn, '暂停早于受理'),
      ...before(pausedOn, resumedOn ?? undefined, '恢复早于暂停'),
      ...before(one.pauses[place - 1]?.resumedOn ?? undefined, pausedOn, '两次暂停颠倒'),
    ]),
  ];
}

function lookAtWills(one: MediationCase, session: Session): string[] {
  const { heldOn, id } = session;
  // A first answer of the same day may have been given in the session, whatever it was.
  const willOf = (partyId: string) => {
    const answers = answersBy(one, partyId, heldOn);
    const isFirstDay = answers.length > 0 && answers.every(({ askedOn }) => askedOn === heldOn);
    return isFirstDay ? 'yes' : answerOn(one, partyId, heldOn);
  };
  const here = one.parties.filter(
    (party) =>
      session.presentPartyIds.includes(party.id) ||
      session.statements.some(({ partyId, text }) => partyId === party.id && text !== ''),
  );
  const sides = ['applicant', 'respondent'].map((side) =>
    one.parties.filter((party) => party.side === side).map((party) => willOf(party.id)),
  );
  return [
    ...here
      .filter((party) => willOf(party.id) !== 'yes')
      .map((party) => `${id}有${party.id}，没有同意`),
    ...sides
      .filter((wills) => wills.includes('no') && !wills.includes('yes'))
      .map(() => `${id}时一方拒绝`),
  ];
}

/** Everything of the mediation lies before its end, and no sitting is left standing. */
export function lookAtEnd(one: MediationCase): string[] {
  const { acts, agreed, inForce } = agreementOf(one);
  const signed = one.signatures.map(({ signedOn }) => signedOn);
  const given = [
    one.termination?.terminatedOn,
    one.withdrawal?.withdrawnOn,
    one.transfer?.transferredOn,
  ];
  const ends = [agreed, ...given].filter((on) => on !== null && on !== undefined);
  const answers = allAnswers(one);
  const held = one.sessions.filter(isWritten);
  return [
    ...answers.flatMap((on) => before(on, one.decline?.declinedOn, '不予受理早于征询')),
    ...ends.flatMap((end) => [
      ...before(one.acceptance?.acceptedOn, end, '了结早于受理'),
      ...answers.flatMap((on) => before(on, end, '了结早于征询')),
      ...one.sessions.filter((other) => !isWritten(other)).map(({ id }) => `了结后还排着${id}`),
    ]),
    ...signed.flatMap((on) => (agreed === null ? [] : before(on, agreed, '全部签名早于一人签名'))),
    ...(agreed !== null &&
    one.parties.some(
      ({ id }) =>
        !hasLeft(one, id) &&
        !hasJoinedLater(one, id) &&
        !one.signatures.some(({ partyId }) => partyId === id),
    ) &&
    one.agreement?.form === 'written'
      ? ['生效了，还有人没有签名']
      : []),
    ...[...acts, ...signed, ...given].flatMap((end) =>
      held.flatMap(({ heldOn }) => before(heldOn, end, '了结早于调解')),
    ),
    ...[inForce, ...given].flatMap((end) =>
      one.extensions.flatMap(({ extendedOn }) => before(extendedOn, end, '了结早于延期')),
    ),
  ];
}

/** What follows an agreement: performance from its signing on, the rest from the day it is in force. */
export function lookAtFollowThrough(one: MediationCase): string[] {
  const { agreed, inForce } = agreementOf(one);
  const court = one.judicialConfirmation;
  const promised = duties(one).filter(({ mode }) => mode !== 'immediate');
  return [
    ...promised.flatMap(({ dueOn }) => before(agreed, dueOn, '履行期限早于协议')),
    ...one.fulfillmentRecords.flatMap(({ recordedOn }) =>
      before(agreed, recordedOn, '履行早于协议'),
    ),
    ...one.followUps.flatMap(({ visitedOn, reworkResolvedOn }) => [
      ...before(inForce, visitedOn, '回访早于生效'),
      ...before(one.termination?.terminatedOn, visitedOn, '回访早于终止'),
      ...before(one.withdrawal?.withdrawnOn, visitedOn, '回访早于撤回'),
      ...before(one.transfer?.transferredOn, visitedOn, '回访早于移送'),
      ...before(one.decline?.declinedOn, visitedOn, '回访早于不予受理'),
      ...before(visitedOn, reworkResolvedOn, '办结早于回访'),
    ]),
    ...one.urgings.flatMap(({ urgedOn, promisedOn }) => [
      ...before(inForce, urgedOn, '督促早于生效'),
      ...before(urgedOn, promisedOn, '答应的日子早于督促'),
    ]),
    ...one.remedies.flatMap(({ soughtOn, remedy }) => [
      ...before(inForce, soughtOn, '去法院早于生效'),
      ...(remedy === 'enforcement' ? before(court?.decidedOn, soughtOn, '执行早于裁定') : []),
    ]),
    ...before(court?.admittedOn, court?.decidedOn, '裁定早于受理'),
    ...before(court?.decidedOn, court?.servedOn, '送达早于裁定'),
    ...before(inForce, court?.appliedOn, '司法确认早于生效'),
    ...before(court?.appliedOn, court?.decidedOn, '裁定早于申请'),
    ...before(inForce, one.closure?.closedOn, '结案早于生效'),
  ];
}

/** Money paid stays paid, unless one of the two findings gives a reason. */
export function lookAtMoney(one: MediationCase): string[] {
  return duties(one).flatMap(({ id, amountFen }) => {
    if (amountFen === null) return [];
    const records = one.fulfillmentRecords
      .filter(({ obligationId }) => obligationId === id)
      .toSorted((a, b) => a.recordedOn.localeCompare(b.recordedOn))
      .map(({ paidFen, state, correctionReason = '', recordedOn }) => ({
        // What is not said is at most all but one 分, unless all was paid.
        most: paidFen ?? (state === 'fulfilled' ? amountFen : amountFen - 1),
        least: paidFen ?? (state === 'fulfilled' ? amountFen : 0),
        isSilent: paidFen === null && state !== 'fulfilled',
        isReasoned: correctionReason !== '',
        recordedOn,
      }));
    return records.flatMap((record, place) => {
      const known = records.slice(0, place).findLast(({ isSilent }) => !isSilent);
      const between = records.slice(known === undefined ? 0 : records.indexOf(known), place + 1);
      const isFallen = known !== undefined && record.most < known.least;
      return isFallen && !between.some(({ isReasoned }) => isReasoned)
        ? [`${record.recordedOn}已付的钱少了，没有原因`]
        : [];
    });
  });
}

/** Nothing stands twice where it can stand once. */
export function lookAtLists(one: MediationCase): string[] {
  const lists = [
    one.consents.map(({ partyId }) => partyId),
    one.parties.map(({ id }) => id),
    one.sessions.map(({ id }) => id),
    ...one.sessions.map(({ presentPartyIds }) => presentPartyIds),
    ...one.sessions.map(({ statements }) => statements.map(({ partyId }) => partyId)),
    ...one.followUps.map(({ visitedPartyIds }) => visitedPartyIds),
    one.followUps.map(({ id }) => id),
    one.signatures.map(({ partyId }) => partyId),
    one.partyChanges
      .filter(({ kind }) => kind !== 'joined' && kind !== 'succeeded')
      .map(({ partyId }) => partyId),
    one.fulfillmentRecords.map(({ id }) => id),
    one.urgings.map(({ id }) => id),
    ...one.urgings.map(({ partyIds }) => partyIds),
    one.remedies.map(({ id }) => id),
  ];
  return lists
    .filter((list) => new Set(list).size < list.length)
    .map((list) => `列了两次：${list.join('、')}`);
}
