import type { Target } from '@shared/domain/record/target';

/** As long as the store takes. */
const MAX_KEY = 80;

/**
 * Where the half-typed text of a form is kept: by what the form is about, and its name. The kind of a case is left out,
 * so that drafts from before there were other kinds are found again.
 */
export function draftKey({ kind, id, paper, ofId }: Target, form: string): string {
  const record = kind === 'case' ? [id] : [kind, id];
  return [...record, paper, form, ofId].filter(Boolean).join('-').slice(0, MAX_KEY);
}
