const MAX_MESSAGE_LENGTH = 500;

/**
 * An error as text for the log: its name, code, masked message and the places it came through.
 *
 * Messages may quote a party's name or number (a file name, a rejected value), so Chinese
 * characters and runs of four or more digits are masked; the code and the stack say where to look.
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return maskPersonalText(String(error));
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const cause = error.cause === undefined ? '' : `\ncaused by ${describeFault(error.cause)}`;
  return [`${error.name}${code}: ${maskPersonalText(error.message)}`, ...frames].join('\n') + cause;
}

/** Replaces what could be a name (Han and other non-ASCII letters) or a number by `*`. */
export function maskPersonalText(text: string): string {
  return text
    .slice(0, MAX_MESSAGE_LENGTH)
    .replace(/[^\p{ASCII}]+/gu, '*')
    .replace(/\d{4,}[\dXx]*/g, '*');
}
