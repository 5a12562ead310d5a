import { StoreError } from '../store-error';
import { type MadeBy, madeBy } from './definitions';
import type { HeadOfMonth } from './index-head';

export interface RecountOptions {
  /** Names the settings and holidays by which cases are described. */
  readonly rules: () => string;
  /** Puts a month's cases in again from their ledger. Throws StoreError. */
  readonly remake: (month: string) => Promise<void>;
  /** Months of which something is still to be done; they are counted first. */
  readonly pressing: () => ReadonlySet<string>;
}

/**
 * Months whose cases were described by other definitions, settings or holidays, and are described anew behind a usable
 * window: those with open cases first, then the newest. Lists answer meanwhile from what is there; figures wait.
 */
export class Recount {
  /** What cases are described by. */
  made: MadeBy;
  /** Goes up whenever that changes. */
  generation = 0;
  private readonly options: RecountOptions;
  private readonly stale = new Set<string>();
  private readonly failed = new Set<string>();
  private readonly putIn = new Set<string>();
  /** Months that are being put in anew, by whoever needs them. */
  private readonly remaking = new Map<string, Promise<void>>();
  private total = 0;
  private running: Promise<void> | null = null;
  private isStopped = false;
  private readonly listeners: (() => void)[] = [];

  constructor(options: RecountOptions) {
    this.options = options;
    this.made = madeBy(options.rules());
  }

  /** Tells when all that waited is counted. */
  listen(listener: () => void): void {
    this.listeners.push(listener);
  }

  /**
   * Takes all months in if other settings or holidays count now: resolves when those are counted in which something is to
   * be done, and goes on behind the usable window with the others. Throws StoreError.
   */
  async renew(months: readonly string[]): Promise<void> {
    const made = madeBy(this.options.rules());
    if (made.rules === this.made.rules) return;
    this.made = made;
    this.generation += 1;
    this.add(months);
    await this.runPressing();
  }

  /** Takes months in that are to be counted anew. Begins only when told to. */
  add(months: Iterable<string>): void {
    for (const month of months) {
      this.stale.delete(month);
      this.stale.add(month);
      this.failed.delete(month);
    }
    this.total = Math.max(this.total, this.stale.size);
  }

  /** Whether an index was made by what counts now. */
  isMadeBy(head: HeadOfMonth | undefined): boolean {
    return head?.definitions === this.made.definitions && head.rules === this.made.rules;
  }

  isStale(month: string): boolean {
    return this.stale.has(month) || this.failed.has(month);
  }

  /** Says that all cases of a month were described, by what counted in that generation. */
  done(month: string, generation: number): void {
    this.putIn.add(month);
    if (generation !== this.generation) return;
    this.stale.delete(month);
    this.failed.delete(month);
  }

  /** Whether all cases of a month were put in since the folder was opened. */
  wasPutIn(month: string): boolean {
    return this.putIn.has(month);
  }

  /** Puts a month's cases in anew, once for all who ask for it meanwhile. Throws as `work` does. */
  once(month: string, work: () => Promise<void>): Promise<void> {
    const known = this.remaking.get(month);
    if (known !== undefined) return known;
    const remaking = work().finally(() => this.remaking.delete(month));
    this.remaking.set(month, remaking);
    return remaking;
  }

  /** How far it has come, in months; null when nothing waits. */
  get progress(): { readonly done: number; readonly total: number } | null {
    if (this.stale.size === 0) return null;
    return { done: this.total - this.stale.size, total: this.total };
  }

  /** Months that could not be counted anew: their files cannot be read. */
  get uncounted(): string[] {
    return [...this.failed].sort();
  }

  /** Begins, unless it has begun; resolves when nothing waits any more. */
  run(): Promise<void> {
    if (this.stale.size === 0) return this.running ?? Promise.resolve();
    this.running ??= this.work().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async runPressing(): Promise<void> {
    void this.run();
    const pressing = this.options.pressing();
    for (const month of [...this.stale].filter((one) => pressing.has(one))) await this.count(month);
  }

  /** Counts no further: the folder is put away. What waits is counted at the next opening. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }

  private async work(): Promise<void> {
    for (;;) {
      const next = this.next();
      if (next === undefined || this.isStopped) break;
      await this.count(next);
    }
    this.total = 0;
    if (!this.isStopped) for (const listener of this.listeners) listener();
  }

  private next(): string | undefined {
    const pressing = this.options.pressing();
    const newest = [...this.stale].sort().reverse();
    return newest.find((month) => pressing.has(month)) ?? newest[0];
  }

  private async count(month: string): Promise<void> {
    if (!this.stale.has(month) || this.isStopped) return;
    try {
      await this.options.remake(month);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      // A ledger that cannot be read is spoken of where its cases are opened, and in every report.
      this.stale.delete(month);
      this.failed.add(month);
    }
  }
}
