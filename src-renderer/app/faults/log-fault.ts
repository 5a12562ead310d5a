import { request } from '@renderer/ipc/request';

const MOST_A_MINUTE = 10;
let recent: number[] = [];

/**
 * Writes a fault of the window into the program's log.
 * @returns the id under which it can be found, or null when it could not be written
 */
export async function logFault(error: unknown, where: string): Promise<string | null> {
  const { message, stack } = describeFault(error);
  try {
    const { faultId } = await request('app.logFault', {
      message: message.slice(0, 2_000),
      stack: stack.slice(0, 20_000),
      where: where.slice(0, 500),
    });
    return faultId;
  } catch {
    return null;
  }
}

function describeFault(error: unknown): { message: string; stack: string } {
  return error instanceof Error
    ? { message: `${error.name}: ${error.message}`, stack: error.stack ?? '' }
    : { message: String(error), stack: '' };
}

/** Logs what no page has caught; a fault that repeats itself fills no disk. */
export function reportStrayFaults(): void {
  const report = (error: unknown, where: string) => {
    const now = performance.now();
    recent = [...recent.filter((at) => now - at < 60_000), now];
    if (recent.length <= MOST_A_MINUTE) void logFault(error, where);
  };
  window.addEventListener('error', (event) => report(event.error ?? event.message, 'window'));
  window.addEventListener('unhandledrejection', (event) => report(event.reason, 'promise'));
}
