import type { ReactNode } from 'react';
import './layout.css';

interface PageHeaderProps {
  readonly title: string;
  /** One quiet line below the title. */
  readonly lead?: ReactNode;
  /** At most one of these may be primary. */
  readonly actions?: ReactNode;
}

/** The head of a page: its only h1, a line of explanation, its actions. */
export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-header-words">
        <h1>{title}</h1>
        {lead ? <div className="page-header-lead">{lead}</div> : null}
      </div>
      {actions ? <div className="page-header-actions">{actions}</div> : null}
    </header>
  );
}
