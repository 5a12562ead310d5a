import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { PresentActor } from '@shared/domain/record/actor';
import type { Seek } from '../records/perform-on';
import type { CurrentStudio } from '../studio/current-studio';
import { seenCases } from './seen-cases';

/** Seeks what acts need of the search: of the cases that who works may see. Throws StoreError, and RangeError for other kinds. */
export function seekIn(current: CurrentStudio): Seek {
  return async (actor, { kind, most }, words) => {
    if (kind !== 'case') throw new RangeError(`nobody seeks among ${kind}`);
    const found = new Map<string, readonly MediationCase[]>();
    for (const word of words) found.set(word, await newestCasesWith(current, actor, word, most));
    return found;
  };
}

/** The newest cases in which a word stands, whole. Throws StoreError. */
export async function newestCasesWith(
  current: CurrentStudio,
  actor: PresentActor,
  word: string,
  most: number,
): Promise<readonly MediationCase[]> {
  const seen = seenCases(current.store, actor);
  const known = await seen.newestFinding(word, most);
  return Promise.all(known.map(({ id }) => seen.get(id)));
}
