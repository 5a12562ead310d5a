/** What the main process says of a folder whose restore nobody can go on with. */
export interface StuckRestore {
  readonly folder: string;
  /** Cases that lie there and are whole; null when they are not. */
  readonly caseCount: number | null;
}

interface ProblemShape {
  readonly code: string;
  readonly data?: Readonly<Record<string, string | number>> | undefined;
}

/** Reads a problem or an error; null when it is another one. */
export function readStuckRestore(problem: ProblemShape | null | undefined): StuckRestore | null {
  if (problem?.code !== 'RESTORE_PLAN_UNUSABLE') return null;
  const { folder, cases } = problem.data ?? {};
  return { folder: String(folder ?? ''), caseCount: typeof cases === 'number' ? cases : null };
}
