import { allow, type Ruling, refuse } from '../../kernel/ruling';
import { acceptingSchema } from '../model/at-once';
import type { Consent, MediationCase } from '../model/mediation-case';
import { stayingParties } from '../model/party-change';
import { NEEDS_TIES } from '../rules/conflict-checks';
import { objectToMinors, objectToMove, objectToSides } from '../rules/objections';
import { recordConsents as rule } from '../rules/parties';
import { defineCaseAct } from './case-act';

/**
 * 意愿, 调解员 and 受理 in one save: the three acts as they are, one after the other, each with its own day and its own
 * rule. Who refused or was not asked is named beside the answer (《人民调解法》第17条).
 */
export const acceptAtOnce = defineCaseAct({
  input: acceptingSchema,
  right: 'cases.handle',
  words: {
    button: '一次办完受理',
    about:
      '双方都同意的，意愿、调解员、受理在这里一次办完。有一方拒绝的不得调解（人民调解法第17条），选“拒绝调解”，只保存意愿。',
    done: '征询了意愿、确定了调解员，并办理了受理',
  },
  undo: 'ask',
  // Of what follows, 确定调解员 is told it.
  needs: NEEDS_TIES,
  objection: (one, { today }) =>
    objectToMove(one, 'accepted') ?? objectToSides(one) ?? objectToMinors(one, today),
  apply: (one, { consents }, ctx) => {
    const asked = rule(one, consents, ctx);
    return asked.ok ? willingAll(asked.value, consents) : asked;
  },
  followUps: ({ id }, { mediators, checks, acceptance }) => [
    { kind: 'case', act: 'appointMediators', id, input: { mediators, checks } },
    { kind: 'case', act: 'accept', id, input: { acceptance } },
  ],
});

function willingAll(
  asked: MediationCase,
  given: readonly Omit<Consent, 'earlier'>[],
): Ruling<MediationCase> {
  for (const { id, name } of stayingParties(asked)) {
    const place = given.findIndex(({ partyId }) => partyId === id);
    const data = { name };
    if (place < 0) return refuse('CONSENT_MISSING', { field: 'consents', data });
    if (given[place]?.isGiven !== true)
      return refuse('CONSENT_REFUSED', { field: `consents.${place}.isGiven`, data });
  }
  return allow(asked);
}
