import type { Spot } from './place';
import { PLACE_LEVELS, type PlaceLevel } from './place-levels';

/** A place as trees and lists need it. */
export interface PlaceNode extends Readonly<Spot> {
  readonly id: string;
}

/** The place and what it lies in, from the top; what hangs under something that is gone begins there. */
export function pathOf(node: PlaceNode, byId: ReadonlyMap<string, PlaceNode>): PlaceNode[] {
  const path: PlaceNode[] = [node];
  for (let above = byId.get(node.parentId ?? ''); above !== undefined; ) {
    // Nothing lies within itself, whatever a damaged file says.
    if (path.includes(above)) break;
    path.unshift(above);
    above = byId.get(above.parentId ?? '');
  }
  return path;
}

/** What a form takes from a chosen place. */
export interface ChosenPlace {
  readonly placeId: string;
  /** As it is written in an address: without the grid, which is no part of one. */
  readonly text: string;
  readonly community: string;
  readonly grid: string;
}

/** What a form takes from the place at the end of a path. */
export function chosenOf(path: readonly PlaceNode[]): ChosenPlace {
  const nameAt = (level: PlaceLevel) => path.find((one) => one.level === level)?.name ?? '';
  const text = path
    .filter(({ level }) => level !== 'grid')
    .map(({ name }) => name)
    .join('');
  return {
    placeId: path.at(-1)?.id ?? '',
    text,
    community: nameAt('community'),
    grid: nameAt('grid'),
  };
}

/** The names that an address says as long as it is one of this place: its own, and that of the estate it lies in. */
export function tellingNames(path: readonly PlaceNode[]): string[] {
  // No address names the grid.
  const written = path.filter(({ level }) => level !== 'grid');
  const last = written.at(-1);
  return written.filter((one) => one === last || one.level === 'estate').map(({ name }) => name);
}

/** Whether an address that was typed on is still one of the place with these telling names. */
export function isStillAt(names: readonly string[], address: string): boolean {
  const plain = plainAddress(address);
  return plain !== '' && names.every((name) => plain.includes(plainAddress(name)));
}

function plainAddress(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}

/** In the order of a reader: 2号楼 before 10号楼. */
export function inPlaceOrder(one: PlaceNode, other: PlaceNode): number {
  const levels = PLACE_LEVELS.indexOf(one.level) - PLACE_LEVELS.indexOf(other.level);
  return levels || one.name.localeCompare(other.name, 'zh-CN', { numeric: true });
}
