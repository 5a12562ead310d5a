import type { CaseEntry } from '@shared/domain/case/view/case-entry';

/** A case in 回收站. */
export interface RemovedEntry {
  readonly entry: CaseEntry;
  readonly removedAt: string;
}

/** Instants at which cases went to 回收站, by id. */
export class RemovedCases {
  private readonly at = new Map<string, string>();

  /** @param removedAt null for a case that is in the lists */
  put(id: string, removedAt: string | null): void {
    if (removedAt === null) this.at.delete(id);
    else this.at.set(id, removedAt);
  }

  /** Of these cases those that are there. */
  among(ids: ReadonlySet<string>): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.at].filter(([id]) => ids.has(id)));
  }

  /** All of them, the last removed first. */
  lastFirst(): [id: string, removedAt: string][] {
    return [...this.at].sort(([, a], [, b]) => (a < b ? 1 : -1));
  }
}
