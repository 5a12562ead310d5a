/** The shard of a record by its id, two hexadecimal digits of FNV-1a: 256 files at most, however many there are. */
export function shardOfId(id: string): string {
  let hash = 0x811c9dc5;
  for (const character of id)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 0xff)
    .toString(16)
    .padStart(2, '0');
}

/** Whether a shard may be called so, see `shardOfId`. */
export function isIdShard(name: string): boolean {
  return /^[0-9a-f]{2}$/.test(name);
}
