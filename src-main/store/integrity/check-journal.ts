import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { FindingKind } from '@shared/domain/safekeeping/finding-kinds';
import { JOURNAL_FOLDER, STUDIO_FILE } from '../data-folder';
import type { Disk } from '../disk/disk';
import { concernsStudio, studioOfJournal } from '../documents/studio-replay';
import type { Chain } from '../journal/chain';
import { type Checkpoint, CheckpointFile } from '../journal/checkpoint';
import type { JournalLine } from '../journal/journal-line';
import { readJournal } from '../journal/journal-reader';
import { standingOf } from '../journal/journal-verdict';
import { applyLines, emptyLedger } from '../ledger/ledger-slots';
import type { Ledger } from '../schemas/ledger-v2';
import type { StudioDocument } from '../schemas/studio-v2';
import { StoreError } from '../store-error';
import type { FileSurvey } from './check-files';
import { type Finding, findingOf } from './finding';

/** So many months are replayed at one reading of the journal: memory holds their lines, not all. */
const MONTHS_AT_ONCE = 12;

export interface JournalSurvey {
  /** Number of the last line; null when there is no journal. */
  readonly lastSeq: number | null;
  readonly findings: readonly Finding[];
}

/**
 * Follows the journal's hashes from the first line to the last, and plays it through from nothing:
 * each ledger and studio.json must hold exactly what the journal says up to the line that they follow.
 * Throws StoreError when the journal cannot be read.
 */
export async function checkJournal(
  root: string,
  disk: Disk,
  { ledgers, studio }: Pick<FileSurvey, 'ledgers' | 'studio'>,
  onStep: (done: number, total: number) => void,
): Promise<JournalSurvey> {
  const batches = inBatches(ledgers);
  const steps = batches.length + 1;
  const checkpoint = await new CheckpointFile(root, disk).load();
  const watch = new Set(checkpoint === null ? [] : [checkpoint.seq]);
  const chain = await follow(root, disk, concernsStudio, watch);
  if (chain === 'newer')
    return { lastSeq: null, findings: [findingOf('file_newer', { file: JOURNAL_FOLDER })] };
  onStep(1, steps);
  const known = [studio?.appliedSeq ?? 0, ...ledgers.map(({ appliedSeq }) => appliedSeq)];
  const findings = faultsOf(chain, Math.max(...known), checkpoint);
  // Without a whole journal, what the ledgers hold beyond it is right.
  if (chain.lastSeq === 0 || findings.length > 0) return { lastSeq: chain.lastSeq, findings };
  const isStudioSame = studio === null || isStudioAsWritten(studio, chain.lines);
  if (!isStudioSame) findings.push(findingOf('studio_differs', { file: STUDIO_FILE }));
  for (const [index, batch] of batches.entries()) {
    await nextTurn();
    for (const month of await findDiffering(root, disk, batch))
      findings.push(findingOf('ledger_differs', { file: `ledger/${month}.json` }));
    onStep(index + 2, steps);
  }
  return { lastSeq: chain.lastSeq, findings };
}

interface Followed {
  readonly chain: Chain;
  readonly lines: readonly JournalLine[];
  readonly lastSeq: number;
  readonly isDamaged: boolean;
  /** What was saved last is damaged, and nothing came after it. */
  readonly hasBrokenEnd: boolean;
}

/** @param known number of the last line that any file has */
function faultsOf(
  { isDamaged, hasBrokenEnd, lastSeq, chain }: Followed,
  known: number,
  checkpoint: Checkpoint | null,
): Finding[] {
  const kinds: FindingKind[] = [];
  if (isDamaged) kinds.push('journal_damaged');
  if (hasBrokenEnd) kinds.push('journal_end_damaged');
  if (known > lastSeq) kinds.push('journal_behind');
  if (standingOf(checkpoint, chain) === 'rewritten') kinds.push('journal_rewritten');
  return kinds.map((kind) => findingOf(kind, { file: JOURNAL_FOLDER }));
}

async function follow(
  root: string,
  disk: Disk,
  keep: (line: JournalLine) => boolean,
  watch: ReadonlySet<number> = new Set(),
): Promise<Followed | 'newer'> {
  try {
    const { chain, files } = await readJournal(root, disk, { keep, watch });
    // Broken bytes in the middle were acknowledged once; at the end of the last file they never were.
    const isDamaged = chain.isDamaged || files.some(({ isBroken }) => isBroken);
    const hasBrokenEnd = files.some((file) => file.hasBrokenEnd);
    return { chain, lines: chain.lines, lastSeq: chain.last.seq, isDamaged, hasBrokenEnd };
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'newer_version') return 'newer';
    throw error;
  }
}

function isStudioAsWritten(studio: StudioDocument, lines: readonly JournalLine[]): boolean {
  const { appliedSeq, appliedHash: _hash, ...stored } = studio;
  const replayed = studioOfJournal(lines.filter(({ seq }) => seq <= appliedSeq));
  // Not told by the journal alone: nothing to compare with.
  return replayed === null || isDeepStrictEqual(replayed, stored);
}

/** The months whose ledger is not what the journal tells. */
async function findDiffering(
  root: string,
  disk: Disk,
  ledgers: readonly Ledger[],
): Promise<string[]> {
  const months = new Set(ledgers.map(({ month }) => month));
  const chain = await follow(root, disk, ({ records }) =>
    records.some(({ kind, shard }) => kind === 'case' && months.has(shard)),
  );
  if (chain === 'newer') return [];
  const differing = ledgers.filter((ledger) => {
    const lines = chain.lines.filter(({ seq }) => seq <= ledger.appliedSeq);
    const { ledger: replayed, hasMisfits } = applyLines(emptyLedger(ledger.month), lines);
    const isSame =
      isDeepStrictEqual(replayed.cases, ledger.cases) &&
      isDeepStrictEqual(replayed.recycled, ledger.recycled);
    return !isSame && !hasMisfits;
  });
  return differing.map(({ month }) => month);
}

function inBatches(ledgers: readonly Ledger[]): Ledger[][] {
  const batches: Ledger[][] = [];
  for (let at = 0; at < ledgers.length; at += MONTHS_AT_ONCE)
    batches.push(ledgers.slice(at, at + MONTHS_AT_ONCE));
  return batches;
}
