import type { PaperBlock } from '../paper/paper';

/** A paper as it was printed of a marked case, with tags in it, and what its tags print there. */
export interface Marked {
  readonly blocks: readonly PaperBlock[];
  readonly values: ReadonlyMap<string, string>;
}

const ROOM = '　　　　　　';

/**
 * What two printings of a paper have in common, of cases in which everything that can be chosen is chosen otherwise. A word
 * that differs is the tag whose word it is in both, or room for the pen: never the word of one of the two.
 */
export function agreed(one: Marked, other: Marked): PaperBlock[] {
  const rest = [...other.blocks];
  return one.blocks.flatMap((block) => {
    const at = rest.findIndex((candidate) => keyOf(candidate) === keyOf(block));
    // What only one of them has is kept where it prints something of the case.
    if (at < 0) return JSON.stringify(block).includes('{') ? [block] : [];
    const [twin] = rest.splice(0, at + 1).slice(-1);
    return [common(block, twin, one.values, other.values) as PaperBlock];
  });
}

function keyOf(block: PaperBlock): string {
  if (block.type === 'paragraph' && /^\{[#/]/.test(block.text)) return block.text;
  if (block.type === 'paragraph') return `${block.type} ${block.lead.slice(0, 4)}`;
  return block.type === 'heading' ? `${block.type} ${block.text}` : block.type;
}

type Values = ReadonlyMap<string, string>;

function common(one: unknown, other: unknown, values: Values, others: Values): unknown {
  if (typeof one === 'string' && typeof other === 'string')
    return one === other ? one.replaceAll('■', '□') : commonText(one, other, values, others);
  if (Array.isArray(one) && Array.isArray(other))
    return one.map((item, index) =>
      index in other ? common(item, other[index], values, others) : item,
    );
  if (isObject(one) && isObject(other))
    return Object.fromEntries(
      Object.entries(one).map(([key, value]) => [key, common(value, other[key], values, others)]),
    );
  return one;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function commonText(one: string, other: string, values: Values, others: Values): string {
  for (const [name, value] of values) {
    const twin = others.get(name);
    if (twin === undefined || twin === value) continue;
    const replaced = one.replace(value, `{${name}}`);
    if (replaced !== one && replaced === other.replace(twin, `{${name}}`)) return replaced;
  }
  // ■ stands where something was chosen: the form of it has none.
  const [unmarked, twin] = [one, other].map((text) => text.replaceAll('■', '□'));
  if (unmarked !== undefined && unmarked === twin) return unmarked;
  return withRoom(one, other);
}

/** What both begin and end with, and room between. */
function withRoom(one: string, other: string): string {
  const [left, right] = [[...one], [...other]];
  let head = 0;
  while (head < left.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(left.length, right.length) - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  )
    tail += 1;
  const text = `${left.slice(0, head).join('')}${ROOM}${left.slice(left.length - tail).join('')}`;
  // A tag that was cut open is none.
  return text.replace(/\{[^{}]*$|\{[^{}]*(?=　)|(?<=　)[^{}　]*\}/g, '');
}
