import { loadPinyin, soundsOf } from '@main/store/search/pinyin-text';
import { normalizeForSearch, searchWordsOf } from '@main/store/search/search-text';
import { answersSound, isPinyin } from '@shared/domain/kernel/sound';
import type { PlaceRow } from '@shared/domain/place/place';
import { PLACE_KIND } from '@shared/domain/place/place-kind';
import {
  chosenOf,
  inPlaceOrder,
  type PlaceNode,
  pathOf,
  tellingNames,
} from '@shared/domain/place/place-tree';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { OfferedPlace } from '@shared/ipc/routes-places';
import { seenRecords } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';

/** So many are offered: one types on instead of reading more. */
const OFFERED = 8;

/** Every place that who works may see. Throws StoreError. */
export async function readTree(
  current: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
): Promise<PlaceNode[]> {
  const rows = await seenRecords(current.store, PLACE_KIND, actor).list('');
  // The row is what the kind's definition made of the record.
  return rows.map(({ id, row }) => ({ ...(row as PlaceRow), id }));
}

/**
 * The places that may be meant by what is typed: each word is found in the place or in something that it lies in, and the
 * place itself is meant by one of them at least. Throws StoreError.
 */
export async function offerPlaces(
  current: CurrentStudio,
  actor: PresentActor,
  { text, level = null }: InputOf<'spots.offer'>,
): Promise<OfferedPlace[]> {
  const words = searchWordsOf(text);
  if (words.length === 0) return [];
  const nodes = await readTree(current, actor);
  if (nodes.length === 0) return [];
  await loadPinyin();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = nodes.flatMap((node) => {
    if (level !== null && node.level !== level) return [];
    const path = pathOf(node, byId);
    const rank = rankOf(path, words);
    return rank === null ? [] : [{ path, node, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank || inPlaceOrder(a.node, b.node))
    .slice(0, OFFERED)
    .map(({ path }) => ({ ...chosenOf(path), ...toldOf(path) }));
}

/** What was chosen earlier, as it is called now; null once it is gone. Throws StoreError. */
export async function tellChosen(
  current: CurrentStudio,
  actor: PresentActor,
  { placeId }: InputOf<'spots.chosen'>,
): Promise<OutputOf<'spots.chosen'>['chosen']> {
  const nodes = await readTree(current, actor);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const node = byId.get(placeId);
  if (node === undefined) return null;
  const path = pathOf(node, byId);
  return toldOf(path);
}

function toldOf(path: readonly PlaceNode[]): Pick<OfferedPlace, 'path' | 'tellingNames'> {
  return { path: path.map(({ name }) => name).join(' '), tellingNames: tellingNames(path) };
}

/** How well a place fits, the smaller the better; null where a word is found nowhere in its path. */
function rankOf(path: readonly PlaceNode[], words: readonly string[]): number | null {
  const own = path.at(-1)?.name ?? '';
  const whole = path
    .filter(({ level }) => level !== 'grid')
    .map(({ name }) => name)
    .join('');
  // Written without blanks, as an address is: 阳光小区3号楼, or its initials.
  if (words.length === 1 && path.length > 1 && fits(whole, words[0] ?? ''))
    return fits(own, words[0] ?? '') ? 0 : isMeantByEnd(path, whole, words[0] ?? '');
  const isEachThere = words.every((word) => path.some(({ name }) => fits(name, word)));
  if (!isEachThere) return null;
  const last = words.at(-1) ?? '';
  if (fits(own, last)) return 0;
  return words.some((word) => fits(own, word)) ? 1 : 2;
}

/** A word that runs over several names means the place at its end: 阳光小区3 is a building, not the estate. */
function isMeantByEnd(path: readonly PlaceNode[], whole: string, word: string): number {
  const above = whole.slice(0, whole.length - (path.at(-1)?.name.length ?? 0));
  return fits(above, word) ? 2 : 0;
}

function fits(name: string, word: string): boolean {
  const plain = normalizeForSearch(name).replaceAll(/\s/g, '');
  if (plain.includes(word)) return true;
  return isPinyin(word) && soundsOf(plain).some((sound) => answersSound(sound, word));
}
