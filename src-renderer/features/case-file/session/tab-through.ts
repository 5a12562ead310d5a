import type { KeyboardEvent } from 'react';

const STOPS = 'input, textarea, select, button, a[href], [tabindex]';

/**
 * Lets Tab go from the last field of a part into the next part, and Shift+Tab back from the first, as if all parts stood on
 * one page. Before the first and behind the last part it goes on as ever.
 * @param step opens the part so many places on; answers whether there is one
 */
export function tabThrough(step: (by: 1 | -1) => boolean) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { shiftKey, target, currentTarget } = event;
    if (!isTab(event) || !(target instanceof HTMLElement)) return;
    const stops = [...currentTarget.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
    const edge = shiftKey ? stops[0] : stops.at(-1);
    if (edge === undefined || !isSameStop(edge, target)) return;
    if (step(shiftKey ? -1 : 1)) event.preventDefault();
  };
}

function isTab({ key, ctrlKey, altKey, metaKey, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Tab' && !ctrlKey && !altKey && !metaKey && !nativeEvent.isComposing;
}

function isStop(element: HTMLElement): boolean {
  const isDisabled = 'disabled' in element && element.disabled === true;
  return element.tabIndex >= 0 && !isDisabled && element.getClientRects().length > 0;
}

/** Radio buttons of one name are one stop. */
function isSameStop(one: HTMLElement, other: HTMLElement): boolean {
  if (one === other) return true;
  const areRadios = [one, other].every(
    (element) => element instanceof HTMLInputElement && element.type === 'radio',
  );
  return areRadios && one.getAttribute('name') === other.getAttribute('name');
}
