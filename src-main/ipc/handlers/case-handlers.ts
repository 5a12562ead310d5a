import { listAgenda } from '@main/services/cases/agenda-service';
import { findAlike, findSameSides } from '@main/services/cases/alike-cases';
import { listDone } from '@main/services/cases/done-today';
import { limitsSheet, listLimits } from '@main/services/cases/limits-service';
import { findMediatorTies } from '@main/services/cases/mediator-ties';
import { searchParties } from '@main/services/cases/party-service';
import { viewCase } from '@main/services/cases/view-case';
import { casesInHand, countWorkload, plannedWhileAway } from '@main/services/cases/workload';
import type { Services } from '@main/services/create-services';
import { actHandlers } from '@main/services/perform-acts';
import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import type { HandlersFor } from '@shared/ipc/define';
import type { CASE_ROUTES } from '@shared/ipc/routes-cases';
import type { EarlyRoutes } from './early-handlers';

/** Cases, the day's work and the parties. */
export function createCaseHandlers({
  attachments,
  current,
  performCase,
  printing,
}: Pick<Services, 'attachments' | 'current' | 'performCase' | 'printing'>): HandlersFor<
  Omit<typeof CASE_ROUTES, keyof EarlyRoutes>
> {
  return {
    'cases.alike': async (asked, actor) => ({ items: await findAlike(current, actor, asked) }),
    'cases.sameSides': async ({ caseId }, actor) => ({
      items: await findSameSides(current, actor, caseId),
    }),
    'cases.mediatorTies': async ({ caseId, mediatorId }, actor) => ({
      ties: await findMediatorTies(current, actor, caseId, mediatorId),
    }),
    'cases.workload': (_, actor) => countWorkload(current, actor),
    'cases.inHand': (input, actor) => casesInHand(current, actor, input),
    'cases.plannedWhileAway': (input, actor) => plannedWhileAway(current, actor, input),
    'cases.get': ({ caseId }, actor) => viewCase(current, actor, caseId),
    ...actHandlers('cases', CASE_ACTS, performCase),
    // Before the act the files that wait are brought to where they stay.
    'attachments.add': (input, actor) => attachments.add(input, actor),

    'agenda.done': (_input, actor) => listDone(current, actor),
    'agenda.list': (range, actor) => listAgenda(current, actor, range),
    'agenda.limits': (asked, actor) => listLimits(current, actor, asked),
    'agenda.printLimits': async (asked, actor) =>
      printing.printList(await limitsSheet(current, actor, asked)),
    'parties.search': (query, actor) => searchParties(current, actor, query),
  };
}
