import { useStill } from '@renderer/components/layout/use-still';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { isLocalDate, type LocalDate } from '@shared/domain/kernel/local-date';
import { absencesOn, tellAbsence } from '@shared/domain/mediator/absences';
import type { Mediator } from '@shared/domain/mediator/mediator';
import './clash-note.css';

interface AwayThenProps {
  readonly mediators: readonly { readonly id: string; readonly name: string }[];
  readonly on: string | null;
}

/** Which of these mediators are away on the day that is being chosen; nothing where none is. */
export function AwayThen({ mediators, on }: AwayThenProps) {
  const { studio } = useStudio();
  const away = useStill(
    on !== null && isLocalDate(on) ? tellAway(mediators, studio.mediators, on) : [],
  );
  if (away.length === 0) return null;
  return (
    <p className="absent-then" role="status">
      <span aria-hidden>▲ </span>
      {away.join('；')}，这一天请另排或者换人。
    </p>
  );
}

function tellAway(
  asked: AwayThenProps['mediators'],
  known: readonly Mediator[],
  on: LocalDate,
): string[] {
  return asked.flatMap(({ id, name }) => {
    const mediator = known.find((one) => one.id === id);
    return mediator === undefined
      ? []
      : absencesOn(mediator, on).map((absence) => `${name}${tellAbsence(absence)}`);
  });
}
