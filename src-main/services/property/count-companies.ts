import { localDate } from '@shared/domain/kernel/local-date';
import { countOversights } from '@shared/domain/property/board/count-oversights';
import { companyRowSchema } from '@shared/domain/property/company/company';
import { COMPANY_KIND } from '@shared/domain/property/company/company-kind';
import { estateRowSchema } from '@shared/domain/property/estate/estate';
import { ESTATE_KIND } from '@shared/domain/property/estate/estate-kind';
import { estatesOwed } from '@shared/domain/property/estates-owed';
import { type OversightRow, oversightRowSchema } from '@shared/domain/property/oversight/oversight';
import { OVERSIGHT_KIND } from '@shared/domain/property/oversight/oversight-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { countComplaints, disputesOf } from '../organisations/organisation-disputes';
import { seenRecords } from '../records/seen-records';
import type { CurrentStudio } from '../studio/current-studio';

/** What the records say of every company that was there in these days, in the order of their names; see the route. Throws StoreError. */
export async function countCompanies(
  current: CurrentStudio,
  actor: PresentActor,
  asked: InputOf<'property.count'>,
): Promise<OutputOf<'property.count'>> {
  const days = { fromOn: localDate(asked.fromOn), untilOn: localDate(asked.untilOn) };
  const rows = await seenRecords(current.store, COMPANY_KIND, actor).list('');
  const looks = await looksOf(current, actor);
  const companies = [];
  for (const { id, row } of rows) {
    const company = companyRowSchema.parse(row);
    if (company.goneOn !== null && company.goneOn < days.fromOn) continue;
    const disputes = await disputesOf(current, actor, company);
    const { complaints, settled } = countComplaints(disputes, company, days);
    companies.push({
      ...{ companyId: id, name: company.name },
      counts: {
        ...{ disputes: complaints, settled },
        ...countOversights(
          looks.filter(({ companyId }) => companyId === id),
          days,
          current.today(),
        ),
      },
    });
  }
  companies.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }));
  return { companies };
}

/** How many 三无楼院 were not looked at this month yet. Throws StoreError. */
export async function countOwedEstates(
  current: CurrentStudio,
  actor: PresentActor,
): Promise<number> {
  const rows = await seenRecords(current.store, ESTATE_KIND, actor).list('');
  const estates = rows.map(({ id, row }) => ({ ...estateRowSchema.parse(row), id }));
  return estatesOwed(estates, await looksOf(current, actor), current.today()).length;
}

async function looksOf({ store }: CurrentStudio, actor: PresentActor): Promise<OversightRow[]> {
  const rows = await seenRecords(store, OVERSIGHT_KIND, actor).list('');
  return rows.map(({ row }) => oversightRowSchema.parse(row));
}
