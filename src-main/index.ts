import { join } from 'node:path';
import { app, type BrowserWindow, type IpcMainInvokeEvent, session } from 'electron';
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import { composeStudio } from './composition';
import {
  createEventSender,
  isOwnMainFrame,
  registerHandedFiles,
  registerRequests,
} from './ipc/register';
import { createRouter } from './ipc/router';
import { declareAppScheme, serveAppScheme } from './platform/app-protocol';
import {
  containCrashes,
  createFaultId,
  noteUncaughtFaults,
  reportFailedStart,
} from './platform/crash-containment';
import { decideFolders, type Folders } from './platform/folders';
import { type Log, openLog } from './platform/log-file';
import { focusWindow, openMainWindow } from './platform/main-window';
import { installMenu } from './platform/menu';
import { guardNavigation } from './platform/navigation-guard';
import { closeBeforeQuit } from './platform/quit';
import { forbidNetworkSwitches, guardSession } from './platform/session-guard';

/** Composition root: folders → (command line | one window): services → ipc → window. */
function main(): void {
  // For the few checks that carry no sentence of their own.
  z.config(zhCN());
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
    startedIn: process.cwd(),
  });
  app.exit(code);
}

async function runWindow(folders: Folders, log: Log): Promise<void> {
  noteUncaughtFaults(log);
  let window: BrowserWindow | null = null;
  const findWindow = (): BrowserWindow | null => window;

  app.on('second-instance', () => focusWindow(window));
  app.on('window-all-closed', () => app.quit());
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));

  await app.whenReady();
  guardSession(session.defaultSession);
  serveAppScheme(folders.renderer);
  installMenu(app.isPackaged);

  const studio = await composeStudio({
    folders,
    log,
    appVersion: app.getVersion(),
    send: createEventSender(findWindow),
  });
  const isTrustedSender = (event: IpcMainInvokeEvent): boolean => isOwnMainFrame(event, window);
  registerHandedFiles(isTrustedSender, studio.handFiles);
  registerRequests(
    createRouter({
      routes: studio.routes,
      isTrustedSender,
      noteFault: (error) => {
        const id = createFaultId();
        log.fault(id, error);
        return id;
      },
    }),
  );

  window = openMainWindow(folders, join(__dirname, '../preload/index.js'));
  containCrashes(window, log);
  closeBeforeQuit(window, log, studio);
}

main();
