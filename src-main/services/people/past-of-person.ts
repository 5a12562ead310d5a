import { compareSerials } from '@main/store/index/case-query';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import { enquiryRowSchema } from '@shared/domain/enquiry/enquiry';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import { numberOfWho, type Person, personSchema } from '@shared/domain/person/person';
import { PERSON_KIND } from '@shared/domain/person/person-kind';
import { identityOf, twinWord } from '@shared/domain/person/same-person';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { RecordRef } from '@shared/domain/record/record';
import type { OutputOf } from '@shared/ipc/contract';
import type { OfferedPerson, PastCase } from '@shared/ipc/routes-people';
import { seenCases } from '../cases/seen-cases';
import { seenRecords } from '../records/seen-records';
import { toldFinding } from '../records/told-rows';
import type { CurrentStudio } from '../studio/current-studio';
import { identityOfMention } from './identity-of-mention';
import { offerOf } from './offer-people';
import { caseIdsOf, entriesOf, survivorOf } from './people-known';

/** Where a person stands in a case. */
interface Standing {
  readonly entry: CaseEntry;
  readonly side: PastCase['side'];
}

/** A person of the register as the entry stands that counts for them. Throws StoreError `not_found`. */
export async function personOf({ store }: CurrentStudio, personId: string): Promise<Person> {
  const id = survivorOf(await store.rowsOf(PERSON_KIND), personId);
  return personSchema.parse((await store.storedIn(PERSON_KIND, id)).record);
}

/**
 * The cases in which somebody stands, the newest first, of those that who works may see: those that name one of their
 * entries, and older ones that name nobody of the register but have the same number (or phone) under the same name.
 * @param isSought whether those older ones are looked for, which is a search
 */
export async function standingsOf(
  current: CurrentStudio,
  actor: PresentActor,
  person: Person,
  { isSought = true }: { readonly isSought?: boolean } = {},
): Promise<Standing[]> {
  const { store } = current;
  const cases = seenCases(store, actor);
  const ids = new Set(await entriesOf(store, person.id));
  const caseIds = await caseIdsOf(store, person.id);
  const linked = caseIds.length === 0 ? [] : await cases.entries({ caseIds });
  const identity = identityOf(person.who);
  const sought = numberOfWho(person.who) || person.who.phone;
  const alike = identity === '' || !isSought ? [] : await cases.entriesFinding(sought);
  const standings = new Map<string, Standing>();
  for (const entry of [...linked, ...alike]) {
    const mention = entry.parties.find((one) =>
      one.personId === null ? identityOfMention(one) === identity : ids.has(one.personId),
    );
    if (mention !== undefined) standings.set(entry.id, { entry, side: mention.side });
  }
  return [...standings.values()].sort((one, other) => compareSerials(other.entry, one.entry));
}

/** What an earlier case is shown by. */
export function pastCaseOf({ entry, side }: Standing): PastCase {
  const { id, number, registeredOn, status, summary } = entry;
  return { caseId: id, number, title: summary.title, registeredOn, status, side };
}

/** Everything that brought somebody here. Throws StoreError. */
export async function tellPast(
  current: CurrentStudio,
  actor: PresentActor,
  personId: string,
): Promise<OutputOf<'people.past'>> {
  const person = await personOf(current, personId);
  const standings = await standingsOf(current, actor, person);
  return {
    cases: standings.map(pastCaseOf),
    enquiries: await enquiriesOf(current, actor, person),
    others: await othersOf(current, actor, person),
  };
}

/** Enquiries are known by name and telephone alone: without a telephone nobody is taken for somebody else. */
async function enquiriesOf(
  { store }: CurrentStudio,
  actor: PresentActor,
  { who: { name, phone } }: Person,
): Promise<OutputOf<'people.past'>['enquiries']> {
  if (phone === '' || !hasRight(actor, ENQUIRY_KIND.rights.read)) return [];
  const rows = await seenRecords(store, ENQUIRY_KIND, actor).list(`${name} ${phone}`);
  return rows.flatMap(({ id, row }) => {
    const { name: asker, askedOn, question } = enquiryRowSchema.parse(row);
    return asker === name ? [{ id, askedOn, question }] : [];
  });
}

/** What else is kept of somebody, known by name and telephone as enquiries are. */
async function othersOf(
  current: CurrentStudio,
  actor: PresentActor,
  { who: { name, phone } }: Person,
): Promise<OutputOf<'people.past'>['others']> {
  if (phone === '') return { total: 0, items: [] };
  const left = [CASE_KIND.key, PERSON_KIND.key, ENQUIRY_KIND.key];
  return toldFinding(current, actor, { words: [name, phone], left });
}

/** Others of the register with the same number. Throws StoreError. */
export async function twinsOf(
  { store }: CurrentStudio,
  actor: PresentActor,
  personId: string,
): Promise<OfferedPerson[]> {
  const { record } = await store.storedIn(PERSON_KIND, personId);
  const { who, mergedIntoId } = personSchema.parse(record);
  const number = numberOfWho(who);
  if (number === '' || mergedIntoId !== null) return [];
  const question = { ask: 'found', kind: PERSON_KIND.key, word: twinWord(number) } as const;
  const found = (await store.answer(question)) as readonly RecordRef[];
  const ids = new Set(found.map(({ id }) => id));
  const rows = (await seenRecords(store, PERSON_KIND, actor).list('')).filter(
    ({ id }) => ids.has(id) && id !== personId,
  );
  return Promise.all(
    rows.map(async (row) => offerOf(row, (await caseIdsOf(store, row.id)).length)),
  );
}
