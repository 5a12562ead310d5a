import type { WaitingTemplate } from '@shared/domain/template/template-acts';

/** How many chosen files wait at once: one is being looked at, the others were given up. */
const MOST_WAITING = 4;

/** Files that were chosen, looked through and found right, and wait to be taken, by their tokens. */
export class WaitingFiles {
  private readonly waiting = new Map<string, WaitingTemplate>();

  keep(token: string, file: WaitingTemplate): void {
    for (const old of [...this.waiting.keys()].slice(0, -MOST_WAITING + 1))
      this.waiting.delete(old);
    this.waiting.set(token, file);
  }

  get(token: string): WaitingTemplate | undefined {
    return this.waiting.get(token);
  }

  drop(token: string): void {
    this.waiting.delete(token);
  }
}
