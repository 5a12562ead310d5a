import { app, type BrowserWindow, dialog } from 'electron';
import { createFaultId } from './fault-text';
import type { Log } from './log-file';

/** A second crash within this time is not answered by another reload. */
const CALM_MS = 60_000;

/**
 * Keeps a crash of the window's process from costing work: the main process, which holds the
 * truth, goes on. The first crash reloads the page; a second one soon after asks the user.
 */
export function containCrashes(window: BrowserWindow, log: Log): void {
  let lastCrashAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, details) => {
    log.warn(`window process gone: ${details.reason} (${details.exitCode})`);
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    const repeated = performance.now() - lastCrashAt < CALM_MS;
    lastCrashAt = performance.now();
    if (repeated) void askAfterCrash(window);
    else window.reload();
  });
  window.webContents.on('unresponsive', () => log.warn('window does not answer'));
  window.webContents.on('preload-error', (_event, _path, error) => log.fault('preload', error));
}

async function askAfterCrash(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: app.getName(),
    message: '窗口意外停止了两次',
    detail: '已经保存的内容都还在。可以重新打开窗口继续工作；如果反复出现，请退出后重新启动电脑。',
    buttons: ['重新打开窗口', '退出'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0 && !window.isDestroyed()) window.reload();
  else app.quit();
}

/**
 * Notes what no handler caught. An exception in the main process is also shown, once a start:
 * silence would leave the user believing that the last action was done.
 */
export function noteUncaughtFaults(log: Log): void {
  let shown = false;
  process.on('unhandledRejection', (reason) => log.fault(createFaultId(), reason));
  process.on('uncaughtException', (error) => {
    const id = createFaultId();
    log.fault(id, error);
    if (shown || !app.isReady()) return;
    shown = true;
    void dialog.showMessageBox({
      type: 'error',
      title: app.getName(),
      message: '程序内部出错',
      detail: `已经保存的内容都还在。请退出后重新打开程序，并核对刚才的操作是否完成。\n错误编号：${id}\n日志位置：${log.folder}`,
      buttons: ['知道了'],
      noLink: true,
    });
  });
}

/** Ends a start that could not get as far as its window, with a sentence instead of silence. */
export function reportFailedStart(log: Log, error: unknown): void {
  const id = createFaultId();
  log.fault(id, error);
  dialog.showErrorBox(
    '调解工作室没有能够打开',
    `资料没有被改动。请重新启动电脑再试；仍然打不开时，请把下面两行告诉技术人员。\n错误编号：${id}\n日志位置：${log.folder}`,
  );
  app.exit(1);
}
