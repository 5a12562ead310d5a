import { type AgreementTerms, FULFILLMENT_MODES } from '@shared/domain/case/model/agreement';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { heldSessions } from '@shared/domain/case/model/session-facts';
import { toChineseNumeral } from '@shared/domain/paper/chinese-numeral';
import { z } from 'zod';

export const obligationDraftSchema = z.object({
  id: z.string(),
  obligorPartyId: z.string().nullable(),
  obligeePartyId: z.string().nullable(),
  action: z.string(),
  amountFen: z.number().nullable(),
  mode: z.enum(FULFILLMENT_MODES).nullable(),
  dueOn: z.string().nullable(),
});
/** One thing that somebody owes, while it is typed. */
export type ObligationDraft = z.infer<typeof obligationDraftSchema>;

const clauseDraftSchema = z.object({
  id: z.string(),
  text: z.string(),
  obligations: z.array(obligationDraftSchema),
});
export type ClauseDraft = z.infer<typeof clauseDraftSchema>;

export const termsDraftSchema = z.object({
  facts: z.string(),
  disputedPoints: z.string(),
  responsibilities: z.string(),
  clauses: z.array(clauseDraftSchema),
  fulfillmentPlace: z.string(),
  fulfillmentNote: z.string(),
});
/** The content of an agreement while it is typed. */
export type TermsDraft = z.infer<typeof termsDraftSchema>;

/**
 * What an agreement starts from: what was written before, else the facts found in the sessions (typed once is enough)
 * and one empty clause.
 */
export function initialTerms(mediationCase: MediationCase, makeId: () => string): TermsDraft {
  if (mediationCase.agreement !== null) return toTermsDraft(mediationCase.agreement.terms);
  const facts = heldSessions(mediationCase)
    .map(({ factsFound }) => factsFound)
    .filter((text) => text !== '')
    .join('\n');
  return {
    facts,
    disputedPoints: '',
    responsibilities: '',
    clauses: [{ id: makeId(), text: '', obligations: [] }],
    fulfillmentPlace: '',
    fulfillmentNote: '',
  };
}

function toTermsDraft(terms: AgreementTerms): TermsDraft {
  return { ...terms, clauses: terms.clauses.map((clause) => ({ ...clause })) };
}

/** An obligation of which nothing is known yet; with one party on each side, who owes whom is still for a person to say. */
export function emptyObligation(id: string): ObligationDraft {
  return {
    id,
    obligorPartyId: null,
    obligeePartyId: null,
    action: '',
    amountFen: null,
    mode: null,
    dueOn: null,
  };
}

/** The list with one entry moved by `step` places; unmoved at the ends. */
export function moved<T>(entries: readonly T[], from: number, step: 1 | -1): T[] {
  const to = from + step;
  const result = [...entries];
  const entry = result[from];
  if (entry === undefined || to < 0 || to >= result.length) return result;
  result.splice(from, 1);
  result.splice(to, 0, entry);
  return result;
}

/** 第一条, 第十二条, 第一百条: the number that stands on the paper. */
export function clauseName(ordinal: number): string {
  return `第${toChineseNumeral(ordinal)}条`;
}
