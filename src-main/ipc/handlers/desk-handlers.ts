import type { Services } from '@main/services/create-services';
import { recoverySheet } from '@shared/domain/account/recovery-sheet';
import type { HandlersFor } from '@shared/ipc/define';
import type { DESK_ROUTES } from '@shared/ipc/routes-desk';

/** Who is at the desk of a protected studio, and what keeps others out. */
export function createDeskHandlers({
  current,
  desk,
  secrets,
  printing,
  plainBackups,
}: Pick<Services, 'current' | 'desk' | 'secrets' | 'printing' | 'plainBackups'>): HandlersFor<
  typeof DESK_ROUTES
> {
  const plainIds = async () => (await plainBackups.list()).map(({ id }) => id);
  return {
    'desk.state': () => desk.state(),
    'desk.unlock': ({ personId, password }) => desk.unlock(personId, password),
    'desk.unlockWithCode': ({ code }) => desk.unlockWithCode(code),
    'desk.lock': () => {
      desk.lock();
      return null;
    },
    'desk.stir': () => {
      desk.stir();
      return null;
    },
    'protection.turnOn': (input, actor) => secrets.turnOn(input, actor),
    'protection.turnOff': (input, actor) => secrets.turnOff(input, actor),
    'protection.setPassword': (input) => secrets.setPassword(input),
    'protection.changeOwn': (input, actor) => secrets.changeOwn(input, actor),
    'protection.setOwnPin': (input, actor) => secrets.setOwnPin(input, actor),
    'protection.dropOwnPin': (_input, actor) => secrets.dropOwnPin(actor),
    'protection.dropPin': (input) => secrets.dropPin(input),
    'protection.renewCode': () => secrets.renewCode(),
    'protection.printCode': ({ code }) => {
      const about = { studio: current.studio.profile.name, today: current.today() };
      return printing.printList(recoverySheet(code, about));
    },
    'protection.plainBackups': async () => ({ count: (await plainIds()).length }),
    'protection.sealBackups': async () => ({
      failed: (await plainBackups.reseal(await plainIds())).failed.length,
    }),
    'protection.discardBackups': async () => {
      await plainBackups.discard(await plainIds());
      return null;
    },
    'protection.proveCode': (input) => secrets.proveCode(input),
  };
}
