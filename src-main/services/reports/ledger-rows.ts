import { StoreError } from '@main/store/store-error';
import type { StudioStore } from '@main/store/studio-store';
import { Turn } from '@main/store/turn';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import type { LedgerList } from '@shared/domain/reports/build-report';
import { ledgerRow, sumsOfRows } from '@shared/domain/reports/ledgers/define-ledger';
import type { LedgerRow } from '@shared/domain/reports/report-content';
import type { StudioProfile } from '@shared/domain/studio/studio';
import { ServiceError } from '../service-error';

/** What is printed in a ledger besides its records. */
export interface LedgerSetting {
  readonly store: StudioStore;
  readonly profile: StudioProfile;
  readonly today: LocalDate;
}

/**
 * The rows of a ledger, each made from its record as it was when the report was counted; records that lie in one file are
 * read together, and other things are answered in between. Throws StoreError, and ServiceError REPORT_OUTDATED when a
 * record has changed since, or says something else than was counted.
 */
export async function readLedgerRows(
  list: LedgerList,
  { store, profile, today }: LedgerSetting,
): Promise<LedgerRow[]> {
  const { ledger, records } = list;
  const rows: LedgerRow[] = new Array(records.length);
  const turn = new Turn();
  for (const place of placesByMonth(list, store)) {
    const { id = '', revision = 0 } = records[place] ?? {};
    const record = await store.cases.get(id).catch(outdatedWhenGone);
    if (record.revision !== revision) throw new ServiceError('REPORT_OUTDATED');
    rows[place] = ledgerRow(ledger, { record, profile, today });
    if (turn.isOver) await turn.end();
  }
  await requireSameSums(list, rows, store);
  return rows;
}

/** Places in the ledger, those of one file of records after another. */
function placesByMonth({ records }: LedgerList, store: StudioStore): number[] {
  const months = records.map(({ id }) => {
    try {
      return store.cases.monthOf(id);
    } catch (error) {
      return outdatedWhenGone(error);
    }
  });
  return [...records.keys()].sort((a, b) => {
    const [left = '', right = ''] = [months[a], months[b]];
    return left === right ? a - b : left < right ? -1 : 1;
  });
}

/** 上报数＝案卷数: what is printed adds up to what was counted, or the index was wrong and is made anew. */
async function requireSameSums(
  { ledger, records, sums }: LedgerList,
  rows: readonly LedgerRow[],
  { cases }: StudioStore,
): Promise<void> {
  const printed = sumsOfRows(ledger, rows);
  if (ledger.sums.every(({ key }) => printed[key] === sums[key])) return;
  const months = new Set(records.map(({ id }) => cases.monthOf(id)));
  for (const month of months) await cases.remake(month);
  throw new ServiceError('REPORT_OUTDATED');
}

function outdatedWhenGone(error: unknown): never {
  if (error instanceof StoreError && error.kind === 'not_found')
    throw new ServiceError('REPORT_OUTDATED');
  throw error;
}
