import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord, RecordRef } from '@shared/domain/record/record';
import type { BesidesColumns } from '../index/index-part';
import { IdSets } from '../shards/id-sets';
import type { StoredRecord } from '../shards/stored-record';

/** A case in 回收站. */
export interface RemovedEntry {
  readonly entry: CaseEntry;
  readonly removedAt: string;
}

/** What is known of cases that few of them have and no column says: when they went to 回收站, and which records they name. */
export class BesidesOfCases {
  private readonly kind: Pick<Kind, 'links'> | undefined;
  private readonly removedAt = new Map<string, string>();
  private readonly links = new Map<string, readonly RecordRef[]>();
  private readonly byTarget = new IdSets();

  /** @param kind of cases, as the studio was opened with it */
  constructor(kind: Pick<Kind, 'links'> | undefined) {
    this.kind = kind;
  }

  put({ record, removedAt }: StoredRecord<AnyRecord>): void {
    this.forget(record.id);
    if (removedAt !== null) this.removedAt.set(record.id, removedAt);
    else this.link(record.id, this.kind?.links?.(record) ?? []);
  }

  forget(id: string): void {
    this.removedAt.delete(id);
    for (const link of this.links.get(id) ?? []) this.byTarget.remove(keyOf(link), id);
    this.links.delete(id);
  }

  /** Takes over cases of which nothing is known yet. */
  adopt({ removed, links = {} }: BesidesColumns): void {
    for (const [id, removedAt] of Object.entries(removed)) this.removedAt.set(id, removedAt);
    for (const [id, named] of Object.entries(links)) this.link(id, named);
  }

  /** What is known of these cases. */
  among(ids: ReadonlySet<string>): Required<BesidesColumns> {
    const ofThem = <T>(known: ReadonlyMap<string, T>) =>
      Object.fromEntries([...known].filter(([id]) => ids.has(id)));
    return { removed: ofThem(this.removedAt), links: ofThem(this.links) };
  }

  /** The cases in 回收站, the last removed first. @param entryOf throws StoreError */
  async removed(
    entryOf: (id: string) => Promise<CaseEntry | undefined>,
  ): Promise<readonly RemovedEntry[]> {
    const lastFirst = [...this.removedAt].sort(([, a], [, b]) => (a < b ? 1 : -1));
    const found = lastFirst.map(async ([id, removedAt]) => {
      const entry = await entryOf(id);
      return entry === undefined ? [] : [{ entry, removedAt }];
    });
    return (await Promise.all(found)).flat();
  }

  /** Ids of the cases outside 回收站 that name a record. */
  naming(ref: RecordRef): readonly string[] {
    return this.byTarget.of(keyOf(ref));
  }

  private link(id: string, links: readonly RecordRef[]): void {
    if (links.length > 0) this.links.set(id, links);
    for (const link of links) this.byTarget.add(keyOf(link), id);
  }
}

function keyOf({ kind, id }: RecordRef): string {
  return `${kind} ${id}`;
}
