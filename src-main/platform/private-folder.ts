import { chmodSync, mkdirSync } from 'node:fs';

/** Makes a folder of the program's own, and those above it, for its user alone; one that others could look into is closed to them. */
export function makePrivateFolder(folder: string): void {
  makeFolderPrivately(folder);
  if (process.platform === 'win32') return;
  try {
    chmodSync(folder, 0o700);
  } catch {
    // Somebody else's, or on a disk that knows no owners.
  }
}

/** As `makePrivateFolder`, but one that is there already stays as it is: somebody else chose it. */
export function makeFolderPrivately(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    // What needs the folder will say what is wrong with it.
  }
}
