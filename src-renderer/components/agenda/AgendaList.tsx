import { wordNearDay } from '@renderer/messages/day-wording';
import { Link } from 'react-router';
import { useToday } from '../day/today-context';
import { type AgendaEntry, nameEntry } from './agenda-entry';
import { LatenessMark } from './LatenessMark';
import './agenda.css';

interface AgendaListProps {
  readonly items: readonly AgendaEntry[];
  /** Leaves the day out, where the surroundings say it. */
  readonly isDayHidden?: boolean;
}

/** What is to be done, each line leading to its case or record. */
export function AgendaList({ items, isDayHidden = false }: AgendaListProps) {
  return (
    <ul className="agenda">
      {items.map((item) => (
        <AgendaLine key={item.key} item={item} isDayHidden={isDayHidden} />
      ))}
    </ul>
  );
}

function AgendaLine({ item, isDayHidden }: { item: AgendaEntry; isDayHidden: boolean }) {
  const today = useToday();
  const { name, beside, address } = nameEntry(item);
  return (
    <li className="agenda-line">
      {isDayHidden ? null : <span className="agenda-day">{wordNearDay(item.on, today)}</span>}
      <div className="agenda-words">
        <div className="agenda-name">
          <Link to={address}>{name}</Link>
          <span className="agenda-number">{beside}</span>
        </div>
        <div className="agenda-what">{item.what}</div>
      </div>
      <LatenessMark lateness={item.lateness} mark={item.mark} />
    </li>
  );
}
