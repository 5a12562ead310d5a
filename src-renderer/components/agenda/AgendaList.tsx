import { wordNearDay } from '@renderer/messages/day-wording';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useToday } from '../day/today-context';
import { type AgendaEntry, nameEntry } from './agenda-entry';
import { LatenessMark } from './LatenessMark';
import './agenda.css';

interface AgendaListProps {
  readonly items: readonly AgendaEntry[];
  /** Leaves the day out, where the surroundings say it. */
  readonly isDayHidden?: boolean;
  /** What stands at the end of a line besides: what can be done with it here. */
  readonly beside?: (item: AgendaEntry) => ReactNode;
  /** Called when a line begins to be dragged; a line for which it is null cannot be. */
  readonly dragOf?: (item: AgendaEntry) => (() => void) | null;
}

/** What is to be done, each line leading to its case or record. */
export function AgendaList(props: AgendaListProps) {
  return (
    <ul className="agenda">
      {props.items.map((item) => (
        <AgendaLine key={item.key} item={item} {...props} />
      ))}
    </ul>
  );
}

function AgendaLine({
  item,
  isDayHidden = false,
  beside,
  dragOf,
}: AgendaListProps & { readonly item: AgendaEntry }) {
  const today = useToday();
  const { name, beside: small, address } = nameEntry(item);
  const drag = dragOf?.(item) ?? null;
  return (
    <li className="agenda-line" {...(drag !== null && { draggable: true, onDragStart: drag })}>
      {isDayHidden ? null : <span className="agenda-day">{wordNearDay(item.on, today)}</span>}
      <div className="agenda-words">
        <div className="agenda-name">
          <Link to={address}>{name}</Link>
          <span className="agenda-number">{small}</span>
        </div>
        <div className="agenda-what">{item.what}</div>
      </div>
      <LatenessMark lateness={item.lateness} mark={item.mark} />
      {beside?.(item)}
    </li>
  );
}
