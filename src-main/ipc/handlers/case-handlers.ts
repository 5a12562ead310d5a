import { listAgenda } from '@main/services/agenda-service';
import { listCases } from '@main/services/case-list-service';
import type { Services } from '@main/services/create-services';
import { searchParties } from '@main/services/party-service';
import type { HandlersFor } from '@shared/ipc/define';
import type { CASE_ROUTES } from '@shared/ipc/routes-cases';

/** Cases, the day's work and the parties. */
export function createCaseHandlers({
  cases,
  desk,
}: Pick<Services, 'cases' | 'desk'>): HandlersFor<typeof CASE_ROUTES> {
  return {
    'cases.list': (query) => listCases(desk, query),
    'cases.get': (input) => cases.get(input),
    'cases.register': (input) => cases.register(input),
    'cases.updateRegistration': (input) => cases.updateRegistration(input),
    'cases.saveParties': (input) => cases.saveParties(input),
    'cases.updateContacts': (input) => cases.updateContacts(input),
    'cases.recordConsents': (input) => cases.recordConsents(input),
    'cases.appointMediators': (input) => cases.appointMediators(input),
    'cases.accept': (input) => cases.accept(input),
    'cases.decline': (input) => cases.decline(input),
    'cases.withdraw': (input) => cases.withdraw(input),
    'cases.extend': (input) => cases.extend(input),
    'cases.saveSession': (input) => cases.saveSession(input),
    'cases.removeSession': (input) => cases.removeSession(input),
    'cases.draftAgreement': (input) => cases.draftAgreement(input),
    'cases.signAgreement': (input) => cases.signAgreement(input),
    'cases.concludeOrally': (input) => cases.concludeOrally(input),
    'cases.terminate': (input) => cases.terminate(input),
    'cases.recordFulfillment': (input) => cases.recordFulfillment(input),
    'cases.recordFollowUp': (input) => cases.recordFollowUp(input),
    'cases.resolveRework': (input) => cases.resolveRework(input),
    'cases.recordConfirmation': (input) => cases.recordConfirmation(input),
    'cases.close': (input) => cases.close(input),

    'agenda.list': (range) => listAgenda(desk, range),
    'parties.search': (query) => searchParties(desk, query),
  };
}
