import type { RowsOfKind } from '@main/store/shards/plain-index';
import { compareRows } from '@main/store/shards/row-order';
import type { StudioStore } from '@main/store/studio-store';
import { Turn } from '@main/store/turn';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { namesInCase } from '@shared/domain/case/wording/names-in-case';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { KINDS } from '@shared/domain/kinds';
import type { Sight } from '@shared/domain/record/actor';
import type { Kind } from '@shared/domain/record/define-kind';
import type { AnyRecord } from '@shared/domain/record/record';
import {
  groupLine,
  type LedgerContext,
  ledgerRow,
  type NamingRow,
  sumsOfRows,
  type ToldBesides,
} from '@shared/domain/reports/ledgers/define-ledger';
import {
  endsGroup,
  type LedgerList,
  type ListedRecord,
} from '@shared/domain/reports/ledgers/list-records';
import type { Period } from '@shared/domain/reports/period';
import type { LedgerCell, LedgerRow } from '@shared/domain/reports/report-content';
import type { StudioProfile } from '@shared/domain/studio/studio';
import { ServiceError } from '../service-error';

/** What is printed in a ledger besides its records. */
export interface LedgerSetting {
  readonly store: StudioStore;
  readonly profile: StudioProfile;
  readonly today: LocalDate;
  /** Which other records may be told of; null for all. */
  readonly sight: Sight | null;
  /** The days of the report; left out where a ledger is tried out. */
  readonly period?: Period;
  /** What the ledger asks for besides, by the ids of its records. */
  readonly told?: ReadonlyMap<string, ToldBesides>;
}

/** The rows of a ledger as they are printed. */
export interface PrintedLedger {
  readonly rows: readonly LedgerRow[];
  /** Numbers of the rows, from 1, in which free text names somebody of the case: nobody masks that. */
  readonly naming: readonly number[];
}

/**
 * The rows of a ledger, each made from its record as it was when the report was counted; records that lie in one file are
 * read together, and other things are answered in between. Throws StoreError, and ServiceError REPORT_OUTDATED when a
 * record has changed since, or says something else than was counted.
 */
export async function readLedgerRows(
  list: LedgerList,
  { store, sight, told, ...setting }: LedgerSetting,
): Promise<PrintedLedger> {
  const { ledger, records } = list;
  const freeText = ledger.columns.flatMap(({ isFreeText }, at) => (isFreeText ? [at] : []));
  const naming: number[] = [];
  const places = placesOf(records);
  const rows: LedgerRow[] = new Array(records.length);
  const contexts: LedgerContext<unknown>[] = new Array(records.length);
  const turn = new Turn();
  let count = 0;
  const namingOf = await namingReader(list, store, sight);
  for await (const { record, removedAt } of store.storedRecordsOf(kindOf(list), places.keys())) {
    const ofRecord = places.get(record.id) ?? [];
    for (const place of ofRecord) {
      const listed = records[place];
      if (removedAt !== null || revisionOf(record) !== listed?.revision)
        throw new ServiceError('REPORT_OUTDATED');
      const context: LedgerContext<unknown> = {
        ...{ ...setting, record, place: place + 1 },
        ...{ group: listed.group, told: told?.get(record.id) },
        naming: (kind) => namingOf(kind, record.id),
      };
      const row = ledgerRow(ledger, context);
      [rows[place], contexts[place]] = [row, context];
      const typed = freeText.map((at) => row[at] ?? '');
      if (namesSomebody(list, record, typed)) naming.push(place + 1);
    }
    count += ofRecord.length;
    if (turn.isOver) await turn.end();
  }
  if (count < records.length) throw new ServiceError('REPORT_OUTDATED');
  await requireSameSums(list, rows, store);
  return {
    rows: withGroupLines(list, rows, contexts),
    naming: naming.sort((one, other) => one - other),
  };
}

/** Where a record stands: of a ledger in groups in several places. */
function placesOf(records: readonly ListedRecord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { id }] of records.entries()) {
    const known = places.get(id);
    if (known === undefined) places.set(id, [place]);
    else known.push(place);
  }
  return places;
}

/** The rows with a line below each group. */
function withGroupLines(
  { ledger, records }: LedgerList,
  rows: readonly LedgerRow[],
  contexts: readonly LedgerContext<unknown>[],
): LedgerRow[] {
  let from = 0;
  return rows.flatMap((row, at) => {
    const group = records[at]?.group;
    if (group === undefined || !endsGroup(records, at)) return [row];
    const ofGroup = contexts.slice(from, at + 1);
    from = at + 1;
    return [row, groupLine(ledger, group, ofGroup)];
  });
}

/** Tells of the records of other kinds that name one of the ledger's, as far as its columns ask for them. Throws StoreError. */
async function namingReader(
  { ledger }: LedgerList,
  store: StudioStore,
  sight: Sight | null,
): Promise<(kind: string, id: string) => readonly NamingRow[]> {
  const named = new Map<string, RowsOfKind>();
  for (const key of new Set(ledger.columns.flatMap(({ namedBy = [] }) => namedBy))) {
    const kind = store.kinds.find(key);
    if (kind !== undefined) named.set(key, await store.rowsOf(kind));
  }
  return (kind, id) => {
    const rows = named.get(kind);
    const found = rows?.naming({ kind: ledger.of, id }).flatMap((one) => rows.row(one) ?? []) ?? [];
    return found.filter((row) => !row.isHidden && (sight === null || sight(row))).sort(compareRows);
  };
}

/** Of other kinds than disputes it is not known whom they name. */
function namesSomebody(
  { ledger }: LedgerList,
  record: AnyRecord,
  cells: readonly LedgerCell[],
): boolean {
  if (ledger.of !== CASE_KIND.key || cells.length === 0) return false;
  const names = namesInCase(record as MediationCase).filter((name) => name.length > 1);
  return cells.some(
    (cell) => typeof cell === 'string' && names.some((name) => cell.includes(name)),
  );
}

function kindOf({ ledger }: LedgerList): Kind {
  const kind = KINDS.find(ledger.of);
  if (kind === undefined) throw new RangeError(`no such kind: ${ledger.of}`);
  return kind;
}

function revisionOf(record: AnyRecord): number {
  return 'revision' in record ? Number(record.revision) : 0;
}

/** 上报数＝案卷数: what is printed adds up to what was counted, or the index was wrong and is made anew. */
async function requireSameSums(
  { ledger, records, sums }: LedgerList,
  rows: readonly LedgerRow[],
  { cases }: StudioStore,
): Promise<void> {
  const printed = sumsOfRows(ledger, rows);
  if (ledger.sums.every(({ key }) => printed[key] === sums[key])) return;
  // Of other kinds the index is made from the records at every start.
  if (ledger.of === CASE_KIND.key) {
    const months = new Set(records.map(({ id }) => cases.monthOf(id)));
    for (const month of months) await cases.remake(month);
  }
  throw new ServiceError('REPORT_OUTDATED');
}
