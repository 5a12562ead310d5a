import { StoreError } from '@main/store/store-error';
import { changeFromParty } from '@shared/domain/person/compare-who';
import { whoOf } from '@shared/domain/person/person';
import type { PERSON_ACTS } from '@shared/domain/person/person-acts';
import { PERSON_KIND } from '@shared/domain/person/person-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { seenCases } from '../cases/seen-cases';
import { performerOf } from '../perform-acts';
import type { PerformOptions } from '../records/perform-on';
import { identityOfMention } from './identity-of-mention';
import { pastCaseOf, personOf, standingsOf } from './past-of-person';

type Target = { readonly id: string; readonly revision: number };

/** A case of more parties than these is told only of what names them. */
const SOUGHT_UP_TO = 12;

/** What is done with people of the register out of a case. */
export class PeopleService {
  private readonly options: PerformOptions;

  constructor(options: PerformOptions) {
    this.options = options;
  }

  /**
   * Puts a party of an earlier case into the register, and ties that case to it, and every other in which the same one
   * stands untied. Throws StoreError `not_found` when the case does not have that party any more.
   */
  async takeIn(
    { caseId, place, name }: InputOf<'people.takeIn'>,
    actor: PresentActor,
  ): Promise<OutputOf<'people.takeIn'>> {
    const cases = seenCases(this.options.current.store, actor);
    const picked = (await cases.get(caseId)).parties[place];
    if (picked?.name !== name) throw new StoreError('not_found', caseId);
    if (picked.personId !== null) return { personId: picked.personId };
    const number = picked.kind === 'natural_person' ? picked.idNumber : picked.creditCode;
    const mention = { ...picked, paperNumber: number };
    const identity = identityOfMention(mention);
    const alike = identity === '' ? [] : await cases.entriesFinding(number || picked.phone);
    const standings = [{ caseId, partyIds: [picked.id] }];
    for (const { id, parties } of alike) {
      const places = parties.flatMap((one, at) =>
        one.personId === null && identityOfMention(one) === identity ? [at] : [],
      );
      if (id === caseId || places.length === 0) continue;
      const one = await cases.get(id);
      const partyIds = places.flatMap((at) => one.parties[at]?.id ?? []);
      if (partyIds.length > 0) standings.push({ caseId: id, partyIds });
    }
    const person = await this.perform(actor, 'register', { who: whoOf(picked), standings });
    if (person === null) throw new RangeError('a person that was registered is not there');
    return { personId: person.id };
  }

  /** Of each party of a case that is tied to the register, which time they are here. Throws StoreError. */
  async ofCase(
    { caseId }: InputOf<'people.ofCase'>,
    actor: PresentActor,
  ): Promise<OutputOf<'people.ofCase'>> {
    const { current } = this.options;
    const one = await seenCases(current.store, actor).get(caseId);
    // Of a whole house of owners nobody waits for a search each: those who are tied are told.
    const isSought = one.parties.length <= SOUGHT_UP_TO;
    const items: OutputOf<'people.ofCase'>['items'] = [];
    for (const party of one.parties) {
      if (party.personId === null) continue;
      const person = await personOf(current, party.personId).catch(whenGone);
      if (person === null) continue;
      const standings = await standingsOf(current, actor, person, { isSought });
      const earlier = standings.slice(standings.findIndex(({ entry }) => entry.id === caseId) + 1);
      items.push({
        ...{ partyId: party.id, personId: person.id, name: person.who.name },
        ...{ time: earlier.length + 1, earlier: earlier.slice(0, 5).map(pastCaseOf) },
        differs: [...(changeFromParty(person.who, party)?.labels ?? [])],
      });
    }
    return { items };
  }

  /** 也改到人员库. Throws ServiceError, and StoreError `not_found` when the party is tied to nobody. */
  async correctFromCase(
    { caseId, partyId }: InputOf<'people.correctFromCase'>,
    actor: PresentActor,
  ): Promise<OutputOf<'people.correctFromCase'>> {
    const { current } = this.options;
    const one = await seenCases(current.store, actor).get(caseId);
    const party = one.parties.find(({ id }) => id === partyId);
    if (party === undefined || party.personId === null) throw new StoreError('not_found', partyId);
    const { id, revision, who } = await personOf(current, party.personId);
    const change = changeFromParty(who, party);
    if (change !== null) await this.perform(actor, 'correct', { id, revision, who: change.who });
    return { personId: id };
  }

  private get perform() {
    return performerOf<typeof PERSON_ACTS, Target, { id: string }>(PERSON_KIND, this.options, {
      show: ({ id }) => ({ id }),
    });
  }
}

/** Whom a case names and nobody finds any more is not told of. */
function whenGone(error: unknown): null {
  if (error instanceof StoreError && error.kind === 'not_found') return null;
  throw error;
}
