import type { Services } from '@main/services/create-services';
import { headingsOf, listRecordDues, tellNaming } from '@main/services/records/record-dues';
import { handlersOfKinds } from '@main/services/records/record-handlers';
import { recordsNaming } from '@main/services/records/seen-records';
import { KINDS } from '@shared/domain/kinds';
import type { Handlers } from '@shared/ipc/contract';
import { createAidHandlers } from './aid-handlers';
import { createAppHandlers, type WindowFault } from './app-handlers';
import { createAttachmentHandlers } from './attachment-handlers';
import { createAuditHandlers } from './audit-handlers';
import { createCaseHandlers } from './case-handlers';
import { createCommunityHandlers } from './community-handlers';
import { createDeskHandlers } from './desk-handlers';
import { createDirectoryHandlers } from './directory-handlers';
import { createDocumentHandlers } from './document-handlers';
import { createEarlyHandlers } from './early-handlers';
import { createHistoryHandlers } from './history-handlers';
import { createImportHandlers } from './import-handlers';
import { createLayoutHandlers } from './layout-handlers';
import { createMerchantHandlers } from './merchant-handlers';
import { createNoteHandlers } from './note-handlers';
import { noteLooks } from './note-looks';
import { createPeopleHandlers } from './people-handlers';
import { createPlaceHandlers } from './place-handlers';
import { createPlatformHandlers } from './platform-handlers';
import { createPropertyHandlers } from './property-handlers';
import { createReportFormHandlers } from './report-form-handlers';
import { createRetentionHandlers } from './retention-handlers';
import { createRoundHandlers } from './round-handlers';
import { createSafekeepingHandlers } from './safekeeping-handlers';
import { createScheduleHandlers } from './schedule-handlers';
import { createSearchHandlers } from './search-handlers';
import { createStreetHandlers } from './street-handlers';
import { createStudyHandlers } from './study-handlers';
import { createSubmissionHandlers } from './submission-handlers';
import { createSubsidyHandlers } from './subsidy-handlers';
import { createTemplateHandlers } from './template-handlers';
import { translateErrors } from './translate-errors';

/**
 * One handler for each route of the contract; the type sees to it that none is missing.
 * @param noteWindowFault writes a fault of the window into the log and answers its id
 */
export function createHandlers(
  services: Services,
  noteWindowFault: (fault: WindowFault) => string,
): Handlers {
  const handlers: Handlers = {
    ...createEarlyHandlers(services),
    ...createAppHandlers(services, noteWindowFault),
    ...createCaseHandlers(services),
    ...createDocumentHandlers(services),
    ...createAttachmentHandlers(services),
    ...createSafekeepingHandlers(services),
    ...createHistoryHandlers(services),
    ...createSearchHandlers(services),
    ...createPeopleHandlers(services),
    ...createPlaceHandlers(services),
    ...createDirectoryHandlers(services),
    ...createMerchantHandlers(services),
    ...createPropertyHandlers(services),
    ...createRoundHandlers(services),
    ...createCommunityHandlers(services),
    ...createTemplateHandlers(services),
    ...createReportFormHandlers(services),
    ...createStudyHandlers(services),
    ...createImportHandlers(services),
    ...createSubmissionHandlers(services),
    ...createPlatformHandlers(services),
    ...createLayoutHandlers(services),
    ...createStreetHandlers(services),
    ...createSubsidyHandlers(services),
    ...createRetentionHandlers(services),
    ...createScheduleHandlers(services),
    ...createAidHandlers(services),
    ...createDeskHandlers(services),
    ...createNoteHandlers(services),
    ...createAuditHandlers(services),
    'records.naming': async (ref, actor) => {
      const { today } = services.current.context();
      const naming = await recordsNaming(services.current.store, ref, actor);
      return { items: naming.map((one) => tellNaming(one, today)) };
    },
    'records.dues': async (span, actor) => {
      const { today } = services.current.context();
      const items = await listRecordDues(services.current, actor, span, today);
      return { today, items, headings: headingsOf(services.current.store) };
    },
    ...handlersOfKinds(KINDS.list, services.performing),
  };
  return translateErrors(noteLooks(handlers, services.lookLog), services.current);
}
