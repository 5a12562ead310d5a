/** A program of its own that saves without end and says of each change when it is acknowledged. Killed by its test. */
import { writeSync } from 'node:fs';
import { nodeDisk } from '@main/store/disk/node-disk';
import { changeCase, registerCase } from '../../../support/case-store';
import { day } from '../../../support/day';
import { makeCase, makeRegistration } from '../../../support/make-case';
import { openOn } from './working-day';

async function main(): Promise<void> {
  const [root = '', round = ''] = process.argv.slice(2);
  const store = await openOn(nodeDisk, 'write', { minutes: Number(round) }, root);
  const on = day('2026-10-31');
  const registration = makeRegistration({ registeredOn: on, requestedOn: on });
  writeSync(1, 'ready\n');
  const writeLane = async (lane: number): Promise<void> => {
    const id = `case-${round}-${lane}`;
    let one = await registerCase(store, on, (numbering) =>
      makeCase({ id, ...numbering, registration }),
    );
    writeSync(1, `${id} 1 ${one.number}\n`);
    for (;;) {
      const description = `第${one.revision}次`;
      one = await changeCase(store, id, one.revision, (copy) => ({
        ...copy,
        registration: { ...copy.registration, description },
      }));
      writeSync(1, `${id} ${one.revision} ${one.number}\n`);
      if (one.revision % 7 === lane) void store.flush();
    }
  };
  await Promise.all([writeLane(0), writeLane(1), writeLane(2)]);
}

void main();
