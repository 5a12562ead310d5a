import { useStudio } from '@renderer/ipc/use-bootstrap';
import { isLocalDate } from '@shared/domain/kernel/local-date';
import { absencesOn, tellAbsence } from '@shared/domain/mediator/absences';
import './clash-note.css';

interface AwayThenProps {
  readonly mediators: readonly { readonly id: string; readonly name: string }[];
  readonly on: string | null;
}

/** Which of these mediators are away on the day that is being chosen; nothing where none is. */
export function AwayThen({ mediators, on }: AwayThenProps) {
  const { studio } = useStudio();
  if (on === null || !isLocalDate(on)) return null;
  const away = mediators.flatMap(({ id, name }) => {
    const mediator = studio.mediators.find((one) => one.id === id);
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
