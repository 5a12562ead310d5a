import { Turn } from '@main/store/turn';
import { localDate } from '@shared/domain/kernel/local-date';
import { PERSON_KIND } from '@shared/domain/person/person-kind';
import { type PresentActor, sightOf } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';
import { caseIdsOf, personRowOf } from './people-known';

type Repeated = OutputOf<'people.repeated'>;

/** Before any ledger of people's mediation. */
const FIRST_DAY = localDate('1900-01-01');
/** So many are named; how many there are is told. */
const NAMED = 20;

/**
 * Who of the register stands in a dispute that was registered within these days, and in another one at any time: the most
 * often first. Only cases that the actor may see count. Other questions are answered in between. Throws StoreError.
 */
export async function repeatedPeople(
  { store }: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  { from, to }: InputOf<'people.repeated'>,
): Promise<Repeated> {
  const facts = store.cases.facts(sightOf(actor));
  const ever = { from: FIRST_DAY, to: localDate(to) };
  const seen = new Set<string>();
  const within = new Set<string>();
  const turn = new Turn();
  for (const { facts: one, place } of facts.happened(['registeredOn'], ever)) {
    if (turn.isOver) await turn.end();
    const id = facts.idAt(place);
    seen.add(id);
    if (one.registeredOn !== null && one.registeredOn >= from) within.add(id);
  }
  const found: Repeated['items'] = [];
  for (const person of (await store.rowsOf(PERSON_KIND)).listed()) {
    if (turn.isOver) await turn.end();
    const cases = (await caseIdsOf(store, person.id)).filter((id) => seen.has(id));
    const inPeriod = cases.filter((id) => within.has(id)).length;
    if (cases.length > 1 && inPeriod > 0)
      found.push({
        ...{ id: person.id, name: personRowOf(person).name, inPeriod },
        untilThen: cases.length,
      });
  }
  found.sort((one, other) => other.inPeriod - one.inPeriod || other.untilThen - one.untilThen);
  return { total: found.length, items: found.slice(0, NAMED) };
}
