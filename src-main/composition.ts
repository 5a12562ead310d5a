import { CONTRACT } from '@shared/ipc/contract';
import { createHandlers } from './ipc/handlers/create-handlers';
import type { SendEvent } from './ipc/register';
import { type BoundRoutes, bindRoutes } from './ipc/router';
import { createFaultId } from './platform/crash-containment';
import { systemDialogs, systemShell } from './platform/dialogs';
import type { Folders } from './platform/folders';
import type { Log } from './platform/log-file';
import { systemThumbnails } from './platform/thumbnails';
import { createServices } from './services/create-services';
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
    thumbnails: systemThumbnails,
    notes: log,
    appVersion,
    ...folders,
    onCaseChanged: (caseId) => send('cases.changed', { caseId }),
  });
  const handlers = createHandlers(services, ({ message, stack, where }) => {
    const id = createFaultId();
    const fault = new Error(`${where}: ${message}`);
    fault.stack = `${fault.message}\n${stack}`;
    log.fault(id, fault);
    return id;
  });
  const endWatch = watchDay(clock, (today) => send('day.changed', { today }));
  return {
    routes: bindRoutes(CONTRACT, handlers),
    close: async () => {
      endWatch();
      // Whatever happens to the copies, the studio is put away.
      await services.attachments.close().catch((error: unknown) => log.fault('attachments', error));
      await services.desk.close();
    },
    flush: () => services.desk.flush(),
  };
}
