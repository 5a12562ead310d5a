/**
 * Takes the focus out of its field before the window goes: a day or time typed half-way counts when its field is left,
 * and only then reaches the draft. Drafts are written on `pagehide`, which comes after `beforeunload`.
 */
export function settleOnLeave(): void {
  window.addEventListener('beforeunload', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
