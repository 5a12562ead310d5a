import type { Place, Spot } from './place';
import { PLACE_LEVELS, type PlaceLevel } from './place-levels';

// Beside what people type a place is found by these, so that a rule can ask what its parent is and whether it is there
// already. Nobody types them.

/** Finds a place as one of a level. */
export function nodeWord(id: string, level: PlaceLevel): string {
  return `node/${level}/${id}`;
}

/** All that finds a place under which something of the level may hang. */
export function wordsOfParents(id: string, level: PlaceLevel): string[] {
  return PLACE_LEVELS.slice(0, PLACE_LEVELS.indexOf(level)).map((upper) => nodeWord(id, upper));
}

/** Finds the place of that name in the same place. */
export function spotWord({ parentId, name }: Pick<Spot, 'parentId' | 'name'>): string {
  return `spot/${parentId ?? ''}/${name.normalize('NFKC').replaceAll(/\s/g, '')}`;
}

export function findingWords({ id, spot }: Place): string[] {
  return [nodeWord(id, spot.level), spotWord(spot)];
}
