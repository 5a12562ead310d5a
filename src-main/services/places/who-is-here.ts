import { compareSerials } from '@main/store/index/case-query';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { PERSON_KIND } from '@shared/domain/person/person-kind';
import { PLACE_KIND } from '@shared/domain/place/place-kind';
import type { PlaceNode } from '@shared/domain/place/place-tree';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { CaseHere } from '@shared/ipc/routes-places';
import { seenCases } from '../cases/seen-cases';
import { personRowOf } from '../people/people-known';
import { seenRecords } from '../records/seen-records';
import { toldNaming } from '../records/told-rows';
import type { CurrentStudio } from '../studio/current-studio';
import { readTree } from './offer-places';

/** So many are told one by one; of a whole street only how many there are besides. */
const PEOPLE_TOLD = 50;
const CASES_TOLD = 20;

/**
 * Who has to do with a place or with one that lies in it: people of the register whose address was chosen there, and the
 * disputes that happened there or whose parties live there. What was typed without choosing is not found. Throws
 * StoreError.
 */
export async function tellWhoIsHere(
  current: CurrentStudio,
  actor: PresentActor,
  { placeId }: InputOf<'spots.here'>,
): Promise<OutputOf<'spots.here'>> {
  const { store } = current;
  const within = idsWithin(await readTree(current, actor), placeId);
  const personIds = new Set<string>();
  const caseIds = new Set<string>();
  for (const id of within) {
    const ref = { kind: PLACE_KIND.key, id };
    for (const one of await store.naming(PERSON_KIND, ref)) personIds.add(one);
    for (const one of await store.naming(CASE_KIND, ref)) caseIds.add(one);
  }
  const dwellers = (await seenRecords(store, PERSON_KIND, actor).list('')).filter(({ id }) =>
    personIds.has(id),
  );
  const cases = seenCases(store, actor);
  const entries = caseIds.size === 0 ? [] : [...(await cases.entries({ caseIds: [...caseIds] }))];
  const told: CaseHere[] = [];
  for (const { id, number, registeredOn, status, summary } of entries
    .sort((one, other) => compareSerials(other, one))
    .slice(0, CASES_TOLD)) {
    const about = { caseId: id, number, title: summary.title, registeredOn, status };
    told.push({ ...about, ...standingOf(await cases.get(id), within) });
  }
  const refs = [...within].map((id) => ({ kind: PLACE_KIND.key, id }));
  const left = [CASE_KIND.key, PERSON_KIND.key, PLACE_KIND.key];
  return {
    others: await toldNaming(current, actor, { refs, left }),
    peopleCount: dwellers.length,
    people: dwellers.slice(0, PEOPLE_TOLD).map((row) => {
      const { kind, name, maskedPhone, address } = personRowOf(row);
      return { personId: row.id, kind, name, maskedPhone, address };
    }),
    caseCount: entries.length,
    cases: told,
  };
}

/** What a dispute has to do with these places. */
function standingOf(
  { registration, parties }: MediationCase,
  places: ReadonlySet<string>,
): Pick<CaseHere, 'happenedHere' | 'dwellers'> {
  const isHere = (placeId: string | null) => placeId !== null && places.has(placeId);
  return {
    happenedHere: isHere(registration.placeId),
    dwellers: parties
      .filter(({ placeId }) => isHere(placeId))
      .map(({ name, side }) => ({ name, side })),
  };
}

/** The place and all that lies in it. */
export function idsWithin(nodes: readonly PlaceNode[], placeId: string): Set<string> {
  const under = new Map<string | null, PlaceNode[]>();
  for (const node of nodes) under.set(node.parentId, [...(under.get(node.parentId) ?? []), node]);
  const found = new Set([placeId]);
  // What is put into a set while it is gone through is gone through too.
  for (const id of found) for (const node of under.get(id) ?? []) found.add(node.id);
  return found;
}
