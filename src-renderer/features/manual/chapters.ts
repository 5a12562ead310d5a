/** A page of the manual: what stands under one heading of the second rank. */
export interface Chapter {
  readonly title: string;
  /** Its lines without the heading. */
  readonly text: string;
}

/** The chapters of the manual in their order; what stands before the first of them is left out. */
export function chaptersOf(manual: string): Chapter[] {
  return manual
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { title: part.slice(0, end).trim(), text: part.slice(end + 1).trim() };
    });
}

/** A chapter in which something was found, and the words around the first find. */
export interface FoundChapter {
  readonly place: number;
  readonly title: string;
  readonly around: string;
}

const AROUND = 24;

/** The chapters that hold every word of a text, those whose title holds one first. */
export function findInChapters(chapters: readonly Chapter[], text: string): FoundChapter[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = chapters.flatMap(({ title, text: body }, place) => {
    const plain = plainOf(body);
    const whole = `${title}\n${plain}`.toLowerCase();
    if (!words.every((word) => whole.includes(word))) return [];
    const isInTitle = words.some((word) => title.toLowerCase().includes(word));
    return [{ place, title, around: aroundFirst(plain, words), isInTitle }];
  });
  return found
    .toSorted((a, b) => Number(b.isInTitle) - Number(a.isInTitle))
    .map(({ place, title, around }) => ({ place, title, around }));
}

/** Words without the marks of the markdown. */
function plainOf(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ');
}

function aroundFirst(plain: string, words: readonly string[]): string {
  const lower = plain.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const at = places.length === 0 ? 0 : Math.min(...places);
  const from = Math.max(0, at - AROUND);
  const to = Math.min(plain.length, at + AROUND * 2);
  return `${from > 0 ? '…' : ''}${plain.slice(from, to)}${to < plain.length ? '…' : ''}`;
}
