import { piecesInTurns } from '@main/store/turn';
import { addDays, localDate } from '@shared/domain/kernel/local-date';
import { composeLedger } from '@shared/domain/layout/compose-ledger';
import { type PresentActor, sightOf } from '@shared/domain/record/actor';
import { headOf } from '@shared/domain/reports/build-report';
import { stretchesOf } from '@shared/domain/reports/counting';
import {
  type LedgerList,
  listRecords,
  rowsOfLedger,
} from '@shared/domain/reports/ledgers/list-records';
import type { Period } from '@shared/domain/reports/period';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { countedRows, factTables } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';
import { readLedgerRows } from './ledger-rows';

type Current = Pick<CurrentStudio, 'store' | 'studio' | 'today'>;

/** So many rows show how a ledger will look. */
const SHOWN = 4;
/** Days back within which they are looked for, the shortest span first. */
const BACK = [31, 366, 366 * 200];

/**
 * A ledger that is being composed, with its first rows: of the last month, or, where there are none, of longer. Throws
 * StoreError, and ServiceError REPORT_OUTDATED.
 */
export async function previewLayout(
  composed: InputOf<'reports.previewLayout'>,
  current: Current,
  actor: PresentActor,
): Promise<OutputOf<'reports.previewLayout'>> {
  const { store, studio } = current;
  const { ledger, missing } = composeLedger('preview', composed, composed.title);
  const to = current.today();
  const sight = sightOf(actor);
  const facts = factTables(store, await countedRows(store), sight);
  let list: LedgerList = { ledger, records: [], sums: {} };
  for (const back of BACK) {
    const days: Period = { from: back > 10_000 ? localDate('1900-01-01') : addDays(to, -back), to };
    const stretches = stretchesOf({ sections: () => [] }, studio, days);
    list = await piecesInTurns(listRecords(ledger, rowsOfLedger(ledger, facts, stretches), facts));
    if (list.records.length > 0) break;
  }
  const head = headOf(list, to.slice(0, 7));
  const few = { ledger: { ...ledger, sums: [] }, records: list.records.slice(0, SHOWN), sums: {} };
  const { rows } = await readLedgerRows(few, {
    store,
    profile: studio.profile,
    today: to,
    sight,
  });
  return { head, rows: [...rows], missing: [...missing] };
}
