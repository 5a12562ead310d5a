import { allow, type Ruling, refuse } from '../../kernel/ruling';
import { isUnderFourteen } from '../../party/under-fourteen';
import { objectToDays } from '../days/find-disorders';
import type { GuardianConsent } from '../model/guardian-consent';
import type { MediationCase } from '../model/mediation-case';
import { type EntryContext, gone, withEntry } from './entries';
import { objectToUnknownParty } from './parties';

/**
 * 监护人同意: writes down one, or words one anew. Only of somebody who was under 14 on that day: whoever is older consents alone
 * (《个人信息保护法》第31条).
 * @param id of the one that is corrected; null for a new one
 */
export function recordGuardianConsent(
  one: MediationCase,
  id: string | null,
  written: Omit<GuardianConsent, 'id'>,
  ctx: EntryContext,
): Ruling<MediationCase> {
  const { partyId, consentedOn } = written;
  const unknown = objectToUnknownParty(one, [partyId], 'consent.partyId');
  if (unknown !== null) return unknown;
  const party = one.parties.find((each) => each.id === partyId);
  if (party !== undefined && !isUnderFourteen(party, consentedOn))
    return refuse('NOT_NOW', {
      field: 'consent.partyId',
      data: {
        why: '案卷里看不出他那天不满14周岁。满了14周岁的由本人同意；年龄写错了，先改当事人。',
      },
    });
  const guardianConsents = withEntry(one.guardianConsents, id, written, ctx);
  if (guardianConsents === null) return gone('监护人同意');
  const recorded = { ...one, guardianConsents };
  const of = id ?? guardianConsents.at(-1)?.id;
  const objection = objectToDays(one, recorded, ctx, (day) =>
    day.name === 'consentedOn' && day.of === of ? 'consent.consentedOn' : null,
  );
  return objection ?? allow(recorded);
}
