import { parentPort } from 'node:worker_threads';
import { type StretchOrder, stretchHere } from './stretch-password';

/** The thread of `stretchIn`: one password, then it ends. */
parentPort?.once('message', (order: StretchOrder) => {
  stretchHere(order).then(
    (key) => parentPort?.postMessage({ key }),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  );
});
