import { CASE_KIND } from '@shared/domain/case/case-kind';
import { DISPUTE_CATEGORY_LABELS } from '@shared/domain/case/model/dispute-category';
import type { EstateRow } from '@shared/domain/property/estate/estate';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { RecordRef } from '@shared/domain/record/record';
import type { LedgerQuestion, ToldBesides } from '@shared/domain/reports/ledgers/define-ledger';
import type { LedgerList } from '@shared/domain/reports/ledgers/list-records';
import type { Period } from '@shared/domain/reports/period';
import { seenCases } from '../cases/seen-cases';
import {
  countComplaintsOfAll,
  type OrganisationSigns,
} from '../organisations/organisation-disputes';
import { countEstateDisputes } from '../property/estate-disputes';
import type { CurrentStudio } from '../studio/current-studio';

/** What is told of the records of a ledger besides, by their ids. */
type Told = ReadonlyMap<string, ToldBesides>;

/** A record of the ledger, as its list shows it. */
interface ListedRow {
  readonly id: string;
  readonly row: object;
}

type Teller = (
  current: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  rows: readonly ListedRow[],
  period: Period,
) => Promise<Told>;

const TELLERS: Readonly<Record<LedgerQuestion, Teller>> = {
  named_cases: tellNamedCases,
  organisation_disputes: (current, actor, rows, days) =>
    countComplaintsOfAll(
      current,
      actor,
      // Asked of kinds alone whose rows say both.
      rows.map(({ id, row }) => ({ ...(row as OrganisationSigns), id })),
      { fromOn: days.from, untilOn: days.to },
    ),
  estate_disputes: (current, actor, rows, days) =>
    countEstateDisputes(
      current,
      actor,
      rows.map(({ id, row }) => ({ ...(row as EstateRow), id })),
      { fromOn: days.from, untilOn: days.to },
    ),
};

/**
 * What a ledger asks for besides its records, gathered once for all of them: of what who works may not look at or see
 * nothing is told. Throws StoreError.
 */
export async function tellBesides(
  current: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  { ledger, records }: LedgerList,
  period: Period,
): Promise<Told> {
  const { store } = current;
  const kind = store.kinds.find(ledger.of);
  if (ledger.asks === undefined || kind === undefined || !hasRight(actor, 'cases.read'))
    return new Map();
  const known = await store.rowsOf(kind);
  const rows = [...new Set(records.map(({ id }) => id))].flatMap((id) => known.row(id) ?? []);
  return TELLERS[ledger.asks](current, actor, rows, period);
}

/** Number and category of the dispute that each of them names. */
async function tellNamedCases(
  { store }: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  rows: readonly ListedRow[],
): Promise<Told> {
  const named = new Map(
    rows.flatMap(({ id, row }) => {
      const caseId = caseNamedBy(row);
      return caseId === null ? [] : [[id, caseId] as const];
    }),
  );
  if (named.size === 0) return new Map();
  const entries = await seenCases(store, actor).entries({ caseIds: [...new Set(named.values())] });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const told = new Map<string, ToldBesides>();
  for (const [id, caseId] of named) {
    const entry = byId.get(caseId);
    if (entry === undefined) continue;
    told.set(id, { number: entry.number, category: DISPUTE_CATEGORY_LABELS[entry.category] });
  }
  return told;
}

/** What is about a dispute (`about`), and what became one (`caseId`). */
function caseNamedBy(row: object): string | null {
  const { about = null, caseId = null } = row as {
    readonly about?: RecordRef | null;
    readonly caseId?: string | null;
  };
  return about?.kind === CASE_KIND.key ? about.id : caseId;
}
