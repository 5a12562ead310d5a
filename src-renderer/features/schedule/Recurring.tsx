import { askedPath } from '@renderer/components/records/record-place';
import { useMay } from '@renderer/ipc/use-desk';
import { RECURRING_LABELS } from '@shared/domain/calendar/rhythm';
import type { OutputOf } from '@shared/ipc/contract';
import { Link } from 'react-router';
import './recurring.css';

/** A meeting that is to be held, or a round that is to be made. */
export type RecurringItem = OutputOf<'community.recurring'>['items'][number];

const PREFIXES = { meeting: 'meetings', round: 'rounds' } as const;

/** What is to be held and walked on a day: quiet lines, each leading to its form with kind and day filled in. */
export function RecurringList({ items }: { readonly items: readonly RecurringItem[] }) {
  const mayWrite = useMay('community.handle');
  if (items.length === 0) return null;
  return (
    <ul className="recurring">
      {items.map(({ kind, name, on, often }) => (
        <li key={`${kind} ${name} ${on}`}>
          <span className="recurring-kind">{RECURRING_LABELS[kind]}</span>
          {mayWrite ? <Link to={askedPath(PREFIXES[kind], { name, on })}>{name}</Link> : name}
          <span className="table-meta">{often}</span>
        </li>
      ))}
    </ul>
  );
}
