import type { KeyboardEvent } from 'react';

/**
 * Enter in a field of one line goes on to the next field, never sends the form. Not the Enter that confirms a Chinese input
 * candidate, and not in lists that are open. To be heard on the way down (`onKeyDownCapture`): a list that is closed
 * would open by it.
 */
export function goOnByEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, nativeEvent } = event;
  if (event.key !== 'Enter' || nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true')
    return;
  const fields = [
    ...currentTarget.querySelectorAll<HTMLElement>(
      'input:not([disabled]):not([type="radio"]), input[type="radio"]:not([disabled]), textarea:not([disabled]), button[type="submit"]',
    ),
  ].filter((field) => !isOtherRadio(field, target));
  const next = fields[fields.indexOf(target) + 1];
  if (next === undefined) return;
  event.preventDefault();
  if (target.getAttribute('role') === 'combobox') event.stopPropagation();
  next.focus();
}

/** Of the group in which the focus is, the others are reached by the arrows. */
function isOtherRadio(field: HTMLElement, from: HTMLInputElement): boolean {
  return (
    field instanceof HTMLInputElement &&
    field !== from &&
    field.type === 'radio' &&
    from.type === 'radio' &&
    field.name === from.name
  );
}
