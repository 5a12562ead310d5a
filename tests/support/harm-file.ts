import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Changes a file as another program does: its time changes too. */
export function editFile(path: string, edit: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`nothing to edit in ${path}`);
  writeFileSync(path, after);
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
