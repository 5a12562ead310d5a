import type { Clause, Obligation } from './agreement';
import type { Amendment } from './amendment';
import type { MediationCase } from './mediation-case';

/** A clause that holds, and what it is called. */
export interface NamedClause extends Clause {
  /** 第 2 条, or 补充协议第 1 条. */
  readonly name: string;
}

type Agreed = Pick<MediationCase, 'agreement' | 'amendments'>;

/**
 * The clauses as they hold now: of the agreement without the obligations that a supplement in force took the place of, and
 * those of the supplements in force (《人民调解法》第31、33条).
 */
export function clausesInForce(one: Agreed): NamedClause[] {
  const replaced = replacedIn(one);
  return namedClauses(one).map((clause) => ({
    ...clause,
    obligations: clause.obligations.filter(({ id }) => !replaced.has(id)),
  }));
}

/** Ids of the obligations that a supplement in force took the place of. */
export function replacedIn(one: Pick<Agreed, 'amendments'>): ReadonlySet<string> {
  return new Set(supplementsInForce(one).flatMap(({ replacedIds }) => replacedIds));
}

/** The clauses of the agreement and of the supplements in force, with what was replaced since. */
export function namedClauses(one: Agreed): NamedClause[] {
  const signed = supplementsInForce(one);
  const named = (clauses: readonly Clause[], before: string): NamedClause[] =>
    clauses.map((clause, at) => ({ ...clause, name: `${before}第 ${at + 1} 条` }));
  return [
    ...named(one.agreement?.terms.clauses ?? [], ''),
    ...signed.flatMap(({ terms }, at) =>
      named(terms.clauses, `补充协议${signed.length > 1 ? `（${at + 1}）` : ''}`),
    ),
  ];
}

/** The obligations of the clauses that hold. */
export function obligationsThatHold(one: Agreed): Obligation[] {
  return clausesInForce(one).flatMap(({ obligations }) => obligations);
}

/** Every obligation that was ever agreed, replaced ones and drafts among them: records may name any. */
export function everyObligation({ agreement, amendments }: Agreed): Obligation[] {
  return [agreement?.terms, ...amendments.map(({ terms }) => terms)].flatMap(
    (terms) => terms?.clauses.flatMap(({ obligations }) => obligations) ?? [],
  );
}

/** Signed supplements, the earliest first. */
export function supplementsInForce({ amendments }: Pick<Agreed, 'amendments'>): Amendment[] {
  return amendments.filter(({ kind, signing }) => kind === 'supplement' && signing !== null);
}
