const FIRST_FIELD = 'input:not([disabled]), textarea:not([disabled])';

/** Puts the cursor into the first field of what `find` answers, once what was just changed has been drawn. */
export function focusFirstSoon(find: () => ParentNode | null | undefined): void {
  setTimeout(() => find()?.querySelector<HTMLElement>(FIRST_FIELD)?.focus(), 0);
}
