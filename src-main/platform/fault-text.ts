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
  const frames = readFrames(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${describeFault(error.cause)}`;
  return [`${error.name}${code}: ${maskPersonalText(error.message)}`, ...frames].join('\n') + cause;
}

/**
 * The stack below the message: a message of several lines may itself look like a stack. Line and column numbers stay;
 * anything as long as a phone number goes, for the window tells its own stack.
 */
function readFrames(error: Error): string[] {
  const stack = error.stack ?? '';
  const messageAt = stack.indexOf(error.message);
  return stack
    .slice(messageAt < 0 ? 0 : messageAt + error.message.length)
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => maskLetters(line).replace(/\d{7,}[\dXx]*/g, '*'));
}

/** Replaces what could be a name (Han and other non-ASCII letters) or a number by `*`. */
export function maskPersonalText(text: string): string {
  return maskLetters(text.slice(0, MAX_MESSAGE_LENGTH)).replace(/\d{4,}[\dXx]*/g, '*');
}

function maskLetters(text: string): string {
  return text.replace(/[^\p{ASCII}]+/gu, '*');
}
