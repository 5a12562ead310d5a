import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import './tick-list.css';

interface TickListProps<T extends { readonly id: string }> {
  readonly label: string;
  readonly items: readonly T[];
  readonly ticked: ReadonlySet<string>;
  readonly onChange: (ticked: ReadonlySet<string>) => void;
  /** What is told of one of them. */
  readonly children: (item: T) => ReactNode;
  /** All of them with one tick; left out where people are to look at each. */
  readonly allLabel?: string;
}

/** A list to tick in: nothing is ticked until a person does. */
export function TickList<T extends { readonly id: string }>(props: TickListProps<T>) {
  const { label, items, ticked, onChange, children, allLabel } = props;
  // What was ticked while the list showed others stays ticked.
  const change = (ids: readonly string[], isTicked: boolean) => {
    const next = new Set(ticked);
    for (const id of ids)
      if (isTicked) next.add(id);
      else next.delete(id);
    onChange(next);
  };
  const isAll = items.length > 0 && items.every(({ id }) => ticked.has(id));
  return (
    <>
      {allLabel !== undefined && items.length > 1 && (
        <Checkbox
          checked={isAll}
          onChange={({ target }) =>
            change(
              items.map(({ id }) => id),
              target.checked,
            )
          }
        >
          {allLabel}
        </Checkbox>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
      <ul className="tick-list" aria-label={label} tabIndex={0}>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              checked={ticked.has(item.id)}
              onChange={({ target }) => change([item.id], target.checked)}
            >
              {children(item)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </>
  );
}
