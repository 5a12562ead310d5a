/** Finds places at which a word may stand in bytes of JSON. */
export interface BytePattern {
  /** So many bytes a place may take. */
  readonly longest: number;
  /** Whether the word stands at every place that is given. */
  readonly isCertain: boolean;
  /** Gives the first place from `from` on; -1 when there is none. For one piece, asked from left to right. */
  readonly over: (piece: Buffer) => (from: number) => number;
}

/**
 * How a normalised word may be written in a file. Every place at which the word stands is given, and
 * some at which it does not: who asks looks at the text itself.
 *
 * The longest run of Chinese characters is looked for as it is: nothing finds bytes faster. A word
 * without one of two characters is looked for in either case and width. Rare forms that only normalising makes the same
 * (the radical ⼯ for 工, ㏢ for 3日) are passed over here.
 */
export function bytePattern(word: string): BytePattern {
  const runs = word.match(/\p{Script=Han}+/gu) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  // 元 alone stands in every text, 238元 in few.
  const saysLittle = [...longest].length < 2 && longest !== word;
  return saysLittle ? inAnyWriting(word) : asItIs(Buffer.from(longest), longest === word);
}

function asItIs(bytes: Buffer, isCertain: boolean): BytePattern {
  return {
    isCertain,
    longest: bytes.length,
    over: (piece) => (from) => piece.indexOf(bytes, from),
  };
}

function inAnyWriting(word: string): BytePattern {
  const forms = waysToWrite(word);
  const longest = forms.reduce(
    (sum, ways) => sum + Math.max(...ways.map((way) => Buffer.byteLength(way))),
    0,
  );
  const source = forms.map((ways) => `(?:${ways.map(bytesAsSource).join('|')})`).join('');
  return {
    longest,
    isCertain: false,
    over: (piece) => {
      // A byte a character, so that places in both are the same.
      const text = piece.toString('latin1');
      const expression = new RegExp(source, 'g');
      return (from) => {
        expression.lastIndex = from;
        return expression.exec(text)?.index ?? -1;
      };
    },
  };
}

/** Of each part of the word the ways in which it may be written. */
function waysToWrite(word: string): string[][] {
  const forms: string[][] = [];
  for (let at = 0; at < word.length; ) {
    const [part, joined] = partAt(word, at);
    const ways = joined.length > 0 ? joined : waysOf(part);
    forms.push([...new Set(ways)]);
    at += part.length;
  }
  return forms;
}

/** Signs that are written as one character and searched as several. */
const JOINED: Readonly<Record<string, string>> = {
  '...': '…',
  m2: '㎡',
  m3: '㎥',
  kg: '㎏',
  km: '㎞',
  cm: '㎝',
  mm: '㎜',
  no: '№',
};

/** The next character of the word, or several that may be written as one, with the ways to write them. */
function partAt(word: string, at: number): [part: string, joined: string[]] {
  const entry = Object.entries(JOINED).find(([text]) => word.startsWith(text, at));
  if (entry === undefined) return [String.fromCodePoint(word.codePointAt(at) ?? 0), []];
  const [text, sign] = entry;
  const apart = [...text].map((character) => waysOf(character));
  const writings = apart.reduce<string[]>(
    (starts, ways) => starts.flatMap((start) => ways.map((way) => start + way)),
    [''],
  );
  return [text, [sign, ...writings]];
}

/** Between a character of ASCII and its wide form. */
const WIDE = 0xfee0;
const SUPERSCRIPTS: Readonly<Record<string, string>> = { '1': '¹', '2': '²', '3': '³' };

function waysOf(character: string): string[] {
  const ways = [character, character.toUpperCase(), SUPERSCRIPTS[character] ?? character];
  const wide = ways
    .filter((way) => /^[!-~]$/.test(way))
    .map((way) => String.fromCharCode(way.charCodeAt(0) + WIDE));
  // As JSON writes them: only these two stand in it otherwise than they are.
  return [...ways, ...wide].map((way) => way.replace(/["\\]/g, '\\$&'));
}

function bytesAsSource(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(
    '',
  );
}
