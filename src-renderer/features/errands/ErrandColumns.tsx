import { Link } from 'react-router';

interface AboutProps {
  readonly matter: string;
  readonly about: { readonly kind: string; readonly id: string; readonly title: string } | null;
}

/** Where the pages of what these are about lie. */
const PAGES: Readonly<Record<string, string>> = { case: '/cases', matter: '/matters' };

/** What is to be done, and the dispute or matter that it is about. */
export function MatterCell({ matter, about }: AboutProps) {
  const path = about === null ? undefined : PAGES[about.kind];
  return (
    <>
      {matter}
      {about !== null && (
        <div className="table-meta">
          {path === undefined ? about.title : <Link to={`${path}/${about.id}`}>{about.title}</Link>}
        </div>
      )}
    </>
  );
}
