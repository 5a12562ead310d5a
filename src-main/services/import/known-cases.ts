import type { StudioStore } from '@main/store/studio-store';
import type { CaseEntry } from '@shared/domain/case/view/case-entry';
import type { KnownCase } from '@shared/domain/import/find-duplicates';
import type { PresentActor } from '@shared/domain/record/actor';
import { seenCases } from '../cases/seen-cases';
import type { LedgerReader } from './ledger-reader';

/** So many cases, and so many rows, are handed over at a time. */
const CASES = 100;
const ROWS = 500;

/**
 * Hands over the cases that rows may repeat: those of the same months, and those of the same numbers. Other questions are
 * answered in between. Throws StoreError.
 */
export async function tellKnown(
  store: StudioStore,
  reader: LedgerReader,
  { months, rowCount }: { readonly months: readonly string[]; readonly rowCount: number },
  actor: PresentActor,
): Promise<void> {
  for (const month of months)
    for (let page = 1; ; page += 1) {
      const { page: entries } = await store.cases.query({
        ...{ text: '', statuses: [], categories: [], month, mediatorId: null },
        ...{ sortBy: 'registeredOn', isDescending: false, page, pageSize: CASES },
      });
      if (entries.length > 0) await reader.ask('know', entries.map(knownCase));
      if (entries.length < CASES) break;
    }
  const seen = seenCases(store, actor);
  for (let from = 0; from < rowCount; from += ROWS) {
    const codes = await reader.ask('codes', from, ROWS);
    const ids = codes.flatMap((code) => (code === '' ? [] : (seen.idOfNumber(code) ?? [])));
    if (ids.length === 0) continue;
    const entries = await seen.entries({ caseIds: [...new Set(ids)] });
    await reader.ask('know', entries.map(knownCase));
  }
}

/** Of an entry of the lists, by what it is known again. */
function knownCase({ number, registeredOn, parties }: CaseEntry): KnownCase {
  return {
    ...{ number, agreementNumber: number, registeredOn, description: '' },
    names: parties.map(({ name }) => name),
    called: `案件${number}`,
  };
}
