import { bootstrapFor } from '@main/services/accounts/bootstrap-for';
import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { SAFEKEEPING_ROUTES } from '@shared/ipc/routes-safekeeping';

/** Backup, restore, check, export, move, and the one writer's lock. */
export function createSafekeepingHandlers(
  services: Services,
): HandlersFor<typeof SAFEKEEPING_ROUTES> {
  const {
    backups,
    bootstrap,
    current,
    exportAll,
    integrity,
    longWork,
    move,
    plainBackups,
    restore,
  } = services;
  return {
    'safekeeping.overview': async () => ({
      ...(await backups.overview()),
      undoId: restore.undoId,
      task: longWork.task,
    }),
    'safekeeping.backUp': () => backups.makeNow(),
    'safekeeping.choosePlace': () => backups.choosePlace(),
    'safekeeping.usePlaceInData': async () => {
      await backups.usePlaceInData();
      return null;
    },
    'safekeeping.showBackup': async ({ id }) => {
      await backups.show(id);
      return null;
    },
    'safekeeping.pickBackup': () => restore.pick(),
    'safekeeping.previewRestore': ({ id, secret }) => restore.preview(id, secret),
    'safekeeping.dismissRestore': async () => {
      await restore.dismiss();
      return null;
    },
    'safekeeping.restore': ({ id, secret }) => restore.restore(id, secret),
    'safekeeping.plainBackups': () => plainBackups.list(),
    'safekeeping.resealBackups': ({ ids }) => plainBackups.reseal(ids),
    'safekeeping.discardBackups': async ({ ids }) => {
      await plainBackups.discard(ids);
      return null;
    },
    'safekeeping.check': () => integrity.check(),
    'safekeeping.repair': () => integrity.repair(),
    'safekeeping.exportAll': (_input, actor) => exportAll.export(actor),
    'safekeeping.chooseTarget': () => move.chooseTarget(),
    'safekeeping.move': ({ folder }) => move.move(folder),
    'safekeeping.cancel': () => {
      longWork.cancel();
      return null;
    },
    'safekeeping.openAgain': async (_none, actor) => {
      await current.openAgain();
      return bootstrapFor(await bootstrap.bootstrap(), actor);
    },
  };
}
