import type { Clause } from '@shared/domain/case/model/agreement';
import { clauseName } from './terms-draft';

/** The clauses as they stand, read only. */
export function ClauseList({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: many clauses scroll by themselves, so the keyboard must reach them
    <ol className="clauses" tabIndex={0}>
      {clauses.map(({ id, text }, index) => (
        <li key={id}>
          <strong>{clauseName(index + 1)}</strong>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
