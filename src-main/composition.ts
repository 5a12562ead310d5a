import { CONTRACT } from '@shared/ipc/contract';
import { createHandlers } from './ipc/handlers/create-handlers';
import type { SendEvent } from './ipc/register';
import { type BoundRoutes, bindRoutes } from './ipc/router';
import { createFaultId } from './platform/crash-containment';
import { systemDialogs, systemShell } from './platform/dialogs';
import type { Folders } from './platform/folders';
import type { Log } from './platform/log-file';
import { createServices, type Services } from './services/create-services';
import { watchBackups } from './services/safekeeping/watch-backups';
import { watchDay } from './services/studio-day';

/** What the running program lends to its services. */
export interface StudioHost {
  readonly folders: Folders;
  readonly log: Log;
  readonly appVersion: string;
  readonly send: SendEvent;
}

/** The studio at work: the routes it answers and how to end it with everything on disk. */
export interface Studio {
  readonly routes: BoundRoutes;
  /** Tickets for files that a person dropped on the window or pasted into it. */
  readonly handFiles: (paths: unknown) => (string | null)[];
  /** The last backup, before `close`. */
  readonly backUp: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Brings every file up to date without ending anything. */
  readonly flush: () => Promise<void>;
}

/** Builds the services and binds them to the contract. */
export async function composeStudio(host: StudioHost): Promise<Studio> {
  const { folders, log, appVersion, send } = host;
  log.info(`start ${appVersion}`);
  const clock = { now: () => new Date() };
  const services = await createServices({
    clock,
    saveDialog: systemDialogs,
    openDialog: systemDialogs,
    shell: systemShell,
    notes: log,
    appVersion,
    ...folders,
    onCaseChanged: (caseId) => send('cases.changed', { caseId }),
    onLockLost: () => send('studio.held', null),
    onFound: () => send('studio.found', null),
    onCopyProgress: (progress) => send('attachments.progress', progress),
    onProgress: (task, { done, total }) => send('safekeeping.progress', { task, done, total }),
  });
  const handlers = createHandlers(services, ({ message, stack, where }) => {
    const id = createFaultId();
    const fault = new Error(`${where}: ${message}`);
    fault.stack = `${fault.message}\n${stack}`;
    log.fault(id, fault);
    return id;
  });
  const endBackups = watchBackups(services.backups, log);
  const endWatch = watchDay(clock, (today) => send('day.changed', { today }));
  return {
    routes: bindRoutes(CONTRACT, handlers),
    handFiles: (paths) => services.attachments.hand(paths),
    backUp: async () => {
      endBackups();
      await stopLongWork(services);
      await services.backups.makeClosing();
    },
    close: async () => {
      endWatch();
      endBackups();
      await stopLongWork(services);
      // Whatever happens to the copies, the studio is put away.
      await services.attachments.close().catch((error: unknown) => log.fault('attachments', error));
      await services.desk.close();
    },
    flush: () => services.desk.flush(),
  };
}

async function stopLongWork({ longWork }: Services): Promise<void> {
  longWork.cancel();
  await longWork.settle();
}
