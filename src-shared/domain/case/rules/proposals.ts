import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Objection } from '../../record/act';
import { blankOf } from '../../record/blank';
import { objectToDays } from '../days/find-disorders';
import { type AgreementTerms, agreementTermsSchema, type Clause } from '../model/agreement';
import type { MediationCase } from '../model/mediation-case';
import { clausesOf, isAccepted, type Proposal } from '../model/proposal';
import type { RuleContext } from '../model/rule-context';
import { factsFoundSoFar } from '../model/session-facts';
import { draftAgreement } from './agreement';
import { type EntryContext, gone, withEntry } from './entries';
import { objectToUnknownParty } from './parties';

/**
 * Writes down what was proposed and what each side said to it, or words it anew (《人民调解法》第22条: 提出纠纷解决方案).
 * Refuses a proposer who is no party, and a counter-proposal to something that is not there or to itself.
 * @param id of the one that is corrected; null for a new one
 */
export function recordProposal(
  one: MediationCase,
  id: string | null,
  written: Omit<Proposal, 'id'>,
  ctx: EntryContext,
): Ruling<MediationCase> {
  const proposals = withEntry(one.proposals, id, written, ctx);
  if (proposals === null) return gone('方案');
  const { partyId, counterTo } = written;
  const recorded = { ...one, proposals };
  const objection =
    objectToUnknownParty(one, partyId === null ? [] : [partyId], 'proposal.partyId') ??
    objectToCounter(one, id, counterTo) ??
    objectToDays(one, recorded, ctx, ({ name }) =>
      name === 'proposedOn' ? 'proposal.proposedOn' : null,
    );
  return objection ?? allow(recorded);
}

function objectToCounter(one: MediationCase, id: string | null, to: string | null): Objection {
  const isThere = to === null || (to !== id && one.proposals.some((other) => other.id === to));
  return isThere ? null : notNow('它要还价的那个方案已经不在案卷里了。');
}

/** Takes out one that was written down by mistake; what others were the answer to then stands by itself. */
export function removeProposal(one: MediationCase, id: string): Ruling<MediationCase> {
  if (!one.proposals.some((other) => other.id === id)) return gone('方案');
  const proposals = one.proposals
    .filter((other) => other.id !== id)
    .map((other) => (other.counterTo === id ? { ...other, counterTo: null } : other));
  return allow({ ...one, proposals });
}

/**
 * An accepted proposal becomes clauses of the draft of a written agreement, word for word, behind those that are there:
 * who owes what by when is filled in there (《人民调解法》第29条). Refuses one that not every side accepted, one whose
 * words stand there already, and whatever the draft itself is refused for.
 */
export function adoptProposal(
  one: MediationCase,
  id: string,
  ctx: RuleContext & Pick<EntryContext, 'makeId'>,
): Ruling<MediationCase> {
  const proposal = one.proposals.find((other) => other.id === id);
  if (proposal === undefined) return gone('方案');
  if (!isAccepted(proposal))
    return notNow('这个方案还不是双方都同意的。双方都同意了，才写进协议书。');
  if (isAdopted(one, proposal)) return notNow('这个方案已经写在协议书里了。');
  return draftAgreement(one, termsWith(one, proposal, ctx.makeId), ctx);
}

/** Whether the words of a proposal stand in the agreement already, clause by clause. */
export function isAdopted({ agreement }: Pick<MediationCase, 'agreement'>, proposal: Proposal) {
  const said = new Set((agreement?.terms.clauses ?? []).map(({ text }) => text.trim()));
  return clausesOf(proposal).every((text) => said.has(text));
}

function termsWith(one: MediationCase, proposal: Proposal, makeId: () => string): AgreementTerms {
  const terms = one.agreement?.terms ?? {
    ...blankOf(agreementTermsSchema),
    facts: factsFoundSoFar(one),
  };
  const clauses = clausesOf(proposal).map(
    (text): Clause => ({ id: makeId(), text, obligations: [] }),
  );
  const written = terms.clauses.filter(({ text }) => text.trim() !== '');
  return { ...terms, clauses: [...written, ...clauses] };
}

function notNow(why: string) {
  return refuse('NOT_NOW', { data: { why } });
}
