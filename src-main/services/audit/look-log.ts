import { type Look, type LookDay, type LookedAt, lookDayId } from '@shared/domain/look/look';
import { LOOK_KIND } from '@shared/domain/look/look-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { RecordRef } from '@shared/domain/record/record';
import type { Notes } from '../ports';
import { type PerformOptions, performOn } from '../records/perform-on';
import { timeOf } from '../studio-day';

/** Something of a record that was shown. */
export interface Shown extends RecordRef {
  readonly what: LookedAt;
}

/** 查看记录: who looked at what, each thing once a person and day, where a studio has accounts. */
export class LookLog {
  private readonly performing: PerformOptions;
  private readonly notes: Notes;
  private noted = new Set<string>();
  private notedOn = '';
  private last: Promise<void> = Promise.resolve();

  constructor(performing: PerformOptions, notes: Notes) {
    // The window shows none of it but where it asks: what it shows need not be asked again.
    this.performing = { ...performing, onChanged: () => undefined };
    this.notes = notes;
  }

  /**
   * Notes what was just shown, behind the answer: nobody waits for it. Never throws; a folder that is open for reading only
   * keeps none.
   */
  note(actor: PresentActor, shown: Shown): void {
    const { accountId } = actor;
    if (accountId === undefined) return;
    const { dataFolder: folder } = this.performing.current;
    const on = this.performing.current.today();
    if (this.notedOn !== on) [this.notedOn, this.noted] = [on, new Set()];
    const key = [folder, accountId, shown.kind, shown.id, shown.what].join('\n');
    if (this.noted.has(key)) return;
    this.noted.add(key);
    this.last = this.last
      .then(() => this.write(actor, accountId, shown))
      .catch((error: unknown) => {
        this.noted.delete(key);
        this.notes.warn('look not noted', error);
      });
  }

  /** Resolves when everything that was shown is noted. */
  settle(): Promise<void> {
    return this.last;
  }

  private async write(actor: PresentActor, accountId: string, shown: Shown): Promise<void> {
    const { current } = this.performing;
    const id = lookDayId(accountId, current.today());
    const known = (await current.store.rowsOf(LOOK_KIND)).row(id);
    const looks = (known?.row as Pick<LookDay, 'looks'> | undefined)?.looks ?? [];
    if (looks.some((one) => isSame(one, shown))) return;
    const look = { ...shown, at: timeOf(current.clock) };
    const asked =
      known === undefined
        ? { kind: LOOK_KIND.key, act: 'begin', input: { id } }
        : { kind: LOOK_KIND.key, act: 'add', input: { id, revision: known.revision } };
    await performOn(this.performing, actor, asked, { look });
  }
}

function isSame(one: Look, { kind, id, what }: Shown): boolean {
  return one.kind === kind && one.id === id && one.what === what;
}
