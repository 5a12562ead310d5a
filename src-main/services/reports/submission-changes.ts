import { isDeepStrictEqual } from 'node:util';
import type { StudioStore } from '@main/store/studio-store';
import type { PresentActor } from '@shared/domain/record/actor';
import { titleOf } from '@shared/domain/record/define-kind';
import type { LedgerCell } from '@shared/domain/reports/report-content';
import { type CountedChange, changedRecords } from '@shared/domain/submission/counted-facts';
import {
  type FrozenReport,
  type SubmittedVersion,
  standing,
} from '@shared/domain/submission/submission';
import { SUBMISSION_KIND } from '@shared/domain/submission/submission-kind';
import type { OutputOf } from '@shared/ipc/contract';
import type { SubmissionChange } from '@shared/ipc/routes-submissions';
import { isSeen } from '../records/acting';
import { storedSubmission, submissionOf } from '../records/handed-in';
import { tellHistory } from '../records/history';
import type { ReportService } from './report-service';

/** So many are told one by one; of more only how many there are. */
const MOST_TOLD = 100;

/**
 * The records that count otherwise than in the report that was handed in last, each with what was done to it since and
 * what its row says now. Throws ServiceError REPORT_OUTDATED, and StoreError.
 * @param token of the report as it is shown
 */
export async function tellChanges(
  store: StudioStore,
  reports: ReportService,
  token: string,
  actor: PresentActor,
): Promise<OutputOf<'submissions.changes'>> {
  const none = { total: 0, changes: [] };
  const found = await submissionOf(store, reports.targetOf(token, actor));
  if (found === undefined) return none;
  const record = await storedSubmission(store, found.entry.id);
  const last = standing(record).at(-1);
  // It counted every case: to who may not see all of them nothing is told of any.
  if (last === undefined || !isSeen(SUBMISSION_KIND, actor, record)) return none;
  const now = await reports.freeze(token, actor);
  const told = changedRecords(last.frozen.counted, now.counted);
  const since = await seqOf(store, record.id, last);
  const changes: SubmissionChange[] = [];
  for (const change of told.slice(0, MOST_TOLD))
    changes.push(await tellChange(store, change, { was: last.frozen, now, since }));
  return { total: told.length, changes };
}

interface Sides {
  readonly was: FrozenReport;
  readonly now: FrozenReport;
  /** The line of the journal that noted the handing in. */
  readonly since: number;
}

async function tellChange(
  store: StudioStore,
  change: CountedChange,
  { was, now, since }: Sides,
): Promise<SubmissionChange> {
  const kind = store.kinds.find(change.kind);
  if (kind === undefined) throw new RangeError(`no such kind: ${change.kind}`);
  const stored = await store.storedIn(kind, change.id);
  const { entries } = await tellHistory(store, { kind, id: change.id }, stored, 1);
  return {
    ...change,
    title: titleOf(kind, stored.record),
    cells: change.effect === 'changed' ? changedCells(change.id, was, now) : [],
    entries: entries.filter(({ seq }) => seq > since),
  };
}

function changedCells(id: string, was: FrozenReport, now: FrozenReport): SubmissionChange['cells'] {
  return was.content.ledgers.flatMap((head) => {
    const cells = now.content.ledgers.find(({ key }) => key === head.key)?.columns ?? [];
    const [before, after] = [rowIn(was, head.key, id), rowIn(now, head.key, id)];
    return head.columns.flatMap(({ key, heading }, place) => {
      const at = cells.findIndex((column) => column.key === key);
      const [old, present] = [before?.[place], after?.[at]];
      if (old === undefined || present === undefined || isDeepStrictEqual(old, present)) return [];
      return [{ heading, was: old, now: present }];
    });
  });
}

function rowIn({ ledgers }: FrozenReport, ledger: string, id: string): LedgerCell[] | undefined {
  const found = ledgers.find((one) => one.ledger === ledger);
  return found?.rows[found.ids.indexOf(id)];
}

async function seqOf(store: StudioStore, id: string, version: SubmittedVersion): Promise<number> {
  const lines = await store.historyOf(SUBMISSION_KIND, id);
  const noting = lines.find(({ body }) => JSON.stringify(body?.steps ?? []).includes(version.id));
  return noting?.seq ?? 0;
}
