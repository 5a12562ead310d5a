import { setImmediate as nextTurn } from 'node:timers/promises';

/** So long a piece of work may hold up everything else, in milliseconds. */
const TURN_MS = 8;

/**
 * Long work in pieces: `if (turn.isOver) await turn.end()` between them lets the program answer
 * something else every few milliseconds.
 */
export class Turn {
  private endsAt = performance.now() + TURN_MS;

  /** Whether the work has held up the program for long enough. */
  get isOver(): boolean {
    return performance.now() >= this.endsAt;
  }

  /** Lets the program do what waits. */
  async end(): Promise<void> {
    await nextTurn();
    this.endsAt = performance.now() + TURN_MS;
  }
}

/** Does a work step by step until a step says that it is done. @param step told whether it still has time */
export async function inTurns(step: (hasTime: () => boolean) => boolean): Promise<void> {
  const turn = new Turn();
  while (!step(() => !turn.isOver)) await turn.end();
}

/** Does a work that comes in pieces, as many as fit into a turn at a time. Throws what the work throws. */
export async function piecesInTurns<T>(work: Iterator<unknown, T>): Promise<T> {
  const turn = new Turn();
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    if (turn.isOver) await turn.end();
  }
}
