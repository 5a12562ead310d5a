/** The newest form of each kind of record that this program reads and writes; older ones it reads. */
export const KNOWN_FORMS: Readonly<Record<string, number>> = { case: 1, studio: 1 };

/** What of a step only a later program can know; null when there is nothing. */
export function whatIsNewer({ kind, form }: { kind: string; form: number }): string | null {
  const known = Object.hasOwn(KNOWN_FORMS, kind) ? KNOWN_FORMS[kind] : undefined;
  if (known === undefined) return `kind "${kind}"`;
  return form > known ? `form ${form} of "${kind}"` : null;
}
