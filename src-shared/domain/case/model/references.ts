import { wholeSideOf } from '../../party/whole-side';
import type { Studio } from '../../studio/studio';
import type { MediationCase } from './mediation-case';

/** Something in a case that names something else by its id. */
interface Reference {
  /** Where it stands, for a reader. */
  readonly where: string;
  readonly id: string;
  readonly to: 'party' | 'mediator' | 'obligation' | 'session' | 'fulfillment';
}

/** Where a case refers to something that is not there, in words: a party, a session, an obligation, a mediator. */
export function missingReferences(one: MediationCase, studio: Pick<Studio, 'mediators'>): string[] {
  const obligations = [one.agreement?.terms, ...one.amendments.map(({ terms }) => terms)].flatMap(
    (terms) => terms?.clauses.flatMap((clause) => clause.obligations) ?? [],
  );
  const known = {
    party: new Set(one.parties.map(({ id }) => id)),
    mediator: new Set(studio.mediators.map(({ id }) => id)),
    obligation: new Set(obligations.map(({ id }) => id)),
    session: new Set(one.sessions.map(({ id }) => id)),
    fulfillment: new Set(one.fulfillmentRecords.map(({ id }) => id)),
  };
  return referencesOf(one, obligations)
    .filter(({ id, to }) => !known[to].has(id))
    .map(({ where }) => where);
}

type Obligations = NonNullable<
  MediationCase['agreement']
>['terms']['clauses'][number]['obligations'];

function referencesOf(one: MediationCase, obligations: Obligations): Reference[] {
  const party = (where: string, id: string | null): Reference[] =>
    id === null || wholeSideOf(id) !== null ? [] : [{ where, id, to: 'party' }];
  return [
    ...one.consents.flatMap(({ partyId }) => party('征询意见', partyId)),
    ...one.guardianConsents.flatMap(({ partyId }) => party('监护人同意', partyId)),
    ...one.callAttempts.flatMap(({ partyId }) => party('联系当事人', partyId)),
    ...one.mediators.map(({ mediatorId }) => ({
      where: '调解员',
      id: mediatorId,
      to: 'mediator' as const,
    })),
    ...one.recusals.flatMap(({ partyId }) => party('回避', partyId)),
    ...one.partyChanges.flatMap(({ partyId }) => party('当事人变动', partyId)),
    ...one.signatures.flatMap(({ partyId }) => party('协议签名', partyId)),
    ...one.proposals.flatMap(({ partyId }) => party('提出的方案', partyId)),
    ...one.privateTalks.flatMap(({ partyIds }) => partyIds.flatMap((id) => party('单独谈话', id))),
    ...one.sessions.flatMap(({ presentPartyIds, noShows, statements }) => [
      ...noShows.flatMap(({ partyId }) => party('没有到场的当事人', partyId)),
      ...presentPartyIds.flatMap((id) => party('调解笔录的到场人', id)),
      ...statements.flatMap(({ partyId }) => party('调解笔录的陈述', partyId)),
    ]),
    ...obligations.flatMap(({ obligorPartyId, obligeePartyId }) => [
      ...party('协议的履行内容', obligorPartyId),
      ...party('协议的履行内容', obligeePartyId),
    ]),
    ...one.fulfillmentRecords.map(({ obligationId }) => ({
      where: '履行记录',
      id: obligationId,
      to: 'obligation' as const,
    })),
    ...one.followUps.flatMap(({ visitedPartyIds }) =>
      visitedPartyIds.flatMap((id) => party('回访记录', id)),
    ),
    ...one.urgings.flatMap(({ partyIds }) => partyIds.flatMap((id) => party('督促', id))),
    ...one.remedies.flatMap(({ partyId }) => party('去法院的登记', partyId)),
    ...one.attachments.flatMap(({ subject, name }): Reference[] => {
      if (subject.of === 'party') return party(`材料“${name}”`, subject.partyId);
      // A sheet that is gone, such as that of a visit taken back, leaves its scan where it is.
      if (subject.of === 'case' || subject.of === 'paper') return [];
      if (subject.of === 'fulfillment')
        return [{ where: `材料“${name}”`, id: subject.recordId, to: 'fulfillment' }];
      return [{ where: `材料“${name}”`, id: subject.sessionId, to: 'session' }];
    }),
  ];
}
