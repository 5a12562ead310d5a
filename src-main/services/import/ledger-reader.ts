import { Worker } from 'node:worker_threads';
import { GIVEN_UP } from './ledger-file';
import type { LedgerReading } from './ledger-reading';
import { UnreadableLedger } from './unreadable-ledger';

type Asks = Pick<
  LedgerReading,
  'open' | 'lines' | 'read' | 'codes' | 'know' | 'settle' | 'page' | 'wanted' | 'cases'
>;
type Name = keyof Asks;

/** A question to the reading: the name of its method and what is given with it. */
export interface LedgerAsked {
  readonly name: Name;
  readonly given: readonly unknown[];
}

interface Answered {
  readonly answer?: unknown;
  /** A sentence for who chose the file. */
  readonly unreadable?: string;
  readonly fault?: string;
}

/** Answers where it is called; never throws. */
export function answerAsked(reading: LedgerReading, { name, given }: LedgerAsked): Answered {
  try {
    // Name and what is given come as a pair, see `ask`.
    const method = reading[name] as (...args: readonly unknown[]) => unknown;
    return { answer: method.apply(reading, [...given]) };
  } catch (error) {
    if (error instanceof UnreadableLedger) return { unreadable: error.message };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

interface Waiting {
  readonly resolve: (answered: Answered) => void;
  readonly timer: NodeJS.Timeout;
}

/** Of a strange file, which may be made to eat memory or time. */
const LIMITS = { maxOldGenerationSizeMb: 1_024 } as const;
const PATIENCE_MS = 120_000;

/**
 * Reads a ledger in a thread of its own, which is ended when the file eats too much or takes too long, so that the window is
 * answered meanwhile. Close it when the file is put away.
 */
export class LedgerReader {
  private readonly thread: Worker | null;
  private readonly here: Promise<LedgerReading> | null;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;
  private isEnded = false;

  /** @param file the thread's program; null to read where it is called */
  constructor(file: string | null) {
    this.here = file === null ? readHere() : null;
    this.thread = file === null ? null : new Worker(file, { resourceLimits: LIMITS });
    this.thread?.unref();
    this.thread?.on('message', ({ id, ...answered }: { id: number } & Answered) =>
      this.settle(id, answered),
    );
    this.thread?.on('error', () => this.close());
  }

  /** Throws UnreadableLedger, also when the thread was ended. */
  async ask<N extends Name>(name: N, ...given: Parameters<Asks[N]>): Promise<ReturnType<Asks[N]>> {
    const { answer, unreadable, fault } = await this.put({ name, given });
    if (unreadable !== undefined) throw new UnreadableLedger(unreadable);
    if (fault !== undefined) throw new Error(fault);
    return answer as ReturnType<Asks[N]>;
  }

  /** Ends it; what it was at is answered as given up. */
  close(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.thread?.removeAllListeners();
    // Ending it may itself be told as an error.
    this.thread?.on('error', () => undefined);
    void this.thread?.terminate();
    for (const id of [...this.waiting.keys()]) this.settle(id, { unreadable: GIVEN_UP });
  }

  private async put(asked: LedgerAsked): Promise<Answered> {
    if (this.isEnded) return { unreadable: GIVEN_UP };
    if (this.here !== null) return answerAsked(await this.here, asked);
    this.count += 1;
    const id = this.count;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.close(), PATIENCE_MS);
      this.waiting.set(id, { resolve, timer });
      this.thread?.postMessage({ id, asked });
    });
  }

  private settle(id: number, answered: Answered): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    clearTimeout(one?.timer);
    one?.resolve(answered);
  }
}

/** What reads tables is large, and the window that is starting needs nothing of it. */
async function readHere(): Promise<LedgerReading> {
  const { LedgerReading } = await import('./ledger-reading');
  return new LedgerReading();
}
