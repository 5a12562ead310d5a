import { TaskQueue } from '@main/store/task-queue';
import {
  secondsToWait,
  triedRight,
  triedWrong,
  type WrongTries,
} from '@shared/domain/account/wrong-tries';
import type { Clock } from '../ports';
import type { TriesFile } from './tries-file';

/** A secret that somebody tries. */
export interface Try {
  /** Whose it is, if it is anybody's. */
  readonly personId: string | null;
  /** It counts as one of the 短密码 too. */
  readonly isPin?: boolean;
  readonly isRight: () => Promise<boolean>;
}

export interface Tried {
  /** `wait`: too soon after wrong ones; it was not looked at. */
  readonly result: 'right' | 'wrong' | 'wait';
  readonly waitSeconds: number;
}

/** Slows down wrong secrets, wherever one is asked for. */
export class Tries {
  private readonly file: TriesFile;
  private readonly clock: Clock;
  /** One after another: two at once would both find that nothing need be waited for. */
  private readonly queue = new TaskQueue();

  constructor(file: TriesFile, clock: Clock) {
    this.file = file;
    this.clock = clock;
  }

  /** What was tried so far. */
  known(): Promise<WrongTries> {
    return this.file.read();
  }

  /** Seconds until the next try. */
  async waitSeconds(): Promise<number> {
    return secondsToWait(await this.file.read(), this.now());
  }

  /** Looks at a secret, unless it comes too soon. Throws what `isRight` throws; the try counts all the same. */
  attempt({ personId, isPin = false, isRight }: Try): Promise<Tried> {
    return this.queue.run(async () => {
      const known = await this.file.read();
      const now = this.now();
      const waitSeconds = secondsToWait(known, now);
      if (waitSeconds > 0) return { result: 'wait', waitSeconds };
      // Counted before it is tried: who ends the program meanwhile has tried all the same.
      const tried = triedWrong(known, now, isPin ? personId : null);
      await this.file.write(tried);
      if (!(await isRight())) return { result: 'wrong', waitSeconds: secondsToWait(tried, now) };
      await this.file.write(triedRight(known, personId));
      return { result: 'right', waitSeconds: 0 };
    });
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
