import { useIsReadOnly } from '@renderer/components/form/FieldMessagesContext';
import { Button } from 'antd';
import { useId } from 'react';
import type { ResponsibleOne } from './use-responsible';
import './directory.css';

interface ResponsibleChipsProps {
  /** What a click does, above them. */
  readonly lead: string;
  readonly items: readonly ResponsibleOne[];
  readonly onPick: (one: ResponsibleOne) => void;
}

/** So many are one click away: more are no help while a name is typed. */
const MOST = 8;

/** Those who are responsible, one button each with duty and place; nothing where there is nobody. */
export function ResponsibleChips({ lead, items, onPick }: ResponsibleChipsProps) {
  const id = useId();
  const isReadOnly = useIsReadOnly();
  if (items.length === 0) return null;
  return (
    <div className="responsible-chips">
      <p id={id}>{lead}</p>
      <ul aria-labelledby={id}>
        {items.slice(0, MOST).map((one) => (
          <li key={`${one.contactId} ${one.name} ${one.area}`}>
            <Button disabled={isReadOnly} onClick={() => onPick(one)}>
              {wordOne(one)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A name added to those that stand in a field already; the same one is not written twice. */
export function withName(text: string, name: string): string {
  const names = text.split(/[、，,]/).map((one) => one.trim());
  if (names.includes(name)) return text;
  return text.trim() === '' ? name : `${text.trim()}、${name}`;
}

function wordOne({ duty, name, area }: ResponsibleOne): string {
  // 派出所 滨河派出所: the duty of a unit often stands in its name.
  const who = name.includes(duty) ? name : `${duty} ${name}`;
  return area === '' ? who : `${who} · ${area}`;
}
