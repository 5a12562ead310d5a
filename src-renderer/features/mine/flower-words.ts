import type { LocalDate } from '@shared/domain/kernel/local-date';
import { absencesFrom, tellAbsence } from '@shared/domain/mediator/absences';
import type { Mediator } from '@shared/domain/mediator/mediator';

/** The name people know, with the name of the roster: 诚信花 苏玉梅. */
export function flowerName({ name, nickname }: Pick<Mediator, 'name' | 'nickname'>): string {
  return nickname === '' ? name : `${nickname} ${name}`;
}

/** What she is good at: the categories, then what was written freely; empty where nothing was said. */
export function flowerSkills({
  strengths,
  skills,
}: Pick<Mediator, 'strengths' | 'skills'>): string {
  return [...strengths.map(({ title }) => title), skills].filter((word) => word !== '').join('、');
}

/** When she is away, from today on; empty where she is there. */
export function flowerAway(mediator: Pick<Mediator, 'absences'>, today: LocalDate): string {
  return absencesFrom(mediator, today).map(tellAbsence).join('；');
}
