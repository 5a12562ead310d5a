import { addDays, type LocalDate } from '@shared/domain/kernel/local-date';
import type { Seeded } from '../bench/seeded';
import { makeConsent, makeRegistration } from './make-case';
import { makeOnTheSpot } from './play-at-once';
import { anyDay, type Moment, type RandomAct } from './random-moment';
import { PEOPLE } from './random-people';

/** 一次办完受理, now and then with somebody left out or a day that is wrong. */
export function makeRandomAccepting(moment: Moment): RandomAct {
  const { now, seeded, mediatorId } = moment;
  const askedOn = anyDay(moment);
  const consents = now.parties
    .filter(() => seeded.chance(0.95))
    .map(({ id }) => makeConsent(id, { askedOn, isGiven: seeded.chance(0.95) }));
  const acceptance = { acceptedOn: anyDay(moment), acceptedBy: '', limitInDays: 30 };
  const mediators = [{ mediatorId, isPresiding: true, appointment: 'committee' as const }];
  return { route: 'cases.acceptAtOnce', input: { consents, mediators, acceptance } };
}

/** 当场调成 some days ago, written down today; now and then a day is wrong. */
export function makeRandomSettling(
  today: LocalDate,
  seeded: Seeded,
  mediatorId: string,
): RandomAct {
  const on = addDays(today, -seeded.below(6));
  const registration = makeRegistration({ registeredOn: today, requestedOn: on });
  const closure = seeded.chance(0.5) ? { closedOn: today, note: '' } : null;
  const slip = seeded.pick([
    {},
    {},
    { agreedOn: addDays(on, -1) },
    { form: 'written', record: null, closure: null } as const,
    { record: null },
  ]);
  const parties = PEOPLE.slice(0, 2);
  const input = makeOnTheSpot({ registration, parties, closure, ...slip }, on, mediatorId);
  return { route: 'cases.settleOnTheSpot', input };
}
