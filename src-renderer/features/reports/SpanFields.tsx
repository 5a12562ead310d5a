import { DateField } from '@renderer/components/day/DateField';
import { isLocalDate } from '@shared/domain/kernel/local-date';
import { periodOf, spanOf } from '@shared/domain/reports/period';
import { useId, useState } from 'react';

interface SpanFieldsProps {
  /** Key of the span that is shown. */
  readonly period: string;
  readonly onPick: (period: string) => void;
}

/** Any days: from one to another, both counted. What names no such days is said, and nothing is counted. */
export function SpanFields({ period, onPick }: SpanFieldsProps) {
  const shown = periodOf(period, null);
  const [from, setFrom] = useState<string | null>(shown.from);
  const [to, setTo] = useState<string | null>(shown.to);
  const problemId = useId();
  const problem = problemOf(from, to);
  const pick = (first: string | null, last: string | null) => {
    if (first === null || last === null || problemOf(first, last) !== null) return;
    if (isLocalDate(first) && isLocalDate(last)) onPick(spanOf(first, last));
  };
  return (
    <div className="period-span">
      <DateField
        aria-label="从哪一天"
        value={from}
        isPlain
        isRefused={problem !== null}
        onChange={(day) => {
          setFrom(day);
          pick(day, to);
        }}
      />
      <span aria-hidden>至</span>
      <DateField
        aria-label="到哪一天"
        value={to}
        isPlain
        isRefused={problem !== null}
        onChange={(day) => {
          setTo(day);
          pick(from, day);
        }}
      />
      {problem === null ? null : (
        <p className="period-problem" id={problemId} role="alert">
          ✕ {problem}
        </p>
      )}
    </div>
  );
}

function problemOf(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return '从哪一天、到哪一天，两个都要填';
  if (!isLocalDate(from) || !isLocalDate(to)) return '没有这一天，请写成 2026-11-05 的样子';
  return from <= to ? null : '到的那一天不能早于从的那一天';
}
