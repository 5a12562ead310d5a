/** What grouping has to know of a line of the journal. */
export interface GroupableLine {
  /** Milliseconds of the computer's clock. */
  readonly atMs: number;
  readonly who: string;
  readonly action: string;
  /** Paths in the stored case that the line writes to, such as `/case/sessions/0/proposal`. */
  readonly paths: readonly string[];
}

/** Autosaves further apart than this are two pieces of work. */
const SAME_WORK_MS = 5 * 60_000;
const IN_SESSION = /^\/case\/sessions\/(\d+)\//;
const EVERY_SAVE = /^\/case\/(revision|updatedAt)$/;

/**
 * Puts the autosaves of one session by one person together that follow each other within five
 * minutes. Whatever else happened stands alone. Order is kept.
 */
export function groupLines<T extends GroupableLine>(lines: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && isSameWork(last, line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isSameWork(before: GroupableLine, after: GroupableLine): boolean {
  const session = sessionOf(before);
  const apart = Math.abs(after.atMs - before.atMs);
  return (
    session !== null &&
    session === sessionOf(after) &&
    before.who === after.who &&
    apart <= SAME_WORK_MS
  );
}

/** Place of the one session whose fields a line writes; null when it does anything else. */
function sessionOf({ action, paths }: GroupableLine): string | null {
  if (action !== 'cases.saveSession') return null;
  const places = paths
    .filter((path) => !EVERY_SAVE.test(path))
    .map((path) => IN_SESSION.exec(path)?.[1] ?? '');
  const [first = ''] = places;
  return first !== '' && places.every((place) => place === first) ? first : null;
}
