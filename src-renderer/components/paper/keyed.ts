/** Items with a key for React: what stands on a sheet has no identity but its place, and holds no state. */
export function keyed<T>(items: readonly T[]): { key: string; item: T }[] {
  return items.map((item, index) => ({ key: `${index}`, item }));
}

/** Keys for a number of equal items. */
export function keysOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${index}`);
}
