import type { Party, Representative } from '../../party/party';
import { lastFour, placeOnly } from '../../record/privacy';
import type { MaskedField, PaperMask } from '../../studio/paper-mask';
import type { MediationCase } from '../model/mediation-case';

/** The case as a paper may show it: numbers and addresses of people hidden as far as the studio's settings say of this paper. */
export function maskedFor(
  record: MediationCase,
  paper: string,
  masks: readonly PaperMask[] = [],
): MediationCase {
  const mask = masks.find((one) => one.paper === paper);
  if (mask === undefined) return record;
  return { ...record, parties: record.parties.map((party) => maskParty(party, mask)) };
}

/** A party with its numbers and addresses hidden as far as it is asked, its agents' too. */
export function maskParty(party: Party, mask: Pick<PaperMask, MaskedField>): Party {
  const own = {
    phone: mask.phone ? lastFour(party.phone) : party.phone,
    address: mask.address ? placeOnly(party.address) : party.address,
    authorizedAgents: party.authorizedAgents.map((agent) => maskAgent(agent, mask)),
  };
  if (party.kind !== 'natural_person') return { ...party, ...own };
  return {
    ...party,
    ...own,
    idNumber: mask.idNumber ? lastFour(party.idNumber) : party.idNumber,
    statutoryAgents: party.statutoryAgents.map((agent) => maskAgent(agent, mask)),
  };
}

function maskAgent<A extends Representative>(agent: A, mask: Pick<PaperMask, MaskedField>): A {
  return {
    ...agent,
    phone: mask.phone ? lastFour(agent.phone) : agent.phone,
    idNumber: mask.idNumber ? lastFour(agent.idNumber) : agent.idNumber,
  };
}
