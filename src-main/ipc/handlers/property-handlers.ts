import type { Services } from '@main/services/create-services';
import { countCompanies } from '@main/services/property/count-companies';
import { tellCompanyDisputes, tellEstateDisputes } from '@main/services/property/property-disputes';
import type { HandlersFor } from '@shared/ipc/define';
import type { PROPERTY_ROUTES } from '@shared/ipc/routes-property';

/** What is told of companies and estates beside their own records. */
export function createPropertyHandlers({
  current,
}: Pick<Services, 'current'>): HandlersFor<typeof PROPERTY_ROUTES> {
  return {
    'property.companyDisputes': (asked, actor) => tellCompanyDisputes(current, actor, asked),
    'property.estateDisputes': (asked, actor) => tellEstateDisputes(current, actor, asked),
    'property.count': (asked, actor) => countCompanies(current, actor, asked),
  };
}
