import { PARTY_SIDES, type Party } from '@shared/domain/party/party';
import { wordSide } from './word-parties';

/** As many names of a side as are still read at a glance. */
const MOST_NAMES = 2;

/**
 * The sides in a few words, applicants first: `张三等 12 人`, `王某、李某`; where units are among them, `顺达车行等 3 方`.
 * A side of which nobody is known yet is said to be so.
 */
export function wordSides(parties: readonly Pick<Party, 'side' | 'kind' | 'name'>[]): string[] {
  return PARTY_SIDES.map((side) => {
    const those = parties.filter((party) => party.side === side);
    const [first] = those;
    if (first === undefined || those.length <= MOST_NAMES)
      return wordSide(those.map(({ name }) => name));
    const arePeople = those.every(({ kind }) => kind === 'natural_person');
    return `${first.name}等 ${those.length} ${arePeople ? '人' : '方'}`;
  });
}
