import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FIRST_ANSWERS_FILE } from '@main/store/first-answers-name';
import type { Envelope } from '@shared/ipc/envelope';

/** A question of the window with its answer. */
export interface KeptAnswer {
  readonly name: string;
  readonly input: unknown;
  readonly answer: Envelope;
}

/** What the window is answered first on a day (`2026-12-01`), if nothing changes until then. */
export interface KeptDay {
  readonly day: string;
  readonly answers: readonly KeptAnswer[];
}

/** What the answers were made of besides the folder; they hold for the same alone. */
export interface KeptFor {
  /** Version of the program, and the definitions by which it was built. */
  readonly program: string;
  /** Where the preferences of the computer's user lie, by which the window asks. */
  readonly preferencesFile: string;
}

/** A program that has one of these in a folder writes to it, or did not end cleanly. */
const LOCKS = /^\.?studio\.lock/;

/** Whose every file counts: the records are what the journal tells, due days go by the holidays. */
const LOOKED_INTO = ['journal', 'holidays'];

/**
 * Keeps what the window will ask first, of a folder that has just been put away. In plain text: never of sealed data.
 * Rejects where it cannot be written; then the next start does without.
 */
export async function writeKept(
  folder: string,
  days: readonly KeptDay[],
  of: KeptFor,
): Promise<void> {
  const head = await headOf(folder, of);
  if (head === null) return;
  const lines = days.map((day) => JSON.stringify(day));
  const path = join(folder, FIRST_ANSWERS_FILE);
  // By its name it is swept up where the power went in between.
  const temporary = join(folder, `.${FIRST_ANSWERS_FILE}.${randomBytes(6).toString('hex')}.tmp`);
  const text = [JSON.stringify({ ...head, marks: lines.map(markOf) }), ...lines].join('\n');
  // People's names stand in it, as in the records beside it.
  await writeFile(temporary, text, { mode: 0o600 });
  await rename(temporary, path);
}

/**
 * The answers of a day, taken away where they hold: they are given once. Null where none were kept, of another day, or anything
 * they were made of is not as it was, to the byte and the millisecond. Never rejects.
 */
export async function takeKept(
  folder: string,
  day: string,
  of: KeptFor,
): Promise<readonly KeptAnswer[] | null> {
  const path = join(folder, FIRST_ANSWERS_FILE);
  try {
    const [text, head] = await Promise.all([readFile(path, 'utf8'), headOf(folder, of)]);
    // Somebody else has the folder: what they answer by stays theirs.
    if (head === null) return null;
    const [first = '', ...lines] = text.split('\n');
    const { marks, ...told } = JSON.parse(first) as { readonly marks: readonly string[] };
    if (JSON.stringify(told) !== JSON.stringify(head)) return null;
    const begun = `{"day":${JSON.stringify(day)}`;
    const at = lines.findIndex((line) => line.startsWith(begun));
    const line = lines[at];
    if (line === undefined || markOf(line) !== marks[at]) return null;
    // Given once. What does not hold stays for whoever opens the folder: one that cannot be opened is left as it is.
    await rm(path, { force: true });
    return (JSON.parse(line) as KeptDay).answers;
  } catch {
    // No such file, or one that does not say what it should: the start answers as it does without.
    return null;
  }
}

/** All that the answers hang on; null while a program has the folder open, or where one did not end cleanly. */
async function headOf(
  folder: string,
  { program, preferencesFile }: KeptFor,
): Promise<{ readonly program: string; readonly facts: string } | null> {
  const names = (await readdir(folder)).sort();
  if (names.some((name) => LOCKS.test(name))) return null;
  const facts: string[] = [markOf(await readFile(preferencesFile, 'utf8').catch(() => ''))];
  for (const name of names)
    if (name !== FIRST_ANSWERS_FILE) facts.push(await factsOf(join(folder, name), name));
  for (const below of LOOKED_INTO)
    for (const name of (await readdir(join(folder, below)).catch(() => [])).sort())
      facts.push(await factsOf(join(folder, below, name), `${below}/${name}`));
  return { program, facts: markOf(facts.join('\n')) };
}

async function factsOf(path: string, name: string): Promise<string> {
  const { size, mtimeMs, isFile } = await stat(path).then((found) => ({
    ...{ size: found.size, mtimeMs: found.mtimeMs, isFile: found.isFile() },
  }));
  return isFile ? `${name} ${size} ${mtimeMs}` : name;
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
