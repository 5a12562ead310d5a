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
  /** The section is one line while it is folded: its title, and what it holds in a few words. */
  readonly fold?: SectionFold;
}

interface SectionFold {
  readonly isOpen: boolean;
  readonly summary: string;
  readonly onToggle: () => void;
}

/** A titled part of a page, named for screen readers by its title. */
export function Section(props: SectionProps) {
  const { title, aside, actions, children, isPlain = false, id, fold } = props;
  const titleId = useId();
  const isOpen = fold?.isOpen ?? true;
  const kinds = ['section', isPlain ? '' : 'section-card', isOpen ? '' : 'section-folded'];
  return (
    <section id={id} aria-labelledby={titleId} className={kinds.filter(Boolean).join(' ')}>
      <div className="section-head">
        {fold === undefined ? (
          <h2 id={titleId}>{title}</h2>
        ) : (
          <h2>
            <button
              type="button"
              className="section-fold"
              aria-expanded={isOpen}
              onClick={fold.onToggle}
            >
              <span id={titleId}>{title}</span>
              <span className="visually-hidden">的内容</span>
            </button>
          </h2>
        )}
        {fold !== undefined && !isOpen && <span className="section-summary">{fold.summary}</span>}
        {aside ? <div className="section-aside">{aside}</div> : null}
        {actions ? <div className="section-actions">{actions}</div> : null}
      </div>
      {isOpen && children}
    </section>
  );
}
