import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { StoredRecord } from '../shards/stored-record';

type StoredCase = StoredRecord<MediationCase>;

/** Cases that changed a moment ago and wait to be taken over. */
export class ChangedCases {
  private readonly waiting = new Map<
    string,
    { readonly stored: StoredCase; readonly month: string }
  >();
  /** Of each month that is being taken over, the cases that changed since. */
  private readonly changedSince = new Set<Set<string>>();

  note(stored: StoredCase, month: string): void {
    for (const changed of this.changedSince) changed.add(stored.record.id);
    this.waiting.set(stored.record.id, { stored, month });
  }

  /** The month of a case that waits; undefined for others. */
  monthOf(caseId: string): string | undefined {
    return this.waiting.get(caseId)?.month;
  }

  /** Takes over all that wait; one that `take` throws for waits on. */
  takeOver(take: (stored: StoredCase, month: string) => void): void {
    for (const [id, { stored, month }] of this.waiting) {
      take(stored, month);
      this.waiting.delete(id);
    }
  }

  /** Runs a work that is told which cases change meanwhile. */
  async during(work: (changed: ReadonlySet<string>) => Promise<void>): Promise<void> {
    const changed = new Set<string>();
    this.changedSince.add(changed);
    try {
      await work(changed);
    } finally {
      this.changedSince.delete(changed);
    }
  }
}
