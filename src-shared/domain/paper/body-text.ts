import { cleanText } from '../kernel/text';

/**
 * Text as it stands on paper: no control characters, tabs as spaces, one `\n` between paragraphs, and no spaces typed
 * for indentation, since the paper indents by itself.
 */
export function toBodyText(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/\t+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The paragraphs of a block's text. */
export function paragraphsOf(text: string): string[] {
  return text.split('\n');
}
