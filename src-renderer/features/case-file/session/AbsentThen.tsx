import { useStudio } from '@renderer/ipc/use-bootstrap';
import { isLocalDate } from '@shared/domain/kernel/local-date';
import { absencesOn, tellAbsence } from '@shared/domain/mediator/absences';
import { useCaseFile } from '../shared/case-file-context';

/** Which mediators of the case are away on the day that is being chosen; nothing where none is. */
export function AbsentThen({ on }: { readonly on: string | null }) {
  const { view } = useCaseFile();
  const { studio } = useStudio();
  if (on === null || !isLocalDate(on)) return null;
  const away = view.case.mediators.flatMap(({ mediatorId, name }) => {
    const mediator = studio.mediators.find(({ id }) => id === mediatorId);
    return mediator === undefined
      ? []
      : absencesOn(mediator, on).map((absence) => `${name}${tellAbsence(absence)}`);
  });
  if (away.length === 0) return null;
  return (
    <p className="absent-then" role="status">
      <span aria-hidden>▲ </span>
      {away.join('；')}，这一天请另排或者换人。
    </p>
  );
}
