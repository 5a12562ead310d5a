import { type Aid, standingOf } from './aid';

/** What reports count of a referral. */
export type AidFacts = ReturnType<typeof aidFacts>;

export function aidFacts(one: Aid) {
  const { application, outcome } = one;
  return {
    referredOn: application.referredOn,
    decidedOn: outcome?.decidedOn ?? null,
    standing: standingOf(one),
    matter: application.matter,
  };
}
