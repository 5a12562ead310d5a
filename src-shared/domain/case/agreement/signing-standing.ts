import type { LocalDate } from '../../kernel/local-date';
import type { Party } from '../../party/party';
import { guardianOn } from '../../party/party-facts';
import type { Signature, SignedBy } from '../model/agreement';
import type { MediationCase } from '../model/mediation-case';
import { leavingOf } from '../model/party-change';

/** How it stands with one party's signature. */
export interface SigningStanding {
  readonly party: Party;
  /** Null while the party has not signed. */
  readonly signature: Signature | null;
  /** Whose hands may sign for it, the usual one first. */
  readonly hands: readonly SignedBy[];
}

/** Who has signed the written agreement and who is still missing, in the order of the parties. */
export function signingStandings(
  mediationCase: Pick<MediationCase, 'parties' | 'partyChanges' | 'signatures'>,
  today: LocalDate,
): SigningStanding[] {
  return mediationCase.parties.flatMap((party) => {
    const signature = mediationCase.signatures.find(({ partyId }) => partyId === party.id) ?? null;
    // Somebody who died after signing has signed.
    if (signature === null && leavingOf(mediationCase, party.id) !== undefined) return [];
    return { party, signature, hands: handsOf(party, signature?.signedOn ?? today) };
  });
}

/**
 * Whose hands may sign for a party on that day: a child under 8 has its guardian sign alone (《民法典》第20条), a minor of 8
 * to 17 signs with the guardian or has the guardian sign (第19条), an agent signs with 特别授权 only (practice).
 */
export function handsOf(party: Party, on: LocalDate): readonly SignedBy[] {
  const guardian = guardianOn(party, on);
  if (guardian === 'alone') return ['guardian'];
  if (guardian === 'with') return ['with_guardian', 'guardian'];
  const maySettle = party.authorizedAgents.some(({ scope }) => scope === 'special');
  return maySettle ? ['self', 'agent'] : ['self'];
}

/** The hand that signs where nothing else is said; null where an agent might have done it as well. */
export function usualHand(party: Party, on: LocalDate): SignedBy | null {
  const [first, ...others] = handsOf(party, on);
  return others.includes('agent') ? null : (first ?? null);
}

/** What a party's signature needs, in words, where it is not simply the party's own; empty else. */
export function signingNeed(party: Party, on: LocalDate): string {
  const guardian = guardianOn(party, on);
  if (guardian === 'alone') return '不满8周岁，由法定代理人代签（民法典第20条）';
  if (guardian === 'with') return '未满18周岁，和法定代理人一起签（民法典第19条）';
  if (party.authorizedAgents.some(({ scope }) => scope === 'special')) return '';
  return party.authorizedAgents.length === 0 ? '' : '代理人没有记特别授权，要由当事人自己签';
}
