import type { z } from 'zod';

/** Messages by field path such as `parties.0.name`. */
export type FieldMessages = Readonly<Record<string, string>>;

/** The first message at the path itself or anywhere below it, for a field that stands for a whole branch. */
export function messageAt(messages: FieldMessages, path: string): string | undefined {
  const exact = messages[path];
  if (exact !== undefined) return exact;
  const below = Object.keys(messages).find((key) => key.startsWith(`${path}.`));
  return below === undefined ? undefined : messages[below];
}

/** A form's text as the domain understands it, or what is wrong with which field. */
export function parseForm<S extends z.ZodType>(
  schema: S,
  draft: unknown,
): { ok: true; value: z.output<S> } | { ok: false; fields: FieldMessages } {
  const result = schema.safeParse(draft);
  if (result.success) return { ok: true, value: result.data };
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues)
    fields[issue.path.map(String).join('.')] ??= issue.message;
  return { ok: false, fields };
}

/**
 * Moves the cursor to the first wrong field on the page, in reading order, and brings it into view.
 * Fields are found by their `data-field` path; a message that names no shown field moves nothing.
 */
export function focusFirstWrongField(root: ParentNode, messages: FieldMessages): boolean {
  const paths = Object.keys(messages);
  for (const field of root.querySelectorAll<HTMLElement>('[data-field]')) {
    const path = field.dataset.field ?? '';
    if (!paths.some((wrong) => wrong === path || wrong.startsWith(`${path}.`))) continue;
    const control = field.querySelector<HTMLElement>('input, textarea, select, button:not(.cited)');
    if (control === null) continue;
    openFolds(field);
    field.scrollIntoView?.({ block: 'center' });
    control.focus({ preventScroll: true });
    return true;
  }
  return false;
}

// A field in a closed fold cannot take the cursor.
function openFolds(field: HTMLElement): void {
  let fold = field.closest('details');
  while (fold !== null) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
}
