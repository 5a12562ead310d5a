/** Number of characters as a reader counts them: 𠮷 is one. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/** That a text is too long, and by how much: what is to be cut is seen at once. */
export function sayTooLong(label: string, max: number, text: string): string {
  return `${label}不能超过 ${max} 个字，多了 ${countCharacters(text) - max} 个，请删短一些`;
}

// C0/C1 controls other than tab and line feed, lone surrogates, BOM, line/paragraph separators: none can be typed on
// purpose, and Word or Excel refuse files that hold them.
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

// Characters without a shape that change what a reader sees or a search finds: marks that turn the order of writing
// round (a signed “100元” could read “元001”), zero-width and soft-hyphen characters that chat programs leave behind.
// Joiners stay: Uyghur spelling and emoji need them.
const DECEPTIVE = /[\u00AD\u200B\u202A-\u202E\u2060-\u2064\u2066-\u2069]/g;

// Format and filler characters that show nothing. Private-use and unassigned ones are not among them: some computers
// write rare names with those.
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Z}\p{M}\u115F\u1160\u3164\uFFA0]*$/u;

/** The text without characters that break papers and sheets or deceive their reader; line ends become `\n`; ends trimmed. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085|\u000B|\u000C/g, '\n')
    .replace(UNPRINTABLE, '')
    .replace(DECEPTIVE, '')
    .trim();
}

/** Whether there is anything in it that a reader can see. */
export function isVisible(text: string): boolean {
  return !INVISIBLE.test(text);
}

/** The text on one line: every run of line breaks and tabs is one space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

/** Whether it is an id made by this program: letters, digits, `-` and `_` only, so it can stand in a file name. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}

/** The text as two who wrote it differently would compare it: width, blanks, brackets and capitals do not matter. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s[\](){}〔〕（）]/g, '')
    .toLowerCase();
}
