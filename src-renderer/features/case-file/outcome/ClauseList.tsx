import type { Clause } from '@shared/domain/case/model/agreement';
import { clauseName } from './terms-draft';

/** The clauses as they stand, read only. */
export function ClauseList({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <ol className="clauses">
      {clauses.map(({ id, text }, index) => (
        <li key={id}>
          <strong>{clauseName(index + 1)}</strong>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
