import { Worker } from 'node:worker_threads';
import type { StretchPassword } from './stretch-password';

interface Told {
  readonly key?: Uint8Array;
  readonly error?: string;
}

/**
 * Stretches passwords in a thread, so that the window is answered meanwhile. A thread for each: it is seldom, and the
 * memory goes with it.
 * @param file the thread's program (`stretch-thread`)
 */
export function stretchIn(file: string): StretchPassword {
  return (order) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(file);
      const end = (settle: () => void): void => {
        thread.removeAllListeners();
        // Ending it may itself be told as an error.
        thread.on('error', () => undefined);
        void thread.terminate();
        settle();
      };
      thread.once('message', ({ key, error }: Told) =>
        end(() => (key === undefined ? reject(new Error(error)) : resolve(key))),
      );
      thread.once('error', (error) => end(() => reject(error)));
      thread.once('exit', () => end(() => reject(new Error('the thread has ended'))));
      thread.postMessage(order);
    });
}
