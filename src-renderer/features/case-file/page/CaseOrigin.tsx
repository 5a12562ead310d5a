import { useRouteQuery } from '@renderer/ipc/use-route';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { Link } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';

/** How the way back begins, by kind of the record that a dispute came of, and where the kind's pages are. */
const ORIGINS: Readonly<Record<string, { readonly words: string; readonly path: string }>> = {
  enquiry: { words: '由咨询转来：', path: '/enquiries' },
  matter: { words: '由事项转来：', path: '/matters' },
};

/** The way back to what became this dispute, such as an enquiry, and to and fro between a quarrel and its coming back. */
export function CaseOrigin() {
  const { view } = useCaseFile();
  const { data } = useRouteQuery('records.naming', { kind: 'case', id: view.case.id });
  return data?.items.map(({ kind, id, title }) => {
    const origin = kind === 'case' ? relationOf(view.case, id) : ORIGINS[kind];
    if (origin === undefined) return null;
    return (
      <p key={`${kind}/${id}`} className="case-origin">
        {origin.words}
        <Link to={`${origin.path}/${id}`}>{title}</Link>
      </p>
    );
  });
}

function relationOf({ earlier }: MediationCase, id: string) {
  return earlier?.caseId === id
    ? { words: '再次调解，前一件：', path: '/cases' }
    : { words: '后来又来调解，另立了一件：', path: '/cases' };
}
