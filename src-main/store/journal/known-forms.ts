import type { Kinds } from '@shared/domain/record/kind-list';

/** What of a step only a later program can know; null when there is nothing. */
export function whatIsNewer(
  kinds: Kinds,
  { kind, form }: { readonly kind: string; readonly form: number },
): string | null {
  const known = kinds.find(kind)?.form;
  if (known === undefined) return `kind "${kind}"`;
  return form > known ? `form ${form} of "${kind}"` : null;
}
