import type { ReactNode } from 'react';
import './feedback.css';

interface EmptyStateProps {
  /** One sentence: what would stand here and how it gets here. */
  readonly sentence: string;
  readonly action?: ReactNode;
}

/** An empty page teaches the next step. */
export function EmptyState({ sentence, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <svg aria-hidden="true" width="56" height="40" viewBox="0 0 56 40" fill="none">
        <path
          d="M8 12h40v22a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3V12Z"
          stroke="currentColor"
          strokeWidth="2"
        />
        <path d="M4 12 12 3h32l8 9" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
        <path d="M20 20h16" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <p>{sentence}</p>
      {action}
    </div>
  );
}
