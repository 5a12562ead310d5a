import type { LocalDate } from '../../kernel/local-date';
import type { Party } from '../../party/party';
import { isUnderFourteen } from '../../party/under-fourteen';
import type { MediationCase } from './mediation-case';
import { stayingParties } from './party-change';

/** The parties under 14 of whom no guardian's consent is written down (《个人信息保护法》第31条). */
export function awaitingGuardians(
  one: Pick<MediationCase, 'parties' | 'partyChanges' | 'guardianConsents'>,
  today: LocalDate,
): Party[] {
  return stayingParties(one).filter(
    (party) =>
      isUnderFourteen(party, today) &&
      !one.guardianConsents.some(({ partyId }) => partyId === party.id),
  );
}
