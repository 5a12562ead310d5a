import { parentPort } from 'node:worker_threads';
import { answerAsked, type LedgerAsked } from './ledger-reader';
import { LedgerReading } from './ledger-reading';

const reading = new LedgerReading();

/** The thread of `LedgerReader`: one question after the other, each answered by its number. */
parentPort?.on('message', ({ id, asked }: { id: number; asked: LedgerAsked }) => {
  parentPort?.postMessage({ id, ...answerAsked(reading, asked) });
});
