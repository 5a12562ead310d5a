import { AwayThen } from '@renderer/components/schedule/AwayThen';
import { ClashNote } from '@renderer/components/schedule/ClashNote';
import { useCaseFile } from '../shared/case-file-context';

interface AbsentThenProps {
  /** Of the one that is moved; null for a new one. */
  readonly sessionId: string | null;
  readonly on: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
}

/** What speaks against the time that is being chosen: who of the case is away, and what lies over it. */
export function AbsentThen(wanted: AbsentThenProps) {
  const { view } = useCaseFile();
  const mediators = view.case.mediators.map(({ mediatorId, name }) => ({ id: mediatorId, name }));
  return (
    <>
      <AwayThen mediators={mediators} on={wanted.on} />
      <ClashNote caseId={view.case.id} {...wanted} />
    </>
  );
}
