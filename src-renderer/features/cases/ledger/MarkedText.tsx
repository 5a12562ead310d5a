import { splitMarked, type TextRange } from './mark-text';

interface MarkedTextProps {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** A text in which what was searched for stands out, by weight as well as by colour. */
export function MarkedText({ text, ranges }: MarkedTextProps) {
  return splitMarked(text, ranges).map(({ start, text: part, isMarked }) =>
    isMarked ? (
      <mark key={start} className="ledger-mark">
        {part}
      </mark>
    ) : (
      <span key={start}>{part}</span>
    ),
  );
}
