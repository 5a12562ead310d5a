import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Milliseconds, as the store keeps them: disks differ in what they know beyond. */
const timeOf = (path: string): bigint => statSync(path, { bigint: true }).mtimeMs;

/**
 * Writes a file as another program does, later: its time changes. A file of the same length written in the millisecond in
 * which the store wrote it would keep its time, and nobody could see the change.
 */
export function overwriteFile(path: string, bytes: string | Buffer): void {
  const written = timeOf(path);
  do writeFileSync(path, bytes);
  while (timeOf(path) === written);
}

/** Changes a file as another program does: its time changes too. */
export function editFile(path: string, edit: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`nothing to edit in ${path}`);
  overwriteFile(path, after);
}

/** Changes bytes as a failing disk does: the length and the time stay. */
export function rotFile(path: string, from: string, to: string): void {
  const { size } = statSync(path);
  // Node sets times to the millisecond; the disk knows them to the nanosecond.
  const clock = `${path}.time`;
  execFileSync('touch', ['-r', path, clock]);
  editFile(path, (text) => text.replace(from, to));
  execFileSync('touch', ['-r', clock, path]);
  rmSync(clock);
  if (statSync(path).size !== size) throw new Error('a disk that fails does not change the length');
}
