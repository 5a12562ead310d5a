import { bootstrapFor } from '@main/services/accounts/bootstrap-for';
import { tellNumbersOfYear } from '@main/services/cases/number-fates';
import type { Services } from '@main/services/create-services';
import { clearDraft, getDraft, ownDraftKey, putDraft } from '@main/services/papers/draft-service';
import { actHandlers, performerOf } from '@main/services/perform-acts';
import { setPreferences } from '@main/services/studio/preferences-service';
import { STUDIO_ACTS, type StudioActs } from '@shared/domain/studio/acts/studio-acts';
import type { Studio } from '@shared/domain/studio/studio';
import { STUDIO_KIND } from '@shared/domain/studio/studio-kind';
import type { InputOf } from '@shared/ipc/contract';
import type { HandlersFor } from '@shared/ipc/define';
import type { APP_ROUTES } from '@shared/ipc/routes-app';
import type { EarlyRoutes } from './early-handlers';

/** A fault of the window, as it tells it. */
export type WindowFault = InputOf<'app.logFault'>;

/** Start, first start, settings and drafts. */
export function createAppHandlers(
  services: Services,
  noteWindowFault: (fault: WindowFault) => string,
): HandlersFor<Omit<typeof APP_ROUTES, keyof EarlyRoutes>> {
  const { bootstrap, current, firstRestore, holidays, performing, preferences, sample, setup } =
    services;
  const performStudio = performerOf<StudioActs, object, Studio>(STUDIO_KIND, performing, {
    show: (studio) => studio as Studio,
  });
  return {
    'app.bootstrap': async (_none, actor) => bootstrapFor(await bootstrap.bootstrap(), actor),
    'app.setPreferences': async (change) => ({
      preferences: await setPreferences(preferences, change, current.today()),
      desk: bootstrap.desk(),
    }),
    'app.logFault': (fault) => ({ faultId: noteWindowFault(fault) }),

    'setup.suggestDataFolder': () => setup.suggestDataFolder(),
    'setup.chooseDataFolder': () => setup.chooseDataFolder(),
    'setup.chooseLogo': () => setup.chooseLogo(),
    'setup.createStudio': (input) => setup.createStudio(input),
    'setup.pickBackup': () => firstRestore.pick(),
    'setup.restoreBackup': (input) => firstRestore.restore(input),
    'setup.openStudio': ({ dataFolder }) => setup.openStudio(dataFolder),
    'setup.openPresent': ({ dataFolder }) => setup.openPresent(dataFolder),
    'setup.openSample': () => sample.openSample('studio'),
    'setup.openStreet': () => sample.openSample('street'),
    'setup.leaveStudio': () => setup.leaveStudio(),
    'setup.showDataFolder': async () => {
      await setup.showDataFolder();
      return null;
    },

    ...actHandlers('studio', STUDIO_ACTS, performStudio),
    'studio.numbers': (_none, actor) => tellNumbersOfYear(current, actor),
    'studio.importHolidayTable': () => holidays.import(),

    'drafts.get': ({ key }, actor) => getDraft(current, ownDraftKey(key, actor)),
    'drafts.put': async ({ key, value }, actor) => {
      await putDraft(current, ownDraftKey(key, actor), value);
      return null;
    },
    'drafts.clear': async ({ key }, actor) => {
      await clearDraft(current, ownDraftKey(key, actor));
      return null;
    },
  };
}
