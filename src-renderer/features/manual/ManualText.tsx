import type { Block, Inline, ListItem } from './read-markdown';
import { readMarkdown } from './read-markdown';

interface ManualTextProps {
  readonly text: string;
  /** Address of each picture of the manual, by its name. */
  readonly pictures: Readonly<Record<string, string>>;
}

type Pictures = ManualTextProps['pictures'];

/** A chapter of the manual as it is read in the window. */
export function ManualText({ text, pictures }: ManualTextProps) {
  return <Blocks blocks={readMarkdown(text)} pictures={pictures} />;
}

function Blocks({
  blocks,
  pictures,
}: {
  readonly blocks: readonly Block[];
  readonly pictures: Pictures;
}) {
  // Nothing is moved within a chapter: its places are keys enough.
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <OneBlock key={place} block={block} pictures={pictures} />
  ));
}

function OneBlock({ block, pictures }: { readonly block: Block; readonly pictures: Pictures }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <Inlines inlines={block.inlines} pictures={pictures} />
        </h3>
      );
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} pictures={pictures} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is moved within a chapter
        <Item key={place} item={item} pictures={pictures} />
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <Table rows={block.rows} pictures={pictures} />;
  }
}

function Item({ item, pictures }: { readonly item: ListItem; readonly pictures: Pictures }) {
  return (
    <li>
      <Inlines inlines={item.inlines} pictures={pictures} />
      <Blocks blocks={item.inner} pictures={pictures} />
    </li>
  );
}

function Table({
  rows: [head = [], ...rows],
  pictures,
}: {
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly pictures: Pictures;
}) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing is moved within a chapter
            <th key={place} scope="col">
              <Inlines inlines={cell} pictures={pictures} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is moved within a chapter
          <tr key={at}>
            {row.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing is moved within a chapter
              <td key={place}>
                <Inlines inlines={cell} pictures={pictures} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Inlines({
  inlines,
  pictures,
}: {
  readonly inlines: readonly Inline[];
  readonly pictures: Pictures;
}) {
  return inlines.map((piece, place) => {
    const key = `${place}`;
    switch (piece.kind) {
      case 'strong':
        return <strong key={key}>{piece.text}</strong>;
      case 'code':
        return <code key={key}>{piece.text}</code>;
      case 'picture':
        return <img key={key} src={pictures[piece.name]} alt={piece.text} />;
      case 'text':
        return piece.text;
    }
    return null;
  });
}
