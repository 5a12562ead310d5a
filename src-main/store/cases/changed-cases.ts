import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { RecordSlot } from '../shards/record-slot';

type CaseSlot = RecordSlot<MediationCase>;

/** Cases that changed a moment ago and wait to be taken over. */
export class ChangedCases {
  private readonly waiting = new Map<string, { readonly slot: CaseSlot; readonly month: string }>();
  /** Of each month that is being taken over, the cases that changed since. */
  private readonly changedSince = new Set<Set<string>>();

  note(slot: CaseSlot, month: string): void {
    for (const changed of this.changedSince) changed.add(slot.record.id);
    this.waiting.set(slot.record.id, { slot, month });
  }

  /** The month of a case that waits; undefined for others. */
  monthOf(caseId: string): string | undefined {
    return this.waiting.get(caseId)?.month;
  }

  /** Takes over all that wait; one that `take` throws for waits on. */
  takeOver(take: (slot: CaseSlot, month: string) => void): void {
    for (const [id, { slot, month }] of this.waiting) {
      take(slot, month);
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
