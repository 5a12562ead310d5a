/** What the person at the desk may rely on: whether the newest text is on disk. */
export type AutosaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface AutosaveOptions<T> {
  /** Stores one state; rejects when it was not stored. */
  readonly save: (value: T) => Promise<void>;
  /** Quiet time after the last change before a save starts. */
  readonly delayMs: number;
  readonly onState: (state: AutosaveState) => void;
  readonly now: () => Date;
}

/**
 * Saves the newest state of a form while it is being typed: never two saves at once, intermediate states skipped,
 * the newest never lost. After a failure the newest state is kept and goes out with the next change or `flush`.
 */
export class AutosaveQueue<T> {
  readonly #options: AutosaveOptions<T>;
  #pending: { value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
  }

  /** Whether a typed state is not yet known to be stored. */
  get isDirty(): boolean {
    return this.#pending !== null || this.#running !== null;
  }

  /** Takes the newest state; it is saved after the quiet time. */
  push(value: T): void {
    this.#pending = { value };
    if (this.#running === null) this.#options.onState({ kind: 'waiting' });
    this.#startTimer();
  }

  /** Saves at once what waits, and resolves when nothing runs any more (also after a failure). */
  async flush(): Promise<void> {
    this.#stopTimer();
    if (this.#running === null) this.#start();
    await this.#running;
  }

  #startTimer(): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => void this.flush(), this.#options.delayMs);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #start(): void {
    if (this.#pending === null) return;
    this.#running = this.#drain().finally(() => {
      this.#running = null;
    });
  }

  async #drain(): Promise<void> {
    while (this.#pending !== null) {
      const taken = this.#pending;
      this.#pending = null;
      this.#options.onState({ kind: 'saving' });
      try {
        await this.#options.save(taken.value);
      } catch (error) {
        // A newer state typed meanwhile replaces the one that failed.
        this.#pending ??= taken;
        this.#options.onState({ kind: 'failed', error });
        return;
      }
    }
    this.#options.onState({ kind: 'saved', at: this.#options.now() });
  }
}
