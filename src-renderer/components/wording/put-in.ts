/** The text area that stands before the help, within what holds them both. */
export function fieldBeside(frame: HTMLElement | null): HTMLTextAreaElement | null {
  return frame?.parentElement?.querySelector('textarea') ?? null;
}

/** A text with another put in where the cursor stands. */
export function putAtCursor(
  text: string,
  added: string,
  field: HTMLTextAreaElement | null,
  isLine: boolean,
): string {
  // A field that nobody has been in has its cursor at the start: what is put in goes to the end.
  const at = field?.selectionEnd || text.length;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const gap = !isLine || before === '' || before.endsWith('\n') ? '' : '\n';
  return `${before}${gap}${added}${after}`;
}

/** Puts the keyboard on a part of a field's text, so that what is typed takes its place. */
export function selectPart(field: HTMLTextAreaElement | null, at: number, length: number): void {
  field?.focus();
  field?.setSelectionRange(at, at + length);
}
