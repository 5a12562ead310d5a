import { MOST_CHOSEN_TO_SPEAK, PARTY_SIDE_LABELS, PARTY_SIDES } from '../../party/party';
import { defineCaseWarning } from './case-warning';

/** A side of many has chosen more to speak for it than the rules of most places let come. */
export const CHOSEN_WARNING = defineCaseWarning({
  key: 'chosen_to_speak',
  of: ({ parties }) =>
    PARTY_SIDES.flatMap((side) => {
      const count = parties.filter((party) => party.side === side && party.isChosenToSpeak).length;
      if (count <= MOST_CHOSEN_TO_SPEAK) return [];
      const message = `${PARTY_SIDE_LABELS[side]}推选了 ${count} 名代表人，一般不超过 ${MOST_CHOSEN_TO_SPEAK} 名，请核对`;
      return [{ field: null, message }];
    }),
});
