import type { Chain } from './chain';
import type { Checkpoint } from './checkpoint';
import type { JournalLine } from './journal-line';
import { formatJournalName } from './journal-names';
import type { ReadFile } from './journal-reader';

/** Which lines the caller needs. */
export type KeepLine = (line: JournalLine) => boolean;

/** The line that a file says it follows; without a hash where an older program wrote it. */
export interface FollowedLine {
  readonly seq: number;
  readonly hash: string | null;
}

/** What studio.json and the ledgers have of the journal. */
export interface FilesState {
  /** Whether they lack a line. */
  readonly lacks: KeepLine;
  /** Number of the last line that any of them has. */
  readonly highestSeq: number;
  /** What each file follows, by month or `studio`. */
  readonly follows: ReadonlyMap<string, FollowedLine>;
}

/**
 * What the journal says of the checkpoint: its line is `there` (or there is no checkpoint), it came
 * too `late`, another line stands there under its number (`rewritten`), or it is `missing`.
 */
export type CheckpointStanding = 'there' | 'late' | 'rewritten' | 'missing';

/** What the whole journal says of the files that name one of its lines. */
export interface JournalVerdict {
  readonly checkpointIs: CheckpointStanding;
  /** Files, by month or `studio`, that follow a line which is not of this journal. */
  readonly strayed: ReadonlySet<string>;
}

/** @param state what the files follow; null when only the end of the journal was read */
export function judge(
  chain: Chain,
  checkpoint: Checkpoint | null,
  state: FilesState | null,
): JournalVerdict {
  const checkpointIs = standingOf(checkpoint, chain);
  const strayed = new Set<string>();
  // Where the journal itself was rewritten, the files are the better witness.
  if (checkpointIs === 'rewritten' || state === null) return { checkpointIs, strayed };
  for (const [name, followed] of state.follows) if (isStray(chain, followed)) strayed.add(name);
  return { checkpointIs, strayed };
}

/** Whether the chain has another line where a file says it follows one. */
export function isStray(chain: Chain, { seq, hash }: FollowedLine): boolean {
  return hash !== null && (chain.hashAt(seq) ?? hash) !== hash;
}

/** The chain must have watched the checkpoint's number. */
export function standingOf(checkpoint: Checkpoint | null, chain: Chain): CheckpointStanding {
  if (checkpoint === null) return 'there';
  if (chain.late.some(({ hash }) => hash === checkpoint.hash)) return 'late';
  const hash = chain.hashAt(checkpoint.seq);
  if (hash === undefined) return 'missing';
  return hash === checkpoint.hash ? 'there' : 'rewritten';
}

/** A file that holds another line than the checkpoint knows is kept as it is, like one that is broken. */
export function markRewritten(
  files: readonly ReadFile[],
  standing: CheckpointStanding,
  checkpoint: Checkpoint | null,
): readonly ReadFile[] {
  if (standing !== 'rewritten' || checkpoint === null) return files;
  return files.map((file) =>
    formatJournalName(file.name) === checkpoint.file ? { ...file, isBroken: true } : file,
  );
}
