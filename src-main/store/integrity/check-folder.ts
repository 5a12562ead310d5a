import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { KINDS } from '@shared/domain/kinds';
import type { Kind } from '@shared/domain/record/define-kind';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { AnyRecord } from '@shared/domain/record/record';
import { type Appraisal, filesToDestroy } from '@shared/domain/retention/appraisal';
import { APPRAISAL_KIND } from '@shared/domain/retention/appraisal-kind';
import type { FindingKind } from '@shared/domain/safekeeping/finding-kinds';
import type { Studio } from '@shared/domain/studio/studio';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import { surveyAttachments } from '../attachments/survey';
import { listDataFiles } from '../backup/data-files';
import type { Progress, Work } from '../backup/work';
import type { CaseDescriber } from '../cases/case-describer';
import { findDiffering } from '../cases/check-case-index';
import { requireFolder, STUDIO_FILE } from '../data-folder';
import type { Disk } from '../disk/disk';
import { nodeDisk } from '../disk/node-disk';
import type { Shard } from '../shards/shard';
import type { StoredRecord } from '../shards/stored-record';
import { checkFiles, type FileSurvey } from './check-files';
import { checkJournal } from './check-journal';
import { checkRestore } from './check-restore';
import { type Finding, findingOf } from './finding';

/** What a check of a data folder gave. */
export interface FolderCheck {
  readonly fileCount: number;
  readonly caseCount: number;
  readonly attachmentCount: number;
  /** Lines of the journal; 0 when there is none. */
  readonly lineCount: number;
  readonly findings: readonly Finding[];
}

/**
 * Reads a whole data folder without the index and without memory, and changes nothing in it: every
 * file, every hash of the journal, every shard against the journal played through, every reference,
 * every attachment's content, and the index against one made from the records. Throws StoreError when
 * the folder cannot be read at all, or the signal's reason.
 * @param describe what the rules say about the cases of this studio
 * @param given what is kept in it, and another disk than the computer's own
 */
export async function checkFolder(
  root: string,
  describe: (studio: Studio) => Promise<CaseDescriber>,
  work: Work = {},
  { kinds = KINDS, disk = nodeDisk }: { readonly kinds?: Kinds; readonly disk?: Disk } = {},
): Promise<FolderCheck> {
  await requireFolder(root, disk);
  const progress = shareProgress(work);
  const total = (await listDataFiles(root)).reduce((sum, { size }) => sum + size, 0);
  let read = 0;
  const files = await checkFiles(root, disk, kinds, (bytes) => {
    work.signal?.throwIfAborted();
    read += bytes;
    progress(0, total === 0 ? 1 : read / total);
  });
  const journal = await checkJournal({ root, disk, kinds }, files, (done, steps) => {
    work.signal?.throwIfAborted();
    progress(1, done / steps);
  });
  const cases = storedRecordsOf(files, CASE_KIND);
  const attachments = await checkAttachments(root, disk, cases, () => {
    work.signal?.throwIfAborted();
  });
  progress(2, 1);
  const index = await checkStudioIndex(root, disk, files, describe, (done, steps) => {
    work.signal?.throwIfAborted();
    progress(3, done / steps);
  });
  progress(3, 1);
  return {
    fileCount: files.count,
    caseCount: cases.filter(({ removedAt }) => removedAt === null).length,
    attachmentCount: attachments.count,
    lineCount: journal.lastSeq ?? 0,
    findings: [
      ...(await checkRestore(root)),
      ...(files.isStudioMissing ? [findingOf('studio_damaged', { file: STUDIO_FILE })] : []),
      ...files.findings,
      ...journal.findings,
      ...checkCases(cases, studioOf(files)),
      ...tellDestroyed(storedRecordsOf(files, APPRAISAL_KIND), cases),
      ...index,
      ...attachments.findings,
    ],
  };
}

/** Four stages of about the same length. */
function shareProgress({ onProgress }: Work): (stage: 0 | 1 | 2 | 3, part: number) => void {
  return (stage, part) => {
    const progress: Progress = { done: Math.round(stage * 100 + part * 100), total: 400 };
    onProgress?.(progress);
  };
}

async function checkStudioIndex(
  root: string,
  disk: Disk,
  files: FileSurvey,
  describe: (studio: Studio) => Promise<CaseDescriber>,
  onStep: (done: number, steps: number) => void,
): Promise<Finding[]> {
  const studio = studioOf(files);
  if (studio === null) return [];
  const differing = await findDiffering(root, disk, files.shards, await describe(studio), onStep);
  return differing.map((month) => findingOf('index_differs', { detail: month }));
}

function studioOf(files: FileSurvey): Studio | null {
  return storedRecordsOf(files, STUDIO_KIND)[0]?.record ?? null;
}

/** Every record of a kind that can be read. */
function storedRecordsOf<R extends AnyRecord>(
  { shards }: FileSurvey,
  kind: Kind<R>,
): StoredRecord<R>[] {
  const ofKind = [...shards.values()].filter(({ shard }) => shard.kind.key === kind.key);
  return ofKind.flatMap(({ shard }) => (shard as unknown as Shard<R>).storedRecords);
}

function checkCases(
  cases: readonly StoredRecord<MediationCase>[],
  studio: Studio | null,
): Finding[] {
  const findings: Finding[] = [];
  const numbers = new Set<string>();
  const ids = new Set<string>();
  for (const { record: one, removedAt } of cases) {
    // The numbers of an old ledger are its own: what was taken back may have come in again under the same.
    const isOfLedger = one.imported !== null && removedAt !== null;
    if (ids.has(one.id)) findings.push(findingOf('case_twice', { number: one.number }));
    else if (!isOfLedger && numbers.has(one.number))
      findings.push(findingOf('number_twice', { number: one.number }));
    ids.add(one.id);
    if (!isOfLedger) numbers.add(one.number);
    const missing = studio === null ? [] : (CASE_KIND.missing?.(one, studio) ?? []);
    for (const detail of missing)
      findings.push(findingOf('reference_missing', { number: one.number, detail }));
  }
  return findings;
}

/** What was destroyed by order, each file with its day; and what was to be and is still there. */
function tellDestroyed(
  appraisals: readonly StoredRecord<Appraisal>[],
  cases: readonly StoredRecord<MediationCase>[],
): Finding[] {
  const there = new Set(cases.map(({ record }) => record.id));
  return appraisals.flatMap(({ record }) =>
    record.destruction === null
      ? []
      : filesToDestroy(record).map(({ caseId, number }) =>
          findingOf(there.has(caseId) ? 'case_not_destroyed' : 'case_destroyed', {
            ...{ number, detail: record.destruction?.orderedOn ?? null },
          }),
        ),
  );
}

async function checkAttachments(
  root: string,
  disk: Disk,
  cases: readonly StoredRecord<MediationCase>[],
  onLooked: () => void,
): Promise<{ count: number; findings: Finding[] }> {
  const numbers = new Map<string, string>();
  for (const { record: one } of cases)
    for (const { sha256 } of one.attachments) numbers.set(sha256, one.number);
  const survey = await surveyAttachments(root, new Set(numbers.keys()), {
    ...{ isDeep: true, onLooked, disk },
  });
  const numberOf = (sha256: string): string | null => numbers.get(sha256) ?? null;
  const each = (kind: FindingKind, items: readonly string[], isHash: boolean): Finding[] =>
    items.map((item) =>
      findingOf(kind, isHash ? { number: numberOf(item), detail: item } : { file: item }),
    );
  return {
    count: survey.count,
    findings: [
      ...each('attachment_missing', survey.missing, true),
      ...each('attachment_damaged', survey.damaged, false),
      ...each('attachment_unused', survey.orphans, true),
      ...each('stranger_file', survey.strangers, false),
    ],
  };
}
