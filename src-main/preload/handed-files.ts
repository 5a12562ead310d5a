import { FILES_CHANNEL } from '@shared/ipc/envelope';
import { ipcRenderer, webUtils } from 'electron';

/** The files of the drop or paste that is being handled right now. */
let inHand: readonly File[] = [];

/**
 * Electron before 29 has no `webUtils`, Electron from 32 on no `File.path`: users run the newer, tests
 * an older one. Empty for what lies on no disk, such as a picture copied in a chat.
 */
function pathOf(file: File): string {
  const utils = webUtils as typeof webUtils | undefined;
  const path = utils ? utils.getPathForFile(file) : (file as { readonly path?: unknown }).path;
  return typeof path === 'string' ? path : '';
}

function takeInHand(event: Event, data: DataTransfer | null): void {
  // What the page made up itself has no person behind it.
  if (!event.isTrusted) return;
  inHand = [...(data?.files ?? [])];
  // Only while the event is being handled: before the page hears of the next thing, it is over.
  setTimeout(() => {
    inHand = [];
  }, 0);
}

// Before any listener of the page.
window.addEventListener('drop', (event) => takeInHand(event, event.dataTransfer), true);
window.addEventListener('paste', (event) => takeInHand(event, event.clipboardData), true);

/**
 * Tickets for the files in hand, in their order; null for a file that lies on no disk. The page
 * never learns a path, and has no way to name one.
 */
export async function claimFiles(): Promise<(string | null)[]> {
  const paths = inHand.map(pathOf);
  inHand = [];
  if (paths.every((path) => path === '')) return paths.map(() => null);
  const tickets: unknown = await ipcRenderer.invoke(FILES_CHANNEL, paths);
  return paths.map((_path, index) => ticketAt(tickets, index));
}

function ticketAt(tickets: unknown, index: number): string | null {
  const ticket: unknown = Array.isArray(tickets) ? tickets[index] : null;
  return typeof ticket === 'string' ? ticket : null;
}
