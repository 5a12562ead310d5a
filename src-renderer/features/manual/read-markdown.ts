/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'picture'; readonly text: string; readonly name: string };

/** A part of a chapter. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] };

export interface ListItem {
  readonly inlines: readonly Inline[];
  /** What is set in below it. */
  readonly inner: readonly Block[];
}

const ITEM = /^( *)(-|\d+\.) +(.*)$/;

/**
 * Reads as much of markdown as the manual uses: headings of the third rank, paragraphs, lists in lists, tables, pictures,
 * bold and code. Everything else is text: nothing in it becomes a link or a tag.
 */
export function readMarkdown(text: string): Block[] {
  return blocksOf(text.split('\n'));
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
    } else if (line.startsWith('### ')) {
      blocks.push({ kind: 'heading', inlines: inlinesOf(line.slice(4)) });
      at += 1;
    } else {
      const end = endOf(lines, at, kindOf(line));
      blocks.push(blockOf(lines.slice(at, end)));
      at = end;
    }
  }
  return blocks;
}

type LineKind = 'item' | 'row' | 'words';

function kindOf(line: string): LineKind {
  if (ITEM.test(line)) return 'item';
  return line.startsWith('|') ? 'row' : 'words';
}

/** Where the block ends that begins at a line: what is set in belongs to the item above it. */
function endOf(lines: readonly string[], start: number, kind: LineKind): number {
  let at = start + 1;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const isSetIn = kind === 'item' && /^ +\S/.test(line);
    if (line.trim() === '' || line.startsWith('### ')) break;
    if (!isSetIn && kindOf(line) !== kind) break;
    at += 1;
  }
  return at;
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  switch (kindOf(first)) {
    case 'item':
      return listOf(lines);
    case 'row':
      return { kind: 'table', rows: rowsOf(lines) };
    default:
      return { kind: 'paragraph', inlines: inlinesOf(lines.join('')) };
  }
}

function listOf(lines: readonly string[]): Block {
  const items: { text: string; inner: string[] }[] = [];
  for (const line of lines) {
    const [, indent = '', , text = ''] = ITEM.exec(line) ?? [];
    if (ITEM.test(line) && indent === '') items.push({ text, inner: [] });
    else items.at(-1)?.inner.push(line.replace(/^ {1,3}/, ''));
  }
  return {
    kind: 'list',
    isOrdered: /^\d/.test(lines[0] ?? ''),
    items: items.map(({ text, inner }) => ({ inlines: inlinesOf(text), inner: blocksOf(inner) })),
  };
}

function rowsOf(lines: readonly string[]): Inline[][][] {
  return lines
    .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
    .map((line) => line.replace(/^\||\|$/g, '').split('|'))
    .map((cells) => cells.map((cell) => inlinesOf(cell.trim())));
}

const MARKS = /!\[([^\]]*)\]\(images\/manual\/([\w-]+)\.svg\)|\*\*(.+?)\*\*|`(.+?)`/g;

/** The pieces of a line. A picture is one of the manual's own, by its name; no other is shown. */
export function inlinesOf(text: string): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    const [whole, said = '', name, strong, code = ''] = match;
    if (name !== undefined) pieces.push({ kind: 'picture', text: said, name });
    else if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else pieces.push({ kind: 'code', text: code });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}
