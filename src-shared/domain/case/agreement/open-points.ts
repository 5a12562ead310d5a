import type { AgreementTerms, Obligation } from '../model/agreement';

/** Without these an agreement binds nobody to anything certain. Keys are worded in `refusal-sentence.ts`. */
export type OpenPoint = 'facts' | 'clauses' | 'due_day' | 'obligee_is_obligor';

/** The first thing that keeps an agreement from being concluded, with its place. */
export interface OpenPointFound {
  readonly what: OpenPoint;
  /** Path in the terms, such as `clauses.0.obligations.1.dueOn`. */
  readonly field: string;
  /** Clause number from 1, or 0 when the point concerns the whole. */
  readonly clause: number;
}

/**
 * What an agreement must at least say before it is signed or agreed to: the facts, one clause, and for every obligation a
 * due day unless it is performed on the spot (《人民调解法》第29条第1款: 履行的方式、期限). Everything else that a
 * reviewer would miss is only pointed out, see `completeness.ts`.
 */
export function findOpenPoint(terms: AgreementTerms): OpenPointFound | null {
  if (terms.facts === '') return { what: 'facts', field: 'facts', clause: 0 };
  if (terms.clauses.length === 0) return { what: 'clauses', field: 'clauses', clause: 0 };
  for (const [index, clause] of terms.clauses.entries()) {
    for (const [place, obligation] of clause.obligations.entries()) {
      const open = openPointOf(obligation);
      if (open === null) continue;
      const field = `clauses.${index}.obligations.${place}.${open.field}`;
      return { what: open.what, field, clause: index + 1 };
    }
  }
  return null;
}

function openPointOf({
  mode,
  dueOn,
  obligorPartyId,
  obligeePartyId,
}: Obligation): { what: OpenPoint; field: string } | null {
  if (obligorPartyId === obligeePartyId)
    return { what: 'obligee_is_obligor', field: 'obligeePartyId' };
  return mode !== 'immediate' && dueOn === null ? { what: 'due_day', field: 'dueOn' } : null;
}
