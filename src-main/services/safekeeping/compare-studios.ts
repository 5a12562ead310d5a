import type { StudioStore } from '@main/store/studio-store';
import type { RestorePreview } from '@shared/ipc/routes-safekeeping';

/** What a restore would change: counts, and the first cases of each kind by name. */
type CaseDifferences = Omit<RestorePreview, 'id' | 'fileName' | 'reason' | 'madeAt'>;
type CaseList = CaseDifferences['added'];

/** So many cases of each kind are named; the rest are counted. */
const NAMED_CASES = 50;

type Line = CaseList['first'][number] & {
  readonly id: string;
  readonly updatedAt: string;
};

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
  const entries = await store.cases.entries();
  return entries.map(({ id, number, updatedAt, summary }) => ({
    id,
    number,
    updatedAt,
    title: summary.title,
  }));
}

function name(lines: readonly Line[]): CaseList {
  const newestFirst = [...lines].sort((a, b) => (a.number < b.number ? 1 : -1));
  const first = newestFirst.slice(0, NAMED_CASES).map(({ number, title }) => ({ number, title }));
  return { total: lines.length, first };
}
