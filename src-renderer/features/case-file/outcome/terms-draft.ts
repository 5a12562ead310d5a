import { draftSchemaOf, emptyDraftOf } from '@renderer/components/form/draft-of';
import {
  agreementTermsSchema,
  clauseSchema,
  obligationSchema,
} from '@shared/domain/case/model/agreement';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { factsFoundSoFar } from '@shared/domain/case/model/session-facts';
import { toChineseNumeral } from '@shared/domain/paper/chinese-numeral';
import type { z } from 'zod';

/** The content of an agreement while it is typed. */
export const termsDraftSchema = draftSchemaOf(agreementTermsSchema);
export type TermsDraft = z.infer<typeof termsDraftSchema>;
export type ClauseDraft = TermsDraft['clauses'][number];
/** One thing that somebody owes, while it is typed; who owes it is empty until they are chosen. */
export type ObligationDraft = ClauseDraft['obligations'][number];

/**
 * What an agreement starts from: what was written before, else the facts found in the sessions (typed once is enough)
 * and one empty clause.
 */
export function initialTerms(mediationCase: MediationCase, makeId: () => string): TermsDraft {
  if (mediationCase.agreement !== null) return mediationCase.agreement.terms;
  const clause = { ...emptyDraftOf(clauseSchema), id: makeId() };
  const facts = factsFoundSoFar(mediationCase);
  return { ...emptyDraftOf(agreementTermsSchema), facts, clauses: [clause] };
}

/** An obligation of which nothing is known yet; with one party on each side, who owes whom is still for a person to say. */
export function emptyObligation(id: string): ObligationDraft {
  return { ...emptyDraftOf(obligationSchema), id };
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

/** Whether there is a clause and none has words yet; who owes what may be filled in already. */
export function hasNoWords(clauses: readonly ClauseDraft[]): boolean {
  return clauses.length > 0 && clauses.every(({ text }) => text.trim() === '');
}
