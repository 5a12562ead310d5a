import type { LocalDate } from '../../kernel/local-date';
import { refuse } from '../../kernel/ruling';
import type { Party } from '../../party/party';
import type { Objection } from '../../record/act';
import { handsOf, usualHand } from '../agreement/signing-standing';
import type { Signature } from '../model/agreement';
import type { MediationCase } from '../model/mediation-case';
import { leavingOf, stayingParties } from '../model/party-change';
import { objectToUnknownParty } from './parties';

/**
 * Objects to a signature by a hand that cannot bind the party: an agent without 特别授权 (practice; 一般授权 cannot settle), a
 * child under 8 itself, a minor of 8 to 17 without the guardian (《民法典》第19、20条).
 */
export function objectToSignatures(
  mediationCase: MediationCase,
  signatures: readonly Signature[],
): Objection {
  for (const [index, { partyId, by, signedOn }] of signatures.entries()) {
    const field = `signatures.${index}`;
    const party = mediationCase.parties.find(({ id }) => id === partyId);
    if (party === undefined)
      return objectToUnknownParty(mediationCase, [partyId], `${field}.partyId`);
    if (leavingOf(mediationCase, partyId) !== undefined)
      return refuse('NOT_NOW', {
        field,
        data: { why: `${party.name}已经退出，不在协议上签名。` },
      });
    if (signatures.findIndex((other) => other.partyId === partyId) < index)
      return refuse('PARTY_LISTED_TWICE', { field, data: { name: party.name } });
    const why = by === null ? '' : whyNotBy(party, by, signedOn);
    if (why !== '') return refuse('NOT_NOW', { field: `${field}.by`, data: { why } });
  }
  return null;
}

function whyNotBy(party: Party, by: NonNullable<Signature['by']>, on: LocalDate): string {
  const { name } = party;
  if (handsOf(party, on).includes(by)) return '';
  if (by === 'agent')
    return party.authorizedAgents.length === 0
      ? `${name}没有委托代理人。请先在“当事人”里填写，或者选实际签名的人。`
      : `${name}的委托代理人没有特别授权，不能代为达成协议，要由当事人自己签名。授权委托书写明特别授权的，请先在“当事人”里记下代理权限。`;
  if (by === 'self' || by === 'with_guardian')
    return handsOf(party, on).includes('with_guardian')
      ? `${name}未满18周岁，要由法定代理人同意并一起签名，或者由法定代理人代签（《民法典》第十九条）。`
      : by === 'self'
        ? `${name}不满8周岁，由法定代理人代签（《民法典》第二十条）。`
        : noGuardian(party, on);
  return noGuardian(party, on);
}

function noGuardian(party: Party, on: LocalDate): string {
  return usualHand(party, on) === 'guardian'
    ? `${party.name}不满8周岁，由法定代理人代签（《民法典》第二十条）。`
    : `${party.name}不用法定代理人，请选实际签名的人。年龄记错的，请先在“当事人”里改正。`;
}

/** The signatures of all who sign: those noted, and those of the others on the day on which the last of them signed. */
export function allSignatures(
  mediationCase: Pick<MediationCase, 'parties' | 'partyChanges' | 'signatures'>,
  on: LocalDate,
  said: readonly Pick<Signature, 'partyId' | 'by'>[],
): Signature[] {
  const { signatures: noted } = mediationCase;
  const others = stayingParties(mediationCase).filter(
    ({ id }) => !noted.some(({ partyId }) => partyId === id),
  );
  return [
    ...noted,
    ...others.map((party): Signature => {
      const told = said.find(({ partyId }) => partyId === party.id)?.by;
      return { partyId: party.id, signedOn: on, by: told ?? usualHand(party, on) };
    }),
  ];
}
