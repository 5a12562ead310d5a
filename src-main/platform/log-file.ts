import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeFault } from './fault-text';
import { makePrivateFolder } from './private-folder';

export type LogLevel = 'info' | 'warn' | 'fault';

/**
 * Where the program notes what it did. Messages are words of the program's own, never a text that
 * somebody typed or that a file is called; what an error says goes through `describeFault`.
 */
export interface Log {
  readonly folder: string;
  info(message: string): void;
  warn(message: string, error?: unknown): void;
  /** Notes an error with its id, so that a user's screenshot leads to the line. */
  fault(id: string, error: unknown): void;
}

const MAX_BYTES = 1_000_000;
const KEPT_FILES = 5;

/**
 * Opens the log in a folder: `studio.log` and up to four older ones, at most 1 MB each.
 *
 * A log that cannot be written is not worth a crash: the line is then lost in silence.
 */
export function openLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, 'studio.log');
  // Logs of earlier versions could be read by everybody on the computer.
  makePrivateFolder(folder);
  const write = (level: LogLevel, message: string): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      rotate(folder, file);
      appendFileSync(
        file,
        `${now().toISOString()} ${level} ${message.replaceAll('\n', '\n    ')}\n`,
        { mode: 0o600 },
      );
    } catch {
      // Full disk or a read-only profile: the program goes on without its log.
    }
  };
  return {
    folder,
    info: (message) => write('info', message),
    warn: (message, error) =>
      write('warn', error === undefined ? message : `${message}: ${describeFault(error)}`),
    fault: (id, error) => write('fault', `[${id}] ${describeFault(error)}`),
  };
}

function rotate(folder: string, file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MAX_BYTES) return;
  const aged = (age: number): string => join(folder, `studio.${age}.log`);
  rmSync(aged(KEPT_FILES - 1), { force: true });
  for (let age = KEPT_FILES - 2; age >= 1; age -= 1) {
    if (statSync(aged(age), { throwIfNoEntry: false })) renameSync(aged(age), aged(age + 1));
  }
  renameSync(file, aged(1));
}
