import { compareSerials } from '@main/store/index/case-query';
import type { CaseStatus } from '@shared/domain/case/model/case-status';
import type { CaseEntry, PartyMention } from '@shared/domain/case/view/case-entry';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { merchantRowSchema, type Shop } from '@shared/domain/merchant/merchant';
import { MERCHANT_KIND } from '@shared/domain/merchant/merchant-kind';
import { plainWord } from '@shared/domain/merchant/merchant-words';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { type SeenCases, seenCases } from '../cases/seen-cases';
import { seenRecords } from '../records/seen-records';
import { ServiceError } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';

/** An agreement was reached, whether it is performed already or not. */
const WITH_AGREEMENT: readonly CaseStatus[] = ['agreement_reached', 'closed'];

/** So many are told one by one. */
const TOLD = 20;

/** By what a party is told to be the merchant. */
export type ShopSigns = Pick<Shop, 'name' | 'creditCode'>;

/** The disputes of a merchant, for who may look at disputes; of them those that they may see. Throws StoreError. */
export async function tellDisputes(
  current: CurrentStudio,
  actor: PresentActor,
  { merchantId }: InputOf<'shops.disputes'>,
): Promise<OutputOf<'shops.disputes'>> {
  const rows = await seenRecords(current.store, MERCHANT_KIND, actor).list('');
  const found = rows.find(({ id }) => id === merchantId);
  if (found === undefined) throw new ServiceError('NOT_FOUND', { data: { name: merchantId } });
  const shop = merchantRowSchema.parse(found.row);
  const entries = await disputesOf(current, actor, shop);
  const cases = [...entries]
    .sort((one, other) => compareSerials(other, one))
    .slice(0, TOLD)
    .map((entry) => {
      const { id: caseId, number, registeredOn, status, summary } = entry;
      // It was found by a party.
      const side = sideOf(entry, shop) ?? 'respondent';
      return { caseId, number, title: summary.title, registeredOn, status, side };
    });
  return { ...countComplaints(entries, shop), caseCount: entries.length, cases };
}

/**
 * The disputes in which a merchant is a party: found by search, so that nothing is gone through that does not say its name
 * or its code. None for who may not look at disputes. Throws StoreError.
 */
export async function disputesOf(
  { store }: CurrentStudio,
  actor: PresentActor,
  shop: ShopSigns,
): Promise<CaseEntry[]> {
  if (!hasRight(actor, 'cases.read')) return [];
  const seen = seenCases(store, actor);
  const found = new Map<string, CaseEntry>();
  for (const word of [shop.name, shop.creditCode])
    for (const entry of await finding(seen, word))
      if (sideOf(entry, shop) !== null) found.set(entry.id, entry);
  return [...found.values()];
}

/** In how many it was asked against, in these days where they are given, and how many of those were settled. */
export function countComplaints(
  entries: readonly CaseEntry[],
  shop: ShopSigns,
  days?: { readonly fromOn: LocalDate; readonly untilOn: LocalDate },
): { complaints: number; settled: number } {
  const complaints = entries.filter(
    (entry) =>
      sideOf(entry, shop) === 'respondent' &&
      (days === undefined ||
        (days.fromOn <= entry.registeredOn && entry.registeredOn <= days.untilOn)),
  );
  const settled = complaints.filter(({ status }) => WITH_AGREEMENT.includes(status));
  return { complaints: complaints.length, settled: settled.length };
}

function finding(seen: SeenCases, word: string): Promise<readonly CaseEntry[]> | readonly [] {
  // One character stands in everything.
  return [...word.trim()].length < 2 ? [] : seen.entriesFinding(word.slice(0, 100));
}

/** The side on which the merchant stands: asked against where it stands on both; null where it is no party. */
function sideOf({ parties }: CaseEntry, shop: ShopSigns): PartyMention['side'] | null {
  const sides = parties.filter((party) => isShop(party, shop)).map(({ side }) => side);
  if (sides.includes('respondent')) return 'respondent';
  return sides[0] ?? null;
}

/** A unit with the merchant's code is the merchant; one of its name too, unless it has another code. */
function isShop({ kind, name, paperNumber }: PartyMention, shop: ShopSigns): boolean {
  if (kind === 'natural_person') return false;
  const [code, own] = [plainWord(paperNumber), plainWord(shop.creditCode)];
  if (code !== '' && own !== '') return code === own;
  return plainWord(name) === plainWord(shop.name);
}
