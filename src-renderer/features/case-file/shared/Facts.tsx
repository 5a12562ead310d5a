import { citedIfText } from '@renderer/components/law/CitedText';
import { formatChineseDate, isLocalDate } from '@shared/domain/kernel/local-date';
import type { ReactNode } from 'react';
import './facts.css';

/** A label and what stands in the file for it; a day comes as it is stored. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Takes the whole width, for text of several lines. */
  readonly isWide?: boolean;
}

/** What is written in the file, read only. Facts without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== '' && value !== null && value !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(({ label, value, isWide }) => (
        <div key={label} className={isWide ? 'fact fact-wide' : 'fact'}>
          <dt>{label}</dt>
          <dd>{wordFact(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

// Every day on the page in the form that papers and reminders have.
function wordFact(value: ReactNode): ReactNode {
  return typeof value === 'string' && isLocalDate(value)
    ? formatChineseDate(value)
    : citedIfText(value);
}
