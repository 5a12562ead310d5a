import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import type { Seeded } from '../bench/seeded';
import { makeRegistration } from './make-case';
import { makeRandomSettling } from './random-at-once';
import { type RandomAct, WILD } from './random-moment';
import { PEOPLE } from './random-people';

/** A new case, its days at random; one in ten settled on the spot. */
export function makeRandomBeginning(
  today: LocalDate,
  seeded: Seeded,
  mediatorId: string,
): RandomAct {
  if (seeded.chance(0.1)) return makeRandomSettling(today, seeded, mediatorId);
  const requestedOn = seeded.chance(0.05) ? seeded.pick(WILD) : addDays(today, -seeded.below(20));
  const registeredOn = seeded.chance(0.5) ? today : addDays(today, -seeded.below(20));
  const registration = makeRegistration({ requestedOn, registeredOn });
  return { route: 'cases.register', input: { registration, parties: PEOPLE.slice(0, 2) } };
}
