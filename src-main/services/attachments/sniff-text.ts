/** Beginnings of texts that some program would run. */
const SCRIPT_BEGINNING =
  /^\s*(#!|<\?(php|xml)|<!doctype|<(html|script|svg|hta:|job|package)\b|@echo\b)/i;
const BEGINNING_CHARACTERS = 1_000;

/** `text`: written words; `script`: a program's text; null: no text at all. */
export type TextVerdict = 'text' | 'script' | null;

/**
 * Whether the bytes are text that can be read: UTF-8, GB 18030 (as older Chinese Windows programs
 * write) or UTF-16 with its mark, and no characters that a text never holds.
 */
export function judgeText(content: Buffer): TextVerdict {
  const text = decode(content);
  // NUL and most control characters: in a text file there is nothing but tab, line ends and page ends.
  if (text === null || /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F\u007F]/.test(text))
    return null;
  return SCRIPT_BEGINNING.test(text.slice(0, BEGINNING_CHARACTERS)) ? 'script' : 'text';
}

function decode(content: Buffer): string | null {
  for (const encoding of encodingsOf(content)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch {
      // Not in this encoding.
    }
  }
  return null;
}

function encodingsOf(content: Buffer): readonly string[] {
  if (content[0] === 0xff && content[1] === 0xfe) return ['utf-16le'];
  if (content[0] === 0xfe && content[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
