import { CameOf } from '@renderer/components/records/CameOf';
import { useRouteQuery } from '@renderer/ipc/use-route';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { Link } from 'react-router';
import { useCaseFile } from '../shared/case-file-context';

/** The way back to what became this dispute, such as an enquiry, and to and fro between a quarrel and its coming back. */
export function CaseOrigin() {
  const { view } = useCaseFile();
  const of = { kind: 'case', id: view.case.id };
  const { data } = useRouteQuery('records.naming', of);
  const others = data?.items.filter(({ kind }) => kind === 'case') ?? [];
  return (
    <>
      <CameOf of={of} className="case-origin" />
      {others.map(({ id, title }) => (
        <p key={id} className="case-origin">
          {relationOf(view.case, id)}
          <Link to={`/cases/${id}`}>{title}</Link>
        </p>
      ))}
    </>
  );
}

function relationOf({ earlier }: MediationCase, id: string): string {
  return earlier?.caseId === id ? '再次调解，前一件：' : '后来又来调解，另立了一件：';
}
