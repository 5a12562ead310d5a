import type { Party } from '../party/party';
import { labelOf } from '../record/walk';
import { individualSchema, unitSchema, type Who, whoOf } from './person';

/** What a case would change in the register. */
export interface WhoChange {
  /** Names of the fields, as forms have them. */
  readonly labels: readonly string[];
  /** The entry of the register with what the case says; what the case leaves empty stays as it was. */
  readonly who: Who;
}

/** What a case says of a party and the register does not; null where they are a human being and a unit. */
export function changeFromParty(who: Who, party: Party): WhoChange | null {
  const isPerson = who.kind === 'natural_person';
  if (isPerson !== (party.kind === 'natural_person')) return null;
  const shape: Readonly<Record<string, Parameters<typeof labelOf>[0]>> = isPerson
    ? individualSchema.shape
    : unitSchema.shape;
  const known: Readonly<Record<string, unknown>> = who;
  const said = Object.entries(whoOf(party)).filter(
    ([key, value]) => value !== '' && value !== null && value !== 'none' && value !== known[key],
  );
  // A place is said by the address beside it: another address leads to its own place, or to none that is known.
  const placeId = said.some(([key]) => key === 'address')
    ? party.placeId
    : ((party.address === who.address ? party.placeId : null) ?? who.placeId);
  return {
    labels: said.flatMap(([key]) =>
      key === 'placeId' || shape[key] === undefined ? [] : [labelOf(shape[key])],
    ),
    // Same variant, some members replaced by those of the same variant.
    who: { ...who, ...Object.fromEntries(said), placeId } as Who,
  };
}
