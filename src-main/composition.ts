import { CONTRACT } from '@shared/ipc/contract';
import type { Beginning, BeginningHost } from './beginning';
import { createHandlers } from './ipc/handlers/create-handlers';
import { isAboutProgram, isEarly } from './ipc/handlers/early-handlers';
import { composeKeptDays } from './ipc/kept-days';
import { bindRoutes, createRouter, type Router } from './ipc/router';
import { systemDialogs, systemShell } from './platform/dialogs';
import { windowFault } from './platform/fault-text';
import type { Notice } from './platform/notice';
import { watchLeaving } from './platform/screen-lock';
import { watchIdle } from './services/accounts/watch-idle';
import { createServices, type ServiceHost, type Services } from './services/create-services';
import type { PaperPrinter } from './services/ports-printing';
import { watchBackups } from './services/safekeeping/watch-backups';
import { watchReminders } from './services/schedule/watch-reminders';
import { watchDay } from './services/studio-day';
import type { FirstQuestions } from './start/first-questions';
import { type KeptFor, writeKept } from './start/kept-file';

/** What the running program lends to its services. */
export interface StudioHost<Sender> extends BeginningHost<Sender> {
  readonly printer: PaperPrinter;
  /** The program of the thread that writes documents. */
  readonly typesettingThread: string;
  /** The program of the thread that makes keys of passwords. */
  readonly stretchingThread: string;
  /** The program of the thread that reads old ledgers. */
  readonly ledgerThread: string;
  /** What the window asked first, and for whom the answers are kept to the next start. */
  readonly firstQuestions: FirstQuestions;
  readonly keptFor: KeptFor;
  /** Shows a notice of the system. */
  readonly showNotice: (notice: Notice) => void;
}

/** The studio at work: what it answers and how to end it with everything on disk. */
export interface Studio<Sender> {
  readonly answer: Router<Sender>;
  /** Tickets for files that a person dropped on the window or pasted into it. */
  readonly handFiles: (paths: unknown) => (string | null)[];
  /** The last backup, before `close`; tells how far it is, from 0 to 1. */
  readonly backUp: (tell: (share: number) => void) => Promise<void>;
  readonly textSize: () => 'normal' | 'large';
  readonly close: () => Promise<void>;
  /** Brings every file up to date without ending anything. */
  readonly flush: () => Promise<void>;
}

/** Builds all services on the first ones, which are opening the data folder, and binds them to the contract. */
export async function composeStudio<Sender>(
  host: StudioHost<Sender>,
  { clock, quiet, first, noteFault }: Beginning<Sender>,
): Promise<Studio<Sender>> {
  const { folders, log, appVersion, send } = host;
  let tellLast: (share: number) => void = () => undefined;
  const serving: ServiceHost = {
    clock,
    saveDialog: systemDialogs,
    openDialog: systemDialogs,
    shell: systemShell,
    printer: host.printer,
    typesettingThread: host.typesettingThread,
    stretchingThread: host.stretchingThread,
    ledgerThread: host.ledgerThread,
    notes: log,
    appVersion,
    ...folders,
    onChanged: (kind, id) =>
      kind === 'case'
        ? send('cases.changed', { caseId: id })
        : send('records.changed', { kind, id }),
    onDeskChanged: () => send('desk.changed', null),
    onCopyProgress: (progress) => send('attachments.progress', progress),
    onProgress: (task, { done, total }) => {
      tellLast(total === 0 ? 0 : done / total);
      send('safekeeping.progress', { task, done, total });
    },
  };
  const services = await createServices(serving, first);
  const handlers = createHandlers(services, (fault) => noteFault(windowFault(fault)));
  const endBackups = watchBackups(services.backups, log);
  const endLeaving = watchLeaving(() => {
    services.desk.lock();
    services.attachments.putCopiesAway().catch((error: unknown) => log.fault('attachments', error));
  });
  const endIdle = watchIdle(services.desk);
  const endReminders = watchReminders(services, clock, log, host.showNotice);
  const endWatch = watchDay(clock, (today) => send('day.changed', { today }));
  const router = createRouter<Sender>({
    routes: bindRoutes(CONTRACT, handlers),
    isTrustedSender: host.isTrustedSender,
    whoWorks: services.whoWorks,
    isLocked: () => services.desk.isLocked(),
    noteFault,
  });
  const putAway = async (): Promise<void> => {
    const { current } = services;
    const { dataFolder } = current;
    // The next start is only quicker for it.
    const days = await composeKeptDays(first, host.firstQuestions).catch((error: unknown) => {
      log.fault('first answers', error);
      return [];
    });
    await current.close();
    if (dataFolder === null || days.length === 0) return;
    await writeKept(dataFolder, days, host.keptFor).catch((error: unknown) =>
      log.fault('first answers', error),
    );
  };
  return {
    answer: (sender, name, input) =>
      quiet.during(() => {
        const answered = () => router(sender, name, input);
        if (isAboutProgram(name)) return answered();
        return services.bootstrap.afterOpening(isEarly(name), answered);
      }),
    handFiles: (paths) => services.attachments.hand(paths),
    backUp: async (tell) => {
      endBackups();
      // Closed within a second of the start: what is not open yet would get no backup.
      await services.bootstrap.afterOpening(false, async () => undefined);
      await stopLongWork(services);
      // A computer that is switched off meanwhile finds everything written.
      await services.current.flush().catch((error: unknown) => log.fault('quit', error));
      tellLast = tell;
      await services.backups.makeClosing();
    },
    textSize: () => services.preferences.preferences.textSize,
    close: async () => {
      endWatch();
      endReminders();
      endLeaving();
      endIdle();
      endBackups();
      quiet.end();
      await stopLongWork(services);
      // Whatever happens to the copies, the studio is put away.
      await services.attachments.close().catch((error: unknown) => log.fault('attachments', error));
      await putAway();
    },
    flush: () => services.current.flush(),
  };
}

async function stopLongWork({ longWork }: Services): Promise<void> {
  longWork.cancel();
  await longWork.settle();
}
