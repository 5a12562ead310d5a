import type { Evidence } from '@shared/domain/commendation/commendation';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import {
  type InspectionRow,
  type InspectionStanding,
  inspectionRowSchema,
} from '@shared/domain/merchant/inspection/inspection';
import { INSPECTION_KIND } from '@shared/domain/merchant/inspection/inspection-kind';
import { type MerchantRow, merchantRowSchema } from '@shared/domain/merchant/merchant';
import { MERCHANT_KIND } from '@shared/domain/merchant/merchant-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import { MOST_AT_ONCE } from '@shared/domain/record/many';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { countComplaints, disputesOf } from '../organisations/organisation-disputes';
import { seenRecords } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';

/** So many are looked into at once: each is looked for among the disputes. */
const PAGE = 20;

interface ListedShop extends MerchantRow {
  readonly id: string;
  readonly revision: number;
}

/** The merchants that wait for a pledge, or for its posting; see the route. Throws StoreError. */
export async function listAwaiting(
  current: CurrentStudio,
  actor: PresentActor,
  { what, text }: InputOf<'shops.awaiting'>,
): Promise<OutputOf<'shops.awaiting'>> {
  const waiting = (await shopsFound(current, actor, text)).filter(({ standing }) =>
    what === 'publish' ? standing === 'signed' : standing === 'none' || standing === 'withdrawn',
  );
  return { total: waiting.length, items: waiting.slice(0, MOST_AT_ONCE) };
}

/** A page of merchants with what speaks for and against each; see the route. Throws StoreError. */
export async function listEvidence(
  current: CurrentStudio,
  actor: PresentActor,
  { text, fromOn, untilOn, page }: InputOf<'shops.evidence'>,
): Promise<OutputOf<'shops.evidence'>> {
  const days = { fromOn: fromOn as LocalDate, untilOn: untilOn as LocalDate };
  const shops = await shopsFound(current, actor, text);
  const shown = shops.slice((page - 1) * PAGE, page * PAGE);
  const inspections = await inspectionsByShop(current, actor);
  const items = [];
  for (const shop of shown) {
    const disputes = await disputesOf(current, actor, shop);
    const looked = (inspections.get(shop.id) ?? []).filter(
      ({ inspectedOn }) => days.fromOn <= inspectedOn && inspectedOn <= days.untilOn,
    );
    const evidence: Evidence = {
      drawnOn: current.today(),
      ...pledgeOf(shop),
      ...countLooks(looked),
      ...countComplaints(disputes, shop, days),
    };
    items.push({ ...shop, evidence });
  }
  return { total: shops.length, pageSize: PAGE, items };
}

function countLooks(looked: readonly InspectionRow[]) {
  const count = (...standings: readonly InspectionStanding[]) =>
    looked.filter(({ standing }) => standings.includes(standing)).length;
  return {
    inOrder: count('in_order'),
    faulty: count('to_right', 'righted'),
    toRight: count('to_right'),
  };
}

/** A pledge that the merchant does not stand by any more speaks for nothing. */
function pledgeOf({ standing, signedOn, publishedOn }: MerchantRow) {
  return standing === 'withdrawn'
    ? { signedOn: null, publishedOn: null }
    : { signedOn, publishedOn };
}

/** Those that are not closed, in the order of their names. */
async function shopsFound(
  { store }: CurrentStudio,
  actor: PresentActor,
  text: string,
): Promise<ListedShop[]> {
  const rows = await seenRecords(store, MERCHANT_KIND, actor).list(text);
  return rows
    .map(({ id, revision, row }) => ({ ...merchantRowSchema.parse(row), id, revision }))
    .filter(({ closedOn }) => closedOn === null)
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }));
}

async function inspectionsByShop(
  { store }: CurrentStudio,
  actor: PresentActor,
): Promise<Map<string, InspectionRow[]>> {
  const rows = await seenRecords(store, INSPECTION_KIND, actor).list('');
  const byShop = new Map<string, InspectionRow[]>();
  for (const { row } of rows) {
    const one = inspectionRowSchema.parse(row);
    const known = byShop.get(one.merchantId);
    if (known === undefined) byShop.set(one.merchantId, [one]);
    else known.push(one);
  }
  return byShop;
}
