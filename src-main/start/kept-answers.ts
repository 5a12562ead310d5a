import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { wallClockOf } from '@shared/domain/kernel/wall-clock';
import type { Envelope } from '@shared/ipc/envelope';
import { type KeptAnswer, type KeptFor, takeKept } from './kept-file';

/** So long, in milliseconds, the rest of the program waits for a window that does not ask for what was kept. */
const PATIENCE_MS = 400;

/** Where the program works, as its start knows it. */
export interface StartFolders {
  readonly userData: string;
  /** The data folder named at start, or null. */
  readonly dataFolder: string | null;
}

/** Where the preferences lie, by the folder of this computer's user. */
export function preferencesFileIn(userData: string): string {
  return join(userData, 'preferences.json');
}

/**
 * What the window is answered first, as the last end of the program left it: the page with which the day begins is there
 * before the folder is open, and before the program that opens it is loaded. Given only where nothing has changed since,
 * and looked at again when the folder is open.
 */
export class KeptAnswers {
  /** Resolves when all were given, or nobody asked for them in time; at once where there are none. */
  readonly given: Promise<void>;
  private readonly left: KeptAnswer[];
  private readonly told: KeptAnswer[] = [];
  private tellGiven: () => void = () => undefined;

  private constructor(answers: readonly KeptAnswer[]) {
    this.left = [...answers];
    this.given = new Promise((resolve) => {
      this.tellGiven = resolve;
      if (answers.length === 0) resolve();
      else setTimeout(resolve, PATIENCE_MS).unref();
    });
  }

  /** Takes up what was kept. Never rejects: what cannot be read is as good as nothing. */
  static async take(
    { userData, dataFolder }: StartFolders,
    program: KeptFor['program'],
  ): Promise<KeptAnswers> {
    const preferencesFile = preferencesFileIn(userData);
    const folder = dataFolder ?? (await rememberedFolder(preferencesFile));
    const { year, month, day } = wallClockOf(new Date());
    const answers =
      folder === null
        ? null
        : await takeKept(folder, `${year}-${month}-${day}`, { program, preferencesFile });
    return new KeptAnswers(answers ?? []);
  }

  /** Whether the window has all that it asks for first. */
  get wereGiven(): boolean {
    return this.told.length > 0 && this.left.length === 0;
  }

  /** The answer to a question of the window; null where none was kept. Each is given once. */
  answer(name: unknown, input: unknown): Envelope | null {
    const at = this.left.findIndex(
      (one) => one.name === name && isDeepStrictEqual(one.input, input),
    );
    const [found] = at < 0 ? [] : this.left.splice(at, 1);
    if (found === undefined) return null;
    this.told.push(found);
    if (this.left.length === 0) this.tellGiven();
    return found.answer;
  }

  /**
   * Whether what was told is what the open folder answers; then nothing more is done. What cannot be asked in that way,
   * such as how things stood before the folder was open, the window asks anew by itself.
   */
  async isStillTrue(ask: (name: string, input: unknown) => Promise<Envelope>): Promise<boolean> {
    for (const { name, input, answer } of this.told)
      if (!name.startsWith('app.') && !isDeepStrictEqual(plain(await ask(name, input)), answer))
        return false;
    return true;
  }
}

/** As it is after a way through a file. */
function plain(answer: Envelope): unknown {
  return JSON.parse(JSON.stringify(answer));
}

async function rememberedFolder(preferencesFile: string): Promise<string | null> {
  try {
    const { dataFolder } = JSON.parse(await readFile(preferencesFile, 'utf8')) as {
      readonly dataFolder?: unknown;
    };
    return typeof dataFolder === 'string' ? dataFolder : null;
  } catch {
    return null;
  }
}
