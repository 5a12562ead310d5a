/** Room that must be filled in: without a name, `＿＿`, or saying what goes there, `＿金额＿`. */
export const ROOM = /[_＿]{2,}|＿([^＿\s，。；]{1,14})＿/g;

/** Where room stands in a text, and what goes there; null for room without a name. */
export interface Blank {
  readonly at: number;
  readonly word: string;
  readonly name: string | null;
}

/** `＿金额＿` */
export function blankNamed(name: string): string {
  return `＿${name}＿`;
}

/** The room that is still open, in the order of the text. */
export function findBlanks(text: string): Blank[] {
  return [...text.matchAll(ROOM)].map(({ 0: word, 1: name = null, index }) => ({
    at: index,
    word,
    name,
  }));
}

/** The text with what is known put into its room; what is not known stays open. */
export function fillBlanks(text: string, known: Readonly<Record<string, string | null>>): string {
  return text.replace(ROOM, (room, name?: string) =>
    name === undefined ? room : (known[name] ?? room),
  );
}

/** Where a phrase was found, and what stands in its room, first to last. */
export interface PhraseMatch {
  readonly at: number;
  readonly length: number;
  readonly held: readonly string[];
}

/**
 * Finds a phrase in a text that has something, or still nothing, in each of its rooms; null where it is not there.
 * @param exactly what must stand in some of the rooms, by their names
 */
export function matchPhrase(
  text: string,
  phrase: string,
  exactly: Readonly<Record<string, string>>,
): PhraseMatch | null {
  const rooms = findBlanks(phrase).map(({ name }) => {
    const said = name === null ? undefined : exactly[name];
    return said === undefined ? HELD : `(${escaped(said)})`;
  });
  const pattern = betweenRooms(phrase)
    .map((part, at) => `${escaped(part)}${rooms[at] ?? ''}`)
    .join('');
  const found = new RegExp(pattern).exec(text);
  if (found === null) return null;
  return { at: found.index, length: found[0].length, held: found.slice(1) };
}

/** The phrase with something put into its rooms, first to last. */
export function putInto(phrase: string, held: readonly string[]): string {
  return betweenRooms(phrase)
    .map((part, at) => `${part}${held[at] ?? ''}`)
    .join('');
}

/** What stands before, between and after the rooms of a phrase. */
function betweenRooms(phrase: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { at, word } of findBlanks(phrase)) {
    parts.push(phrase.slice(from, at));
    from = at + word.length;
  }
  return [...parts, phrase.slice(from)];
}

/** What a person writes into one room never reaches over the end of a sentence. */
const HELD = '([^。；\\n]+?)';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
