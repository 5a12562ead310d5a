import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { titleOf as titleOfRecord } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { FindingKind } from '@shared/domain/safekeeping/finding-kinds';
import { JOURNAL_FOLDER } from '../data-folder';
import type { Disk } from '../disk/disk';
import type { Chain } from '../journal/chain';
import { type Checkpoint, CheckpointFile } from '../journal/checkpoint';
import type { JournalLine } from '../journal/journal-line';
import { readJournal } from '../journal/journal-reader';
import { standingOf } from '../journal/journal-verdict';
import { inNewestForm, nothingYet, type Shard } from '../shards/shard';
import { keyOf } from '../shards/shard-key';
import { applyLines, shardsOf } from '../shards/shard-lines';
import { isNewer, StoreError } from '../store-error';
import { findAltered, type TitleOf, wordAltered } from './altered-lines';
import type { FileSurvey, SurveyedShard } from './check-files';
import { type Finding, findingOf } from './finding';

/** So many shards are replayed at one reading of the journal: memory holds their lines, not all. */
const SHARDS_AT_ONCE = 12;

export interface JournalSurvey {
  /** Number of the last line; null when there is no journal. */
  readonly lastSeq: number | null;
  readonly findings: readonly Finding[];
}

/** What is looked at. */
interface CheckedFolder {
  readonly root: string;
  readonly disk: Disk;
  readonly kinds: Kinds;
}

/**
 * Follows the journal's hashes from the first line to the last, and plays it through from nothing:
 * each file of records must hold exactly what the journal says up to the line that it follows.
 * Throws StoreError when the journal cannot be read.
 */
export async function checkJournal(
  { root, disk, kinds }: CheckedFolder,
  { shards }: Pick<FileSurvey, 'shards'>,
  onStep: (done: number, total: number) => void,
): Promise<JournalSurvey> {
  const isOnly = ({ shard }: SurveyedShard): number => Number(shard.kind.isSingle);
  const all = [...shards.values()].sort((one, other) => isOnly(other) - isOnly(one));
  const batches = inBatches(all);
  const steps = batches.length + 1;
  const checkpoint = await new CheckpointFile(root, disk).load();
  const watch = new Set(checkpoint === null ? [] : [checkpoint.seq]);
  const folder = { root, disk, kinds };
  const chain = await follow(folder, () => false, watch);
  if (chain instanceof StoreError)
    return {
      lastSeq: null,
      findings: [findingOf('file_newer', { file: JOURNAL_FOLDER, detail: chain.what })],
    };
  onStep(1, steps);
  const findings = faultsOf(
    chain,
    Math.max(0, ...all.map(({ shard }) => shard.appliedSeq)),
    checkpoint,
  );
  const damage = findings.find(({ kind }) => kind === 'journal_damaged');
  if (damage !== undefined) {
    const records = all.flatMap(({ shard }) => shard.storedRecords.map((one) => ({ shard, one })));
    const titleOf: TitleOf = ({ kind, id }) => {
      const found = records.find(
        ({ shard, one }) => shard.kind.key === kind && one.record.id === id,
      );
      return found === undefined ? null : titleOfRecord(found.shard.kind, found.one.record);
    };
    damage.detail = wordAltered(await findAltered(root, disk, kinds), kinds, titleOf);
  }
  // Without a whole journal, what the files hold beyond it is right.
  if (chain.lastSeq === 0 || findings.length > 0) return { lastSeq: chain.lastSeq, findings };
  const { length: gone } = chain.chain.bodiless;
  if (gone > 0)
    findings.push(findingOf('journal_bodies_gone', { file: JOURNAL_FOLDER, detail: `${gone}` }));
  const { length: destroyed } = chain.chain.destroyed;
  if (destroyed > 0)
    findings.push(findingOf('records_destroyed', { file: JOURNAL_FOLDER, detail: `${destroyed}` }));
  for (const [index, batch] of batches.entries()) {
    await nextTurn();
    for (const { shard, file } of await findDiffering(folder, batch))
      findings.push(findingOf(shard.kind.isSingle ? 'studio_differs' : 'shard_differs', { file }));
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
  { root, disk, kinds }: CheckedFolder,
  keep: (line: JournalLine) => boolean,
  watch: ReadonlySet<number> = new Set(),
): Promise<Followed | StoreError> {
  try {
    const { chain, files } = await readJournal(root, disk, { keep, watch, kinds });
    // Broken bytes in the middle were acknowledged once; at the end of the last file they never were.
    const isDamaged = chain.isDamaged || files.some(({ isBroken }) => isBroken);
    const hasBrokenEnd = files.some((file) => file.hasBrokenEnd);
    return { chain, lines: chain.lines, lastSeq: chain.last.seq, isDamaged, hasBrokenEnd };
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'newer_version') return error;
    throw error;
  }
}

/** The shards that are not what the journal tells. */
async function findDiffering(
  folder: CheckedFolder,
  batch: readonly SurveyedShard[],
): Promise<SurveyedShard[]> {
  const keys = new Set(batch.map(({ shard }) => keyOf(shard)));
  const { kinds } = folder;
  const chain = await follow(folder, (line) =>
    [...shardsOf(kinds, line)].some((key) => keys.has(key)),
  );
  if (chain instanceof StoreError) return [];
  const differing: SurveyedShard[] = [];
  for (const one of batch) if (await differs(kinds, one.shard, chain.lines)) differing.push(one);
  return differing;
}

/** Whether the journal tells another state of a shard up to the line that it follows; one that it does not tell alone does not differ. */
async function differs(
  kinds: Kinds,
  shard: Shard,
  lines: readonly JournalLine[],
): Promise<boolean> {
  const upTo = lines.filter(({ seq }) => seq <= shard.appliedSeq);
  try {
    const { shard: replayed, hasMisfits } = applyLines(kinds, nothingYet(shard), upTo);
    const newest = await inNewestForm(replayed);
    const isTold = newest !== null && !hasMisfits;
    if (!isTold || (shard.kind.isSingle && newest.storedRecords.length === 0)) return false;
    return !isDeepStrictEqual(newest.storedRecords, shard.storedRecords);
  } catch (error) {
    if (isNewer(error)) return false;
    throw error;
  }
}

function inBatches(shards: readonly SurveyedShard[]): SurveyedShard[][] {
  const batches: SurveyedShard[][] = [];
  for (let at = 0; at < shards.length; at += SHARDS_AT_ONCE)
    batches.push(shards.slice(at, at + SHARDS_AT_ONCE));
  return batches;
}
