import { listAgenda } from '@main/services/cases/agenda-service';
import { listCases } from '@main/services/cases/case-list-service';
import { searchParties } from '@main/services/cases/party-service';
import { actHandlers } from '@main/services/cases/perform';
import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { CASE_ROUTES } from '@shared/ipc/routes-cases';

/** Cases, the day's work and the parties. */
export function createCaseHandlers({
  cases,
  desk,
  perform,
}: Pick<Services, 'cases' | 'desk' | 'perform'>): HandlersFor<typeof CASE_ROUTES> {
  return {
    'cases.list': (query) => listCases(desk, query),
    'cases.get': (input) => cases.view(input.caseId),
    'cases.register': (input) => cases.register(input),
    ...actHandlers(perform),

    'agenda.list': (range) => listAgenda(desk, range),
    'parties.search': (query) => searchParties(desk, query),
  };
}
