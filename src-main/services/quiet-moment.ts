/** So long nothing may have been asked before the moment counts as quiet, in milliseconds. */
const REST_MS = 1_000;

/**
 * The first moment after the start in which the window waits for nothing: what the program would
 * like to have ready, but nobody has asked for, is begun then and not before.
 */
export class QuietMoment {
  /** Resolves at that moment; a window that never asks anything never has one. */
  readonly come: Promise<void>;
  private arrive: () => void = () => undefined;
  private asked = 0;
  private rest: NodeJS.Timeout | null = null;

  constructor() {
    this.come = new Promise((resolve) => {
      this.arrive = resolve;
    });
  }

  /** Answers a question of the window; until it is answered nothing is quiet. */
  async during<T>(answer: () => Promise<T>): Promise<T> {
    this.asked += 1;
    if (this.rest !== null) clearTimeout(this.rest);
    try {
      return await answer();
    } finally {
      this.asked -= 1;
      if (this.asked === 0) this.rest = setTimeout(this.arrive, REST_MS);
    }
  }

  /** The program ends: nothing more is begun. */
  end(): void {
    if (this.rest !== null) clearTimeout(this.rest);
  }
}
