import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import type { Folders } from './folders';
import { APP_INDEX_URL } from './renderer-address';
import {
  keepOnScreen,
  MIN_HEIGHT,
  MIN_WIDTH,
  readWindowPlace,
  type WindowPlace,
  writeWindowPlace,
} from './window-bounds';

const PAPER = '#F7F4EE';

/** Opens the studio's one window, hardened, at the place where it was last closed. */
export function openMainWindow(folders: Folders, preloadFile: string): BrowserWindow {
  const placeFile = join(folders.userData, 'window.json');
  const { maximized, ...bounds } = keepOnScreen(
    readWindowPlace(placeFile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    title: app.getName(),
    icon: windowIcon(folders),
    backgroundColor: PAPER,
    show: false,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => writeWindowPlace(placeFile, readPlace(window)));
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  void window.loadURL(APP_INDEX_URL);
  return window;
}

/** The picture in the title bar and on the task bar. */
export function windowIcon({ resources }: Folders): string {
  return join(resources, 'icons/256x256.png');
}

function readPlace(window: BrowserWindow): WindowPlace {
  const { x, y, width, height } = window.getNormalBounds();
  return {
    x,
    y,
    width: Math.max(width, MIN_WIDTH),
    height: Math.max(height, MIN_HEIGHT),
    maximized: window.isMaximized(),
  };
}

/** Brings the window to the front, e.g. when the program is started a second time. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
