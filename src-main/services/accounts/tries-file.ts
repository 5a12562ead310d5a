import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NO_TRIES, type WrongTries } from '@shared/domain/account/wrong-tries';
import { z } from 'zod';

const triesSchema = z.object({
  ...{ count: z.int().min(0), lastAt: z.number() },
  pins: z.record(z.string(), z.int().min(0)).default({}),
});

/** Wrong secrets in a row on this computer, kept over a restart: else each restart would give free tries. */
export class TriesFile {
  private readonly path: string;
  private known: WrongTries | null = null;

  constructor(userData: string) {
    this.path = join(userData, 'wrong-tries.json');
  }

  /** What cannot be read counts as none: nobody is kept out by a broken file. */
  async read(): Promise<WrongTries> {
    this.known ??= await readFile(this.path, 'utf8').then(
      (text) => triesSchema.safeParse(parsed(text)).data ?? NO_TRIES,
      () => NO_TRIES,
    );
    return this.known;
  }

  /** Keeps it in memory at once; a disk that takes no file does not let anybody try faster. */
  async write(tries: WrongTries): Promise<void> {
    this.known = tries;
    await mkdir(dirname(this.path), { recursive: true })
      .then(() => writeFile(this.path, JSON.stringify(tries)))
      .catch(() => undefined);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
