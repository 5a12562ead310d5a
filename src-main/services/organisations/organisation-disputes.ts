import { compareSerials } from '@main/store/index/case-query';
import type { CaseStatus } from '@shared/domain/case/model/case-status';
import type { CaseEntry, PartyMention } from '@shared/domain/case/view/case-entry';
import { plainWord } from '@shared/domain/merchant/merchant-words';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import { idsRegistered, type RegisteredDays } from '../cases/cases-registered';
import { type SeenCases, seenCases } from '../cases/seen-cases';
import type { CurrentStudio } from '../studio/current-studio';

/** An agreement was reached, whether it is performed already or not. */
const WITH_AGREEMENT: readonly CaseStatus[] = ['agreement_reached', 'closed'];

/** So many are told one by one. */
const TOLD = 20;

/** By what a party is told to be a merchant, a company or any other organisation that has a record of its own. */
export interface OrganisationSigns {
  readonly name: string;
  readonly creditCode: string;
}

/** Its disputes, for who may look at disputes; of them those that they may see. Throws StoreError. */
export async function tellDisputesOf(
  current: CurrentStudio,
  actor: PresentActor,
  organisation: OrganisationSigns,
): Promise<OutputOf<'shops.disputes'>> {
  const entries = await disputesOf(current, actor, organisation);
  const cases = [...entries]
    .sort((one, other) => compareSerials(other, one))
    .slice(0, TOLD)
    .map((entry) => {
      const { id: caseId, number, registeredOn, status, summary } = entry;
      // It was found by a party.
      const side = sideOf(entry, organisation) ?? 'respondent';
      return { caseId, number, title: summary.title, registeredOn, status, side };
    });
  return { ...countComplaints(entries, organisation), caseCount: entries.length, cases };
}

/**
 * The disputes in which an organisation is a party: found by search, so that nothing is gone through that does not say its name
 * or its code. None for who may not look at disputes. Throws StoreError.
 */
export async function disputesOf(
  { store }: CurrentStudio,
  actor: PresentActor,
  organisation: OrganisationSigns,
): Promise<CaseEntry[]> {
  if (!hasRight(actor, 'cases.read')) return [];
  const seen = seenCases(store, actor);
  const found = new Map<string, CaseEntry>();
  for (const word of [organisation.name, organisation.creditCode])
    for (const entry of await finding(seen, word))
      if (sideOf(entry, organisation) !== null) found.set(entry.id, entry);
  return [...found.values()];
}

/** In how many it was asked against, in these days where they are given, and how many of those were settled. */
export function countComplaints(
  entries: readonly CaseEntry[],
  organisation: OrganisationSigns,
  days?: RegisteredDays,
): { complaints: number; settled: number } {
  const complaints = entries.filter(
    (entry) =>
      sideOf(entry, organisation) === 'respondent' &&
      (days === undefined ||
        (days.fromOn <= entry.registeredOn && entry.registeredOn <= days.untilOn)),
  );
  return { complaints: complaints.length, settled: complaints.filter(isSettled).length };
}

/** Whether an agreement was reached about it. */
export function isSettled({ status }: Pick<CaseEntry, 'status'>): boolean {
  return WITH_AGREEMENT.includes(status);
}

/**
 * The same counts of many organisations, by their ids: the disputes of these days are gone through once for all of them, and
 * none is looked for by its name. None for who may not look at disputes. Throws StoreError.
 */
export async function countComplaintsOfAll(
  { store }: Pick<CurrentStudio, 'store'>,
  actor: PresentActor,
  organisations: readonly (OrganisationSigns & { readonly id: string })[],
  days: RegisteredDays,
): Promise<Map<string, { complaints: number; settled: number }>> {
  const caseIds = organisations.length === 0 ? [] : idsRegistered(store, actor, days);
  const entries = caseIds.length === 0 ? [] : await seenCases(store, actor).entries({ caseIds });
  const bySign = new Map<string, CaseEntry[]>();
  for (const entry of entries)
    for (const sign of new Set(entry.parties.flatMap(signsOf))) {
      const known = bySign.get(sign);
      if (known === undefined) bySign.set(sign, [entry]);
      else known.push(entry);
    }
  return new Map(
    organisations.map((one) => {
      const signs = [plainWord(one.name), plainWord(one.creditCode)];
      const meant = new Set(signs.flatMap((sign) => (sign === '' ? [] : (bySign.get(sign) ?? []))));
      return [one.id, countComplaints([...meant], one)];
    }),
  );
}

/** The words by which a party may be known for an organisation. */
function signsOf({ kind, name, paperNumber }: PartyMention): string[] {
  return kind === 'natural_person' ? [] : [plainWord(name), plainWord(paperNumber)];
}

function finding(seen: SeenCases, word: string): Promise<readonly CaseEntry[]> | readonly [] {
  // One character stands in everything.
  return [...word.trim()].length < 2 ? [] : seen.entriesFinding(word.slice(0, 100));
}

/** The side on which it stands: asked against where it stands on both; null where it is no party. */
function sideOf(
  { parties }: CaseEntry,
  organisation: OrganisationSigns,
): PartyMention['side'] | null {
  const sides = parties.filter((party) => isIt(party, organisation)).map(({ side }) => side);
  if (sides.includes('respondent')) return 'respondent';
  return sides[0] ?? null;
}

/** A unit with its code is the organisation; one of its name too, unless it has another code. */
function isIt({ kind, name, paperNumber }: PartyMention, organisation: OrganisationSigns): boolean {
  if (kind === 'natural_person') return false;
  const [code, own] = [plainWord(paperNumber), plainWord(organisation.creditCode)];
  if (code !== '' && own !== '') return code === own;
  return plainWord(name) === plainWord(organisation.name);
}
