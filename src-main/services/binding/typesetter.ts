import { Worker } from 'node:worker_threads';
import { doTypesetting, type TypesettingAnswers, type TypesettingJob } from './typesetting-job';

type JobOf<K extends TypesettingJob['kind']> = Extract<TypesettingJob, { kind: K }>;

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Of the thread's own heap. What a stream unpacks to lies beside it, see `mostGrowth`. */
const LIMITS = { maxOldGenerationSizeMb: 1_536 } as const;
const LOOKING_MS = 50;

interface JobLimits {
  readonly patienceMs?: number;
  /** By how many bytes the program may grow meanwhile. */
  readonly mostGrowth?: number;
}

/**
 * Writes and binds documents in a thread of its own, so that the window is answered meanwhile. Close it when the work is done
 * or given up; what it was at is then rejected.
 */
export class Typesetter {
  private readonly file: string | null;
  private readonly waiting = new Map<number, Waiting>();
  private thread: Worker | null = null;
  private jobs = 0;

  /** @param file the thread's program; null to work where it is called */
  constructor(file: string | null) {
    this.file = file;
  }

  /** Rejects with what the job throws, or when the thread ends or takes more time or memory than it may: then it is ended. */
  run<K extends TypesettingJob['kind']>(
    job: JobOf<K>,
    { patienceMs = 300_000, mostGrowth = Number.POSITIVE_INFINITY }: JobLimits = {},
  ): Promise<TypesettingAnswers[K]> {
    if (this.file === null) return doTypesetting(job) as Promise<TypesettingAnswers[K]>;
    const thread = this.thread ?? this.start(this.file);
    this.jobs += 1;
    const id = this.jobs;
    return new Promise<TypesettingAnswers[K]>((resolve, reject) => {
      const timer = setTimeout(() => this.end(new Error('it takes too long')), patienceMs);
      const watch = this.watchMemory(mostGrowth);
      const settle = (): void => {
        clearTimeout(timer);
        clearInterval(watch);
        this.waiting.delete(id);
      };
      this.waiting.set(id, {
        resolve: (answer) => {
          settle();
          resolve(answer);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      thread.postMessage({ id, job });
    });
  }

  private watchMemory(mostGrowth: number): NodeJS.Timeout | undefined {
    if (!Number.isFinite(mostGrowth)) return undefined;
    const before = process.memoryUsage.rss();
    return setInterval(() => {
      if (process.memoryUsage.rss() - before > mostGrowth)
        this.end(new Error('it takes too much memory'));
    }, LOOKING_MS);
  }

  close(): void {
    this.end(new Error('it was closed'));
  }

  private start(file: string): Worker {
    const thread = new Worker(file, { resourceLimits: LIMITS });
    thread.unref();
    thread.on('message', ({ id, answer, error }: { id: number; answer: never; error?: string }) => {
      const asked = this.waiting.get(id);
      if (error === undefined) asked?.resolve(answer);
      else asked?.reject(new Error(error));
    });
    thread.on('error', (error) => this.end(error));
    this.thread = thread;
    return thread;
  }

  private end(error: Error): void {
    const thread = this.thread;
    this.thread = null;
    thread?.removeAllListeners();
    // Ending it may itself be told as an error.
    thread?.on('error', () => undefined);
    void thread?.terminate();
    for (const { reject } of [...this.waiting.values()]) reject(error);
  }
}
