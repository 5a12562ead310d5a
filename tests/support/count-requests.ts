import type { RunningStudio } from './electron-app';

/** Begins to count what the window asks; the answer says how often each route was asked since then. */
export async function countRequests(
  studio: RunningStudio,
): Promise<() => Promise<Record<string, number>>> {
  await studio.app.evaluate(({ ipcMain }) => {
    type Handler = (event: unknown, name: string, ...rest: unknown[]) => unknown;
    // Electron keeps the handlers of its channels here; there is no official way to listen to them.
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Handler>;
    const counts: Record<string, number> = {};
    Reflect.set(globalThis, 'requestCounts', counts);
    for (const [channel, handle] of handlers) {
      handlers.set(channel, (event, name, ...rest) => {
        counts[name] = (counts[name] ?? 0) + 1;
        return handle(event, name, ...rest);
      });
    }
  });
  return () =>
    studio.app.evaluate(() => Reflect.get(globalThis, 'requestCounts') as Record<string, number>);
}
