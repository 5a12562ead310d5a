import type { StudioStore } from '@main/store/studio-store';

/** A case as a list of differences names it. */
export interface NamedCase {
  number: string;
  title: string;
}

/** What a restore would change: counts, and the first cases of each kind by name. */
export interface CaseDifferences {
  presentTotal: number;
  backupTotal: number;
  /** Not there now, in the backup. */
  added: { total: number; first: NamedCase[] };
  /** In both, but different. */
  changed: { total: number; first: NamedCase[] };
  /** There now, not in the backup. */
  missing: { total: number; first: NamedCase[] };
}

/** So many cases of each kind are named; the rest are counted. */
const NAMED_CASES = 50;

interface Line extends NamedCase {
  readonly id: string;
  readonly updatedAt: string;
}

/** Compares the cases of the open studio with those of a backup. Throws StoreError. */
export async function compareStudios(
  present: StudioStore,
  backup: StudioStore,
): Promise<CaseDifferences> {
  const now = new Map((await linesOf(present)).map((line) => [line.id, line]));
  const then = new Map((await linesOf(backup)).map((line) => [line.id, line]));
  const both = [...then.values()].filter(({ id }) => now.has(id));
  return {
    presentTotal: now.size,
    backupTotal: then.size,
    added: name([...then.values()].filter(({ id }) => !now.has(id))),
    changed: name(both.filter(({ id, updatedAt }) => now.get(id)?.updatedAt !== updatedAt)),
    missing: name([...now.values()].filter(({ id }) => !then.has(id))),
  };
}

async function linesOf(store: StudioStore): Promise<Line[]> {
  const entries = await store.archive.entries();
  return entries.map(({ id, number, updatedAt, summary }) => ({
    id,
    number,
    updatedAt,
    title: summary.title,
  }));
}

function name(lines: readonly Line[]): { total: number; first: NamedCase[] } {
  const newestFirst = [...lines].sort((a, b) => (a.number < b.number ? 1 : -1));
  const first = newestFirst.slice(0, NAMED_CASES).map(({ number, title }) => ({ number, title }));
  return { total: lines.length, first };
}
