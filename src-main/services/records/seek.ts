import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { PresentActor } from '@shared/domain/record/actor';
import type { Needs } from '@shared/domain/record/needs';
import { seenCases } from '../cases/seen-cases';
import type { CurrentStudio } from '../studio/current-studio';

/**
 * What an act needs of the search, by the names under which its rule is told: of those that who works may see. Throws
 * StoreError, and RangeError for a kind that cannot be searched so.
 */
export async function seek(
  current: CurrentStudio,
  actor: PresentActor,
  needs: Needs = {},
  input: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const sought: Record<string, unknown> = {};
  for (const [name, need] of Object.entries(needs)) {
    if (need.from !== 'search') continue;
    if (need.kind !== 'case') throw new RangeError(`nobody seeks among ${need.kind}`);
    const found = new Map<string, readonly MediationCase[]>();
    for (const word of need.words(input, current.studio))
      found.set(word, await newestCasesWith(current, actor, word, need.most));
    sought[name] = found;
  }
  return sought;
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
