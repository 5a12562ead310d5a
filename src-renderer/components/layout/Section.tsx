import { type ReactNode, useId } from 'react';
import './layout.css';

interface SectionProps {
  readonly title: ReactNode;
  /** Words or marks beside the title. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Without the white card, for sections that hold cards of their own. */
  readonly isPlain?: boolean;
  /** Anchor of the section. */
  readonly id?: string;
}

/** A titled part of a page, named for screen readers by its title. */
export function Section({ title, aside, actions, children, isPlain = false, id }: SectionProps) {
  const titleId = useId();
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className={isPlain ? 'section' : 'section section-card'}
    >
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
        {aside ? <div className="section-aside">{aside}</div> : null}
        {actions ? <div className="section-actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
