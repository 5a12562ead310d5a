import { setTimeout as delay } from 'node:timers/promises';
import type { Envelope } from '@shared/ipc/envelope';
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import {
  createEarlyHandlers,
  EARLY_ROUTES,
  isAboutProgram,
  isEarly,
} from './ipc/handlers/early-handlers';
import { translateErrors } from './ipc/handlers/translate-errors';
import type { SendEvent } from './ipc/register';
import { bindRoutes, createRouter } from './ipc/router';
import { createFaultId } from './platform/fault-text';
import type { Folders } from './platform/folders';
import type { Log } from './platform/log-file';
import { beginServices, type FirstServices } from './services/begin-services';
import type { Clock } from './services/ports';
import { QuietMoment } from './services/quiet-moment';

/** What the running program lends to its beginning. */
export interface BeginningHost<Sender> {
  readonly folders: Folders;
  readonly log: Log;
  readonly appVersion: string;
  readonly send: SendEvent;
  /** Whether a request comes from our own window's main frame showing our own page. */
  readonly isTrustedSender: (sender: Sender) => boolean;
}

/** The studio while the rest of the program is still to be loaded. */
export interface Beginning<Sender> {
  readonly clock: Clock;
  readonly quiet: QuietMoment;
  readonly first: FirstServices;
  /** Notes a fault and answers the id under which it can be found. */
  readonly noteFault: (error: unknown) => string;
  /** Answers one of the questions with which the window begins; null for the others, and when somebody must say who they are first. For as long as the rest is not there. */
  readonly answer: (sender: Sender, name: unknown, input: unknown) => Promise<Envelope | null>;
  /** Resolves when the first page has its answers, or there are none to wait for. */
  readonly answered: Promise<void>;
}

/** So long, in milliseconds, the rest of the program waits for a first page that asks for nothing. */
const PATIENCE_MS = 1_000;
/** The same once the folder is open: a small one is, before the page has asked. */
const GRACE_MS = 300;

/** Begins to open the data folder. Needs little of the program: the rest is loaded when the first page is answered. */
export async function beginStudio<Sender>(host: BeginningHost<Sender>): Promise<Beginning<Sender>> {
  const { folders, log, appVersion, send } = host;
  // For the few checks that carry no sentence of their own.
  z.config(zhCN());
  log.info(`start ${appVersion}`);
  const clock = { now: () => new Date() };
  const quiet = new QuietMoment();
  const first = await beginServices({
    ...{ clock, notes: log, appVersion, quiet: quiet.come, ...folders },
    onLockLost: () => send('studio.held', null),
    onFound: () => send('studio.found', null),
  });
  const { bootstrap, current } = first;
  // Not first when the page asks, which is still being loaded. A fault is told then: asking tries again.
  const opened = bootstrap.bootstrap().catch(() => undefined);
  // Where nothing is open, or a password is wanted, no list is asked for.
  const graceIfOpen = () => (current.isOpen && !current.isSealed ? pause(GRACE_MS) : undefined);
  const noteFault = (error: unknown): string => {
    const id = createFaultId();
    log.fault(id, error);
    return id;
  };
  const router = createRouter<Sender>({
    routes: bindRoutes(EARLY_ROUTES, translateErrors(createEarlyHandlers(first), current)),
    isTrustedSender: host.isTrustedSender,
    whoWorks: first.whoSits,
    noteFault,
  });
  let tellListed: () => void = () => undefined;
  const listed = new Promise<void>((resolve) => {
    tellListed = resolve;
  });
  return {
    ...{ clock, quiet, first, noteFault },
    answer: async (sender, name, input) => {
      if (!isEarly(name)) return null;
      const asked = () => router(sender, name, input);
      return quiet.during(async () => {
        if (isAboutProgram(name)) return asked();
        return bootstrap.afterOpening(true, async () => {
          // Sealed data are for those who said who they are; without a folder the whole program says why.
          if (current.isSealed || current.knownStudio === null) return null;
          const answer = await asked();
          // The list is asked for last.
          if (name === 'cases.list') tellListed();
          return answer;
        });
      });
    },
    answered: Promise.race([listed, opened.then(graceIfOpen), pause(PATIENCE_MS)]),
  };
}

function pause(milliseconds: number): Promise<void> {
  return delay(milliseconds, undefined, { ref: false });
}
