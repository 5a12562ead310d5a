import type { Party } from '../../party/party';
import type { MediationCase } from './mediation-case';
import { stayingParties } from './party-change';

/**
 * Who has not got a copy of the written agreement, as far as somebody wrote that it was handed over: each party holds one
 * (《人民调解法》第29条第2款). None while there is no agreement on paper.
 */
export function partiesWithoutCopy(
  one: Pick<MediationCase, 'agreement' | 'parties' | 'partyChanges' | 'deliveries'>,
): Party[] {
  const { agreement, deliveries } = one;
  if (agreement?.form !== 'written' || agreement.signing === null) return [];
  const served = new Set(
    deliveries.flatMap(({ hasAgreement, partyIds }) => (hasAgreement ? partyIds : [])),
  );
  return stayingParties(one).filter(({ id }) => !served.has(id));
}
