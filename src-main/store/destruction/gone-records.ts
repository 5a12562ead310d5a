import type { RecordRef } from '../journal/journal-line';

/** A record by kind and id. */
export type Named = Pick<RecordRef, 'kind' | 'id'>;

/** The records that are destroyed. */
export class GoneRecords {
  readonly refs: readonly RecordRef[];
  readonly ids: ReadonlySet<string>;
  private readonly names: ReadonlySet<string>;

  constructor(refs: readonly RecordRef[]) {
    this.refs = refs;
    this.ids = new Set(refs.map(({ id }) => id));
    this.names = new Set(refs.map(nameOf));
  }

  has(record: Named): boolean {
    return this.names.has(nameOf(record));
  }
}

/** Tells a record from all others. */
export function nameOf({ kind, id }: Named): string {
  return `${kind} ${id}`;
}
