import type { Registration } from '../case/model/registration';
import type { LocalDate } from '../kernel/local-date';
import type { Reported } from '../matter/matter';
import { agreedSchema, type ItemTurning } from '../meeting/meeting';
import { caseOfItem, matterOfItem } from '../meeting/turned-item';
import { blankOf } from '../record/blank';
import type { Found, Made } from './round';

interface Turning extends ItemTurning {
  readonly today: LocalDate;
  readonly registrar: string;
}

/** What a finding gives to the registration of a dispute: as a matter of a meeting does, and where it is. */
export function caseOfFinding(
  { what, where }: Found,
  { type }: Pick<Made, 'type'>,
  turning: Turning,
): Registration {
  return { ...caseOfItem(asItem(what), { type }, turning), place: where };
}

/** What it gives to the registration of a matter: what, where, on which round and when it was found. */
export function matterOfFinding(
  { what, where }: Found,
  { type, madeOn }: Pick<Made, 'type' | 'madeOn'>,
): Reported {
  return { ...matterOfItem(asItem(what), { type, heldOn: madeOn }), place: where };
}

function asItem(matter: string) {
  return { agreed: { ...blankOf(agreedSchema), matter } };
}
