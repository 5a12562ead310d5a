import { ATTACHMENT_FOLDER, THUMBNAIL_FOLDER } from '../attachments/attachment-paths';
import { type DataKey, hmac } from './data-key';

const HASH_BYTES = 32;
const HALF = HASH_BYTES / 2;
const ROUNDS = [0, 1, 2, 3];
/** A name that begins with the hash of a content, also while it is being written or after it was set aside. */
const HASH_NAME = /^(\.?)([0-9a-f]{64})(.*)$/;
const FOLDER_NAME = /^[0-9a-f]{2}$/;

/**
 * Hides which contents lie in the folder: whoever has the same photo could tell by its hash that it is here. The hash in a
 * name is exchanged for another of its length under a key of the folder (four Feistel rounds of HMAC-SHA-256), and back, so
 * that a listing tells all it told before.
 */
export class SealedNames {
  private readonly key: Buffer;
  /** What each two-digit folder is called, and the other way round. */
  private readonly folders: ReadonlyMap<string, string>;
  private readonly foldersBack: ReadonlyMap<string, string>;

  constructor(key: DataKey) {
    this.key = key.ofNames();
    const names = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
    const drawn = names
      .map((name) => ({ name, rank: hmac(this.key, Buffer.from(`folder ${name}`)) }))
      .sort((a, b) => Buffer.compare(a.rank, b.rank))
      .map(({ name }) => name);
    this.folders = new Map(names.map((name, place) => [name, drawn[place] ?? name]));
    this.foldersBack = new Map(names.map((name, place) => [drawn[place] ?? name, name]));
  }

  /** The names on the way to a file below the data folder, as they stand on the disk. */
  hide(names: readonly string[]): string[] {
    return this.exchanged(names, this.folders, (hash) => this.turned(hash, ROUNDS));
  }

  /** What `hide` was given. */
  show(names: readonly string[]): string[] {
    return this.exchanged(names, this.foldersBack, (hash) => this.turnedBack(hash));
  }

  private exchanged(
    names: readonly string[],
    folders: ReadonlyMap<string, string>,
    turn: (hash: Buffer) => Buffer,
  ): string[] {
    const [top = '', folder = '', name, ...below] = names;
    const isHidden = top === ATTACHMENT_FOLDER || top === THUMBNAIL_FOLDER;
    if (!isHidden || !FOLDER_NAME.test(folder)) return [...names];
    const hidden = [top, folders.get(folder) ?? folder];
    if (name === undefined) return hidden;
    const [, dot = '', hash, rest = ''] = HASH_NAME.exec(name) ?? [];
    const shown =
      hash === undefined ? name : dot + turn(Buffer.from(hash, 'hex')).toString('hex') + rest;
    return [...hidden, shown, ...below];
  }

  private turned(hash: Buffer, rounds: readonly number[]): Buffer {
    let [left, right] = [hash.subarray(0, HALF), hash.subarray(HALF)];
    for (const round of rounds) [left, right] = [right, this.mixed(left, right, round)];
    return Buffer.concat([left, right]);
  }

  private turnedBack(hash: Buffer): Buffer {
    let [left, right] = [hash.subarray(0, HALF), hash.subarray(HALF)];
    for (const round of ROUNDS.toReversed()) [left, right] = [this.mixed(right, left, round), left];
    return Buffer.concat([left, right]);
  }

  private mixed(half: Buffer, by: Buffer, round: number): Buffer {
    const mask = hmac(this.key, Buffer.from(`round ${round}`), by);
    return Buffer.from(half.map((byte, at) => byte ^ (mask[at] ?? 0)));
  }
}
