import { LatenessMark } from '@renderer/components/agenda/LatenessMark';
import { Section } from '@renderer/components/layout/Section';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface NamingListProps {
  /** The record that is named. */
  readonly of: { readonly kind: string; readonly id: string };
  /** The kind of those that name it. */
  readonly by: string;
  readonly title: string;
  readonly empty: string;
  /** Their names are all there is to say, such as of what has no state. */
  readonly isPlain?: boolean;
  readonly actions?: ReactNode;
}

/** The records of one kind that name this one; first those that still ask for something. */
export function NamingList({ of, by, title, empty, isPlain = false, actions }: NamingListProps) {
  const { data } = useRouteQuery('records.naming', of);
  const items = (data?.items ?? [])
    .filter(({ kind }) => kind === by)
    .toSorted((a, b) => Number(a.asks === null) - Number(b.asks === null));
  return (
    <Section title={title} actions={actions}>
      {items.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <ul className="agenda" aria-label={title}>
          {items.map(({ id, prefix, title: name, asks, state }) => (
            <li key={id} className="agenda-line">
              <div className="agenda-words">
                <div className="agenda-name">
                  <Link to={`/${prefix}/${id}`}>{name}</Link>
                </div>
                {asks !== null && <div className="agenda-what">{asks.what}</div>}
              </div>
              {asks === null ? (
                !isPlain && <span className="quiet">{state}</span>
              ) : (
                <LatenessMark lateness={asks.lateness} mark={asks.mark} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
