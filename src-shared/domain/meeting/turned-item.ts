import { type Registration, registrationSchema } from '../case/model/registration';
import type { LocalDate } from '../kernel/local-date';
import { type Reported, reportedSchema } from '../matter/matter';
import { blankOf } from '../record/blank';
import type { Held, ItemTurning, MeetingItem } from './meeting';

interface Turning extends ItemTurning {
  readonly today: LocalDate;
  readonly registrar: string;
}

/**
 * What a matter of a meeting gives to the registration of a dispute: what about, and where it was heard of. Nobody came and
 * asked, so that it is 主动调解 (排查、巡查); the parties are written into the case.
 */
export function caseOfItem(
  { agreed }: Pick<MeetingItem, 'agreed'>,
  { type }: Pick<Held, 'type'>,
  { category, requestedOn, today, registrar }: Turning,
): Registration {
  return {
    ...blankOf(registrationSchema),
    ...{ registeredOn: today, requestedOn, registrar, category, description: agreed.matter },
    ...{ source: 'own_initiative', reportChannel: type },
    ...{ difficulty: 'ordinary', escalationRisk: 'none' },
  };
}

/** What it gives to the registration of a matter: what about, in which meeting and when it was said. */
export function matterOfItem(
  { agreed }: Pick<MeetingItem, 'agreed'>,
  { type, heldOn }: Pick<Held, 'type' | 'heldOn'>,
): Reported {
  return {
    ...blankOf(reportedSchema),
    ...{ what: agreed.matter, channel: type, reportedOn: heldOn },
  };
}
