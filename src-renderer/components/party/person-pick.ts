import { request } from '@renderer/ipc/request';
import type { Who } from '@shared/domain/person/person';
import type { OutputOf } from '@shared/ipc/contract';
import type { OfferedAgent } from '@shared/ipc/routes-people';
import type { PartyDraft } from './party-draft';

/** Somebody who is offered while a party is typed. */
export type OfferedPerson = OutputOf<'people.offer'>['items'][number];

/** What a picked person fills in: all that the register says of them, and who they are. */
export function partyOfPerson(personId: string, who: Who): Partial<PartyDraft> {
  const { note: _ofTheRegister, ...said } = who;
  return { ...said, personId };
}

/**
 * Takes over who was picked; somebody who stands in an earlier case alone comes into the register by it. Throws
 * RequestError.
 */
export async function pickPerson(offer: OfferedPerson): Promise<Partial<PartyDraft>> {
  const personId =
    offer.standsIn === null
      ? offer.personId
      : (await request('people.takeIn', offer.standsIn)).personId;
  const { record } = await request('persons.get', { id: personId ?? '' });
  return partyOfPerson(record.id, record.who);
}

/** What tells somebody from others of the same name, in one line. */
export function tellingOf({ maskedNumber, maskedPhone, address, cases }: OfferedPerson): string {
  const told = [maskedNumber, maskedPhone, address, cases === 0 ? '' : `来过 ${cases} 次`];
  return told.filter((one) => one !== '').join(' · ');
}

/** A name that is typed anew is somebody else's; one that is mended is still theirs. */
export function renamed({ personId }: PartyDraft, name: string): Partial<PartyDraft> {
  return name === '' && personId !== null ? { name, personId: null } : { name };
}

/** What tells of somebody who acted for a party before, in one line. */
export function tellingOfAgent({ agent, maskedPhone, partyName }: OfferedAgent): string {
  const told = [agent.firm, agent.licence, maskedPhone, `代理过${partyName}`];
  return told.filter((one) => one !== '').join(' · ');
}
