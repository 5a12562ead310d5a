import { join } from 'node:path';
import { minuteOf } from '@shared/domain/kernel/wall-clock';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { RecordRef } from '@shared/domain/record/record';
import { z } from 'zod';
import { JOURNAL_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import type { JournalLine } from '../journal/journal-line';
import { formatJournalName } from '../journal/journal-names';
import { listJournal } from '../journal/journal-reader';
import { decodeLine, isNewer } from '../journal/line-codec';

/** So many are told; of more it is only said that there are. */
const MOST_TOLD = 5;
const NEW_LINE = '\n';

/** Where a line stands in the chain. */
interface Neighbour {
  readonly seq: number;
  readonly at: string;
}

/** A line that is not as it was written: what it claims, as far as it can be read, and what stands around it. */
export interface AlteredLine {
  /** Null where it cannot be read: in a sealed folder whatever was changed opens no more. */
  readonly claims: Claims | null;
  /** Nothing stands there, though lines are counted. */
  readonly isMissing?: true;
  readonly after: Neighbour | null;
  before: Neighbour | null;
}

/** What people are told a record is called; null where no file has it. */
export type TitleOf = (ref: RecordRef) => string | null;

const claimsSchema = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  records: z.array(z.object({ kind: z.string(), id: z.string() })).catch([]),
  body: z
    .object({ actor: z.object({ name: z.string() }) })
    .nullish()
    .catch(null),
});
type Claims = z.infer<typeof claimsSchema>;

/**
 * The lines of the journal that are not as they were written: those that fit their own hash no more, and those that fit
 * it, while the line after names another in their place. Asked where the chain is damaged. Throws StoreError.
 */
export async function findAltered(root: string, disk: Disk, kinds: Kinds): Promise<AlteredLine[]> {
  const search = new Search(kinds);
  for (const name of await listJournal(root, disk)) {
    const path = join(root, JOURNAL_FOLDER, formatJournalName(name));
    const texts = Buffer.from(await disk.readFrom(path, 0))
      .toString('utf8')
      .split(NEW_LINE);
    for (const text of texts) if (text !== '') search.add(text);
  }
  return search.altered;
}

/** Line by line, in the order of writing. */
class Search {
  readonly altered: AlteredLine[] = [];
  private readonly kinds: Kinds;
  private last: (Neighbour & { readonly hash: string; readonly text: string }) | null = null;
  private beforeLast: Neighbour | null = null;

  constructor(kinds: Kinds) {
    this.kinds = kinds;
  }

  add(text: string): void {
    const line = decodeLine(text, this.kinds);
    if (line === null)
      this.altered.push({ claims: claimsOf(text), after: this.last, before: null });
    else if (!isNewer(line)) this.addWhole(line, text);
  }

  private addWhole({ seq, at, hash, prev }: JournalLine, text: string): void {
    const { last, altered } = this;
    const isGap = last !== null && seq > last.seq + 1 && altered.at(-1)?.after !== last;
    if (isGap) altered.push({ claims: null, isMissing: true, after: last, before: null });
    for (const one of altered) one.before ??= { seq, at };
    if (last !== null && seq === last.seq + 1 && prev !== last.hash)
      altered.push({
        ...{ claims: claimsOf(last.text), after: this.beforeLast },
        before: { seq, at },
      });
    [this.beforeLast, this.last] = [last, { seq, at, hash, text }];
  }
}

function claimsOf(text: string): Claims | null {
  try {
    return claimsSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Which they are, in a sentence: number, day, who it says did it, and of which record. */
export function wordAltered(
  altered: readonly AlteredLine[],
  kinds: Kinds,
  titleOf: TitleOf,
): string {
  if (altered.length === 0) return '';
  const told = altered.slice(0, MOST_TOLD).map((one) => wordOne(one, kinds, titleOf));
  const more = altered.length > MOST_TOLD ? `等 ${altered.length} 处` : '';
  return `不对的是：${told.join('；')}${more}。`;
}

function wordOne(one: AlteredLine, kinds: Kinds, titleOf: TitleOf): string {
  const { claims, isMissing, after, before } = one;
  if (isMissing) return `${wordPlace(after, before)}，少了记录`;
  if (claims === null) return `${wordPlace(after, before)}，内容已经读不出来`;
  const who = claims.body?.actor.name;
  const by = who === undefined ? '' : `，写的是${who}改的`;
  const what = claims.records
    .map((ref) => titleOf(ref) ?? kinds.find(ref.kind)?.label ?? '')
    .filter((title) => title !== '');
  const of = what.length === 0 ? '' : `，关于${[...new Set(what)].join('、')}`;
  return `第 ${claims.seq} 条（${minuteOf(claims.at)}${by}${of}）`;
}

/** Between which two lines something stands that cannot be read. */
function wordPlace(after: Neighbour | null, before: Neighbour | null): string {
  const from = after === null ? '' : `第 ${after.seq} 条（${minuteOf(after.at)}）以后`;
  const to = before === null ? '' : `第 ${before.seq} 条（${minuteOf(before.at)}）以前`;
  if (from === '' && to === '') return '整份保存记录';
  return [from, to].filter((word) => word !== '').join('、');
}
