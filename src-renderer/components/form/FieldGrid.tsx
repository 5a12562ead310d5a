import type { ReactNode } from 'react';
import './field.css';

/** Fields side by side, as many as the text size allows. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className="form-grid">{children}</div>;
}

/** Two wide fields beside each other where the text size leaves room, below each other where not. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className="form-pair">{children}</div>;
}

/** Choices as wide as they are, and a field in what room is left beside them; below them where there is none. */
export function FieldFlow({ children }: { readonly children: ReactNode }) {
  return <div className="form-flow">{children}</div>;
}

interface FoldProps {
  readonly title: string;
  /** Whether it is open at first, because something in it is filled in. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** What is seldom needed, folded away under a plain title. */
export function Fold({ title, isOpen = false, children }: FoldProps) {
  return (
    <details className="form-fold" open={isOpen}>
      <summary>{title}</summary>
      <div className="form-fold-body">{children}</div>
    </details>
  );
}
