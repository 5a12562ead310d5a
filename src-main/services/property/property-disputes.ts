import { compareSerials } from '@main/store/index/case-query';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { PLACE_KIND } from '@shared/domain/place/place-kind';
import { companyRowSchema } from '@shared/domain/property/company/company';
import { COMPANY_KIND } from '@shared/domain/property/company/company-kind';
import { estateRowSchema } from '@shared/domain/property/estate/estate';
import { ESTATE_KIND } from '@shared/domain/property/estate/estate-kind';
import { hasRight, type PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { seenCases } from '../cases/seen-cases';
import { tellDisputesOf } from '../organisations/organisation-disputes';
import { readTree } from '../places/offer-places';
import { idsWithin } from '../places/who-is-here';
import { seenRecords } from '../records/seen-records';
import { ServiceError } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';

/** So many are told one by one. */
const TOLD = 20;

/** The disputes of a company; see the route. Throws StoreError. */
export async function tellCompanyDisputes(
  current: CurrentStudio,
  actor: PresentActor,
  { companyId }: InputOf<'property.companyDisputes'>,
): Promise<OutputOf<'property.companyDisputes'>> {
  const rows = await seenRecords(current.store, COMPANY_KIND, actor).list('');
  const found = rows.find(({ id }) => id === companyId);
  if (found === undefined) throw new ServiceError('NOT_FOUND', { data: { name: companyId } });
  return tellDisputesOf(current, actor, companyRowSchema.parse(found.row));
}

/** 物业纠纷 of an estate; see the route. None for who may not look at disputes. Throws StoreError. */
export async function tellEstateDisputes(
  current: CurrentStudio,
  actor: PresentActor,
  { estateId }: InputOf<'property.estateDisputes'>,
): Promise<OutputOf<'property.estateDisputes'>> {
  const { store } = current;
  const rows = await seenRecords(store, ESTATE_KIND, actor).list('');
  const found = rows.find(({ id }) => id === estateId);
  if (found === undefined) throw new ServiceError('NOT_FOUND', { data: { name: estateId } });
  const { placeId } = estateRowSchema.parse(found.row);
  if (placeId === null || !hasRight(actor, 'cases.read')) return { caseCount: 0, cases: [] };
  const caseIds = new Set<string>();
  const within = idsWithin(await readTree(current, actor), placeId);
  for (const id of within)
    for (const one of await store.naming(CASE_KIND, { kind: PLACE_KIND.key, id })) caseIds.add(one);
  if (caseIds.size === 0) return { caseCount: 0, cases: [] };
  const cases = seenCases(store, actor);
  const happened = [];
  for (const entry of await cases.entries({ caseIds: [...caseIds] })) {
    if (entry.category !== 'property_management') continue;
    const { registration } = await cases.get(entry.id);
    // Its parties live there: it may have happened elsewhere.
    if (registration.placeId !== null && within.has(registration.placeId)) happened.push(entry);
  }
  return {
    caseCount: happened.length,
    cases: happened
      .sort((one, other) => compareSerials(other, one))
      .slice(0, TOLD)
      .map(({ id: caseId, number, registeredOn, status, summary }) => ({
        ...{ caseId, number, title: summary.title, registeredOn, status },
      })),
  };
}
