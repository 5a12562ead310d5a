import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page, test } from '@playwright/test';

/** The project's folder. */
export const ROOT = join(__dirname, '../..');

/** A studio in a real Electron window with a profile and a documents folder of its own. */
export interface RunningStudio {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Preferences, window place and log of this start. */
  readonly userData: string;
  /** Stands for the user's documents folder: where studios and exports are proposed. */
  readonly documents: string;
  /** Ends the program the way a user does and removes both folders. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Drives this packaged program instead of the built folder. */
  readonly executablePath?: string;
  /** Drives the program built in this folder instead of the project's own. */
  readonly program?: string;
  /** Further switches of the start. */
  readonly args?: readonly string[];
  /** Where this start puts what is temporary; the system's own place when left out. */
  readonly temporary?: string;
  /** Starts again on the folders of an earlier start, which are then not removed at the end. */
  readonly userData?: string;
  readonly documents?: string;
}

/** Starts the built program (or the packaged one) and waits for its window. */
export async function launchStudio(options: LaunchOptions = {}): Promise<RunningStudio> {
  const made: string[] = [];
  const userData = options.userData ?? makeFolder('studio-profile-', made);
  const documents = options.documents ?? makeFolder('studio-documents-', made);
  const switches = [
    `--user-data-dir=${userData}`,
    `--documents-dir=${documents}`,
    ...(options.args ?? []),
  ];
  const app = await _electron.launch({
    cwd: ROOT,
    ...(options.temporary !== undefined && {
      env: { ...(process.env as Record<string, string>), TMPDIR: options.temporary },
    }),
    ...(options.executablePath
      ? { executablePath: options.executablePath, args: switches }
      : { args: [options.program ?? ROOT, ...switches] }),
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    userData,
    documents,
    close: async () => {
      await app.close();
      for (const folder of made) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeFolder(prefix: string, made: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  made.push(folder);
  return folder;
}

/** Starts the built program once more on the same profile; answers the exit code of that start. */
export async function startAgain(studio: RunningStudio): Promise<number> {
  const executable = await studio.app.evaluate(() => process.execPath);
  const child = spawn(executable, [ROOT, '--no-sandbox', `--user-data-dir=${studio.userData}`], {
    stdio: 'ignore',
    timeout: 20_000,
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? -1;
}

/** Lets the next native "open" dialogs answer these paths; no paths means the user closed it. */
export async function answerOpenDialog(studio: RunningStudio, paths: string[]): Promise<void> {
  await studio.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
  }, paths);
}

/** Lets the next native "save" dialogs answer this path; null means the user closed it. */
export async function answerSaveDialog(studio: RunningStudio, path: string | null): Promise<void> {
  await studio.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** Photographs the window at the size most studios have; the file joins the test's results. */
export async function photograph(studio: RunningStudio, name: string): Promise<string> {
  await studio.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.setContentSize(1366, 768);
  });
  const path = test.info().outputPath(`${name}.png`);
  await studio.page.screenshot({ path, animations: 'disabled' });
  await test.info().attach(name, { path, contentType: 'image/png' });
  return path;
}
