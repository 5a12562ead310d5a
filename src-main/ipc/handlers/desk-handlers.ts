import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { DESK_ROUTES } from '@shared/ipc/routes-desk';

/** Who is at the desk of a protected studio, and what keeps others out. */
export function createDeskHandlers({
  desk,
  secrets,
}: Pick<Services, 'desk' | 'secrets'>): HandlersFor<typeof DESK_ROUTES> {
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
    'protection.renewCode': () => secrets.renewCode(),
    'protection.proveCode': (input) => secrets.proveCode(input),
  };
}
