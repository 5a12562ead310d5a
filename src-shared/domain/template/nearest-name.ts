/** The name with most of the same characters; null where none is near. */
export function nearestName(name: string, names: Iterable<string>): string | null {
  const wanted = new Set(name);
  let best: string | null = null;
  let most = 0.49;
  for (const one of names) {
    const has = new Set(one);
    const shared = [...wanted].filter((character) => has.has(character)).length;
    const likeness = (2 * shared) / (wanted.size + has.size);
    if (likeness > most) [best, most] = [one, likeness];
  }
  return best;
}
