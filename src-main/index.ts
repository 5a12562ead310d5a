import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { app, type BrowserWindow, type IpcMainInvokeEvent, session } from 'electron';
import type { Beginning, BeginningHost } from './beginning';
import type { Studio, StudioHost } from './composition';
import {
  createEventSender,
  isOwnMainFrame,
  registerHandedFiles,
  registerRequests,
} from './ipc/register';
import { FIRST_PIECES, LATER_PIECES } from './pieces';
import { declareAppScheme, serveAppScheme } from './platform/app-protocol';
import { openClosingWindow } from './platform/closing-window';
import {
  containCrashes,
  noteUncaughtFaults,
  reportFailedStart,
} from './platform/crash-containment';
import { endRefusedStart, refusedSwitch } from './platform/debugging-switches';
import { decideFolders, type Folders } from './platform/folders';
import { type Log, openLog } from './platform/log-file';
import { focusWindow, openMainWindow, windowIcon } from './platform/main-window';
import { installMenu } from './platform/menu';
import { guardNavigation } from './platform/navigation-guard';
import {
  forbidNetworkSwitches,
  forbidSecureNames,
  guardConnections,
  guardNetwork,
} from './platform/network-guard';
import { pageHasScript } from './platform/page-arrival';
import { closeBeforeQuit } from './platform/quit';
import { FirstQuestions } from './start/first-questions';
import { KeptAnswers, preferencesFileIn } from './start/kept-answers';
import type { KeptFor } from './start/kept-file';

type Host = BeginningHost<IpcMainInvokeEvent>;

/**
 * Composition root: folders → (command line | one window, and behind it services → ipc).
 *
 * Only what the window needs is imported here. The rest of the program is loaded while the page
 * runs its script, and is there by the time it asks its first question.
 */
function main(): void {
  const refused = refusedSwitch();
  if (refused !== null) {
    endRefusedStart(refused);
    return;
  }
  forbidNetworkSwitches();
  declareAppScheme();
  const folders = decideFolders(__dirname);
  const cliAt = process.argv.indexOf('--cli');
  if (cliAt >= 0) {
    runCommand(process.argv.slice(cliAt + 1), folders).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      app.exit(1);
    });
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Before Electron makes a menu of its own.
  installMenu(app.isPackaged);
  const log = openLog(join(folders.userData, 'logs'));
  runWindow(folders, log).catch((error: unknown) => reportFailedStart(log, error));
}

/** The command line inside the packaged program: no window, no lock, an exit code. */
async function runCommand(args: readonly string[], folders: Folders): Promise<void> {
  const write = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);
  const { runCli } = await import('./cli/run');
  const code = await runCli(args, {
    print: write(process.stdout),
    printError: write(process.stderr),
    appVersion: app.getVersion(),
    resources: folders.resources,
    program: folders.program,
    ledgerThread: join(__dirname, 'ledger-reading.js'),
    startedIn: process.cwd(),
  });
  app.exit(code);
}

declare const __DEFINITIONS__: string;

async function runWindow(folders: Folders, log: Log): Promise<void> {
  const keptFor: KeptFor = {
    program: `${app.getVersion()} ${__DEFINITIONS__}`,
    preferencesFile: preferencesFileIn(folders.userData),
  };
  const taking = KeptAnswers.take(folders, keptFor.program);
  noteUncaughtFaults(log);
  let shown: BrowserWindow | null = null;
  const findWindow = (): BrowserWindow | null => shown;
  app.on('second-instance', () => focusWindow(shown));
  app.on('window-all-closed', () => app.quit());
  app.on('session-created', guardNetwork);
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents);
    guardConnections(contents);
  });

  await app.whenReady();
  forbidSecureNames();
  serveAppScheme(folders.renderer);
  const pageIsBusy = pageHasScript(session.defaultSession);
  const window = openMainWindow(folders, join(__dirname, '../preload/index.js'));
  shown = window;
  containCrashes(window, log);

  const host = {
    ...{ folders, log, appVersion: app.getVersion(), send: createEventSender(findWindow) },
    isTrustedSender: (event: IpcMainInvokeEvent) => isOwnMainFrame(event, findWindow()),
  };
  const firstQuestions = new FirstQuestions();
  const beginning = begin(pageIsBusy, taking, host);
  const studio = openStudio(beginning, taking, { ...host, firstQuestions, keptFor }, findWindow);
  let textSize: () => 'normal' | 'large' = () => 'normal';
  registerHandedFiles(
    (event) => isOwnMainFrame(event, shown),
    async (paths) => (await studio).handFiles(paths),
  );
  // The page may ask before the studio is open; it is answered when it is.
  let whole: Studio<IpcMainInvokeEvent> | null = null;
  let lastAsker: IpcMainInvokeEvent | null = null;
  registerRequests(async (event, name, input) => {
    const isOurs = isOwnMainFrame(event, shown);
    // Of a studio that was made in this run too.
    if (isOurs) firstQuestions.note(name, input);
    if (whole === null && isOurs) {
      const kept = (await taking).answer(name, input);
      lastAsker = event;
      if (kept !== null) return kept;
    }
    const early = whole === null ? await (await beginning).answer(event, name, input) : null;
    return early ?? (await studio).answer(event, name, input);
  });
  closeBeforeQuit(window, log, {
    backUp: async (tell) => (await studio).backUp(tell),
    close: async () => (await studio).close(),
    flush: async () => (await studio).flush(),
    openNote: () => openClosingWindow(windowIcon(folders), textSize()),
  });
  whole = await studio;
  textSize = whole.textSize;
  const { answer } = whole;
  const asker = lastAsker as IpcMainInvokeEvent | null;
  // Nothing but the program itself writes to the folder, and it keeps what it leaves; looked at all the same.
  if (
    asker !== null &&
    !(await (await taking).isStillTrue((name, input) => answer(asker, name, input)))
  )
    host.send('studio.found', null);
}

/**
 * Loads the program while the page runs its script, not before: the page's process cannot even begin while this one is
 * busy, and its files are served by this one too, which is why there is a turn for them after each piece. First what
 * opens the folder and answers the first page; it opens while the page still runs.
 */
async function begin(
  pageIsBusy: Promise<void>,
  taking: Promise<KeptAnswers>,
  host: Host,
): Promise<Beginning<IpcMainInvokeEvent>> {
  await pageIsBusy;
  // What is there already is given first: the page is drawn while the program is loaded.
  await (await taking).given;
  await loadPieces(FIRST_PIECES);
  const { beginStudio } = await import('./beginning');
  return beginStudio(host);
}

/** Loads the rest when the first page has its answers: it is drawn meanwhile. */
async function openStudio(
  beginning: Promise<Beginning<IpcMainInvokeEvent>>,
  taking: Promise<KeptAnswers>,
  host: Host & Pick<StudioHost<IpcMainInvokeEvent>, 'firstQuestions' | 'keptFor'>,
  findWindow: () => BrowserWindow | null,
): Promise<Studio<IpcMainInvokeEvent>> {
  const begun = await beginning;
  if (!(await taking).wereGiven) await begun.answered;
  await loadPieces(LATER_PIECES);
  const { ChromiumPrinter } = await import('./platform/printing/chromium-printer');
  const { showNotice } = await import('./platform/notice');
  const { composeStudio } = await import('./composition');
  const printer = new ChromiumPrinter({
    preloadFile: join(__dirname, '../preload/print.js'),
    findParent: findWindow,
  });
  return composeStudio(
    {
      ...host,
      printer,
      typesettingThread: join(__dirname, 'typesetting.js'),
      stretchingThread: join(__dirname, 'stretching.js'),
      ledgerThread: join(__dirname, 'ledger-reading.js'),
      showNotice: (notice) => showNotice(notice, findWindow),
    },
    begun,
  );
}

async function loadPieces(pieces: typeof FIRST_PIECES): Promise<void> {
  for (const load of pieces) {
    await nextTurn();
    await load();
  }
  await nextTurn();
}

main();
