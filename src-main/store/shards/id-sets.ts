/** Ids by what they are looked up by, such as a word. Most keys have a single id, which needs no set of its own. */
export class IdSets {
  private readonly byKey = new Map<string, string | Set<string>>();

  /** In no particular order. */
  of(key: string): readonly string[] {
    const ids = this.byKey.get(key) ?? [];
    return typeof ids === 'string' ? [ids] : [...ids];
  }

  add(key: string, id: string): void {
    const ids = this.byKey.get(key);
    if (ids === undefined) this.byKey.set(key, id);
    else if (typeof ids !== 'string') ids.add(id);
    else if (ids !== id) this.byKey.set(key, new Set([ids, id]));
  }

  remove(key: string, id: string): void {
    const ids = this.byKey.get(key);
    if (ids === undefined || (typeof ids === 'string' && ids !== id)) return;
    if (typeof ids === 'string' || (ids.delete(id) && ids.size === 0)) this.byKey.delete(key);
  }
}
