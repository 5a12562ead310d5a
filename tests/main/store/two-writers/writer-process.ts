/**
 * A program of its own that waits until it may write to a folder, saves without end, and says of each
 * change when it is acknowledged. Its test stops it and lets it go on. Times are those of the program,
 * divided by 400.
 */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodeDisk } from '@main/store/disk/node-disk';
import { FolderLock } from '@main/store/lock/folder-lock';
import { lockedDisk } from '@main/store/lock/locked-disk';
import { StudioStore } from '@main/store/studio-store';
import { changeCase, registerCase } from '../../../support/case-store';
import { day, TODAY } from '../../../support/day';
import { makeCase, makeRegistration } from '../../../support/make-case';
import { describeOn, STAMP } from '../../../support/open-store';

const HEARTBEAT_MS = 50;
const STALE_AFTER_MS = 300;

const say = (line: string): void => void writeSync(1, `${line}\n`);

async function takeLock(root: string, computer: string): Promise<FolderLock> {
  for (;;) {
    const lock = await FolderLock.take(root, {
      ...{ now: () => new Date(), heartbeatMs: HEARTBEAT_MS, staleAfterMs: STALE_AFTER_MS },
      owner: { computer, user: '王芳', pid: process.pid },
    });
    if (lock.holder === null) return lock;
    await sleep(10);
  }
}

async function main(): Promise<void> {
  const [root = '', name = ''] = process.argv.slice(2);
  let isOver = false;
  process.stdin.once('data', () => {
    isOver = true;
  });
  const lock = await takeLock(root, name);
  const store = await StudioStore.open(root, {
    ...{ access: 'write', disk: lockedDisk(nodeDisk, lock), writer: lock, followsAfterMs: 5 },
    now: () => new Date('2026-11-19T09:00:00+08:00'),
    stamp: () => STAMP,
    describer: (studio) => describeOn(TODAY, studio),
  });
  say('open');
  const on = day('2026-10-31');
  const registration = makeRegistration({ registeredOn: on, requestedOn: on });
  const saveInLane = async (lane: number): Promise<void> => {
    const id = `${name}-${lane}`;
    let one = await registerCase(store, on, (numbering) =>
      makeCase({ id, ...numbering, registration }),
    );
    say(`${id} 1 ${one.number}`);
    while (!isOver) {
      const description = `第${one.revision}次`;
      one = await changeCase(store, id, one.revision, (copy) => ({
        ...copy,
        registration: { ...copy.registration, description },
      }));
      say(`${id} ${one.revision} ${one.number}`);
    }
  };
  const lanes = await Promise.allSettled([0, 1, 2].map(saveInLane));
  for (const lane of lanes)
    if (lane.status === 'rejected') {
      const { kind = String(lane.reason) } = lane.reason as { kind?: string };
      if (kind !== 'held_elsewhere') say(`failed ${kind}`);
    }
  await store.close();
  await lock.release();
  say('end');
  process.exit(0);
}

void main();
