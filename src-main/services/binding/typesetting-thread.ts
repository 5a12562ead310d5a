import { parentPort } from 'node:worker_threads';
import { doTypesetting, type TypesettingJob } from './typesetting-job';

/** The thread of `Typesetter`: one job after the other, each answered by its number. */
parentPort?.on('message', ({ id, job }: { id: number; job: TypesettingJob }) => {
  doTypesetting(job).then(
    (answer) => parentPort?.postMessage({ id, answer }),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
  );
});
