import { PARTY_SIDES, type Party } from '@shared/domain/party/party';
import { boundParties, wholeSideId, wholeSideLabel } from '@shared/domain/party/whole-side';

/** Who may owe and who may be owed: the whole of a side that is more than one, then each party. */
export function boundChoices(parties: readonly Party[]): {
  values: string[];
  labels: Record<string, string>;
} {
  const sides = PARTY_SIDES.map((side) => ({ side, id: wholeSideId(side) })).filter(
    ({ id }) => boundParties(id, parties).length > 1,
  );
  const all = [
    ...sides.map(({ side, id }) => ({ id, name: wholeSideLabel(side) })),
    ...parties.map(({ id, name }) => ({ id, name })),
  ];
  return {
    values: all.map(({ id }) => id),
    labels: Object.fromEntries(all.map(({ id, name }) => [id, name])),
  };
}
