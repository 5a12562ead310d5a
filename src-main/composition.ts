import type { SendEvent } from './ipc/register';
import type { BoundRoutes } from './ipc/router';
import type { Folders } from './platform/folders';
import type { Log } from './platform/log-file';

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
}

/** Builds the services and binds them to the contract. */
export async function composeStudio(host: StudioHost): Promise<Studio> {
  host.log.info(`start ${host.appVersion}`);
  return { routes: new Map(), close: async () => undefined };
}
