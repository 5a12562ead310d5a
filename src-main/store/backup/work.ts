/** How far a long piece of work is, in bytes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What a long piece of work listens to and tells. */
export interface Work {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Counts bytes towards a total and tells, a few times a second at most. */
export function countBytes(total: number, { onProgress }: Work): (bytes: number) => void {
  let done = 0;
  let told = 0;
  return (bytes) => {
    done += bytes;
    const now = Date.now();
    if (now - told < 100 && done < total) return;
    told = now;
    onProgress?.({ done: Math.min(done, total), total });
  };
}

/** Whether a failure is the user's own wish to stop. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
