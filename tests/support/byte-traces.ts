import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A word as it may stand in a file: in UTF-8, in UTF-16, in base64 at each of its three places. */
function formsOf(word: Buffer): Buffer[] {
  const wide = Buffer.from(word.toString('utf8'), 'utf16le');
  const coded = [0, 1, 2].map((lead) =>
    // What stands at the ends depends on what is beside it.
    Buffer.from(
      Buffer.concat([Buffer.alloc(lead), word])
        .toString('base64')
        .slice(4, -4),
    ),
  );
  return [word, wide, Buffer.from(wide).swap16(), ...coded];
}

/** Every file below a folder; none where there is no such folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The files in which one of the words stands, in their content or their name. @param words of at least three characters */
export function filesThatTell(
  files: readonly string[],
  words: readonly (string | Buffer)[],
): string[] {
  const wanted = words.flatMap((word) => formsOf(Buffer.from(word as string)));
  return files.filter((path) => {
    const bytes = Buffer.concat([readFileSync(path), Buffer.from(path)]);
    return wanted.some((form) => bytes.includes(form));
  });
}
