import type { FirstServices } from '@main/services/begin-services';
import { listDesk } from '@main/services/cases/agenda-service';
import { listCases } from '@main/services/cases/case-list-service';
import type { HandlersFor } from '@shared/ipc/define';
import { APP_ROUTES } from '@shared/ipc/routes-app';
import { CASE_ROUTES } from '@shared/ipc/routes-cases';

/**
 * The questions with which the window begins. They are answered before the rest of the program is loaded, and from a
 * folder of which months in which nothing is open are still being read.
 */
export const EARLY_ROUTES = {
  'app.beginning': APP_ROUTES['app.beginning'],
  'app.drawn': APP_ROUTES['app.drawn'],
  'agenda.desk': CASE_ROUTES['agenda.desk'],
  'cases.list': CASE_ROUTES['cases.list'],
};

export type EarlyRoutes = typeof EARLY_ROUTES;

/** Asks nothing but the first services. */
export function createEarlyHandlers({
  bootstrap,
  current,
}: Pick<FirstServices, 'bootstrap' | 'current'>): HandlersFor<EarlyRoutes> {
  return {
    'app.beginning': () => bootstrap.beginning(),
    'app.drawn': () => bootstrap.drawn(),
    'agenda.desk': (input, actor) => listDesk(current, actor, input),
    'cases.list': (query, actor) => listCases(current, actor, query),
  };
}

/** Whether it is one of the questions with which the window begins. */
export function isEarly(name: unknown): name is keyof EarlyRoutes {
  return typeof name === 'string' && Object.hasOwn(EARLY_ROUTES, name);
}

/** Whether a question is about the program, not about what is kept: it does not wait for the folder with which the program begins. */
export function isAboutProgram(name: unknown): boolean {
  return typeof name === 'string' && name.startsWith('app.');
}
