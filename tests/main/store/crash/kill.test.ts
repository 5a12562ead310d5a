import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { nodeDisk } from '@main/store/disk/node-disk';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../../support/build-program';
import { makeDataFolder } from '../../../support/open-store';
import { openOn, seeded } from './working-day';

const ROUNDS = Number(process.env.STUDIO_KILL_ROUNDS ?? 80);
const SEED = Number(process.env.STUDIO_KILL_SEED ?? Math.floor(Math.random() * 1e6));

/** Lets the writer work for some moments and kills it; answers what it said that it had saved. */
async function killOnce(
  writer: string,
  root: string,
  round: number,
  pause: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [writer, root, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  // Every other writer has saved something, however slow the computer is; the others may be cut off in their first save.
  const wanted = round % 2 === 0 ? 2 : 1;
  const isReady = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.split('\n').length > wanted) resolve();
    });
  });
  const ended = once(child, 'close');
  await Promise.race([isReady, ended]);
  await new Promise((resolve) => setTimeout(resolve, pause));
  child.kill('SIGKILL');
  await ended;
  // A line that was cut off was not said.
  return said.split('\n').slice(1, -1);
}

interface Saved {
  readonly revision: number;
  readonly number: string;
}

async function expectSaved(root: string, saved: ReadonlyMap<string, Saved>): Promise<void> {
  const store = await openOn(nodeDisk, 'read', { minutes: 0 }, root);
  for (const [id, { revision, number }] of saved) {
    const one = await store.cases.get(id);
    expect(one.revision, `${id}, seed ${SEED}`).toBeGreaterThanOrEqual(revision);
    expect(one.number).toBe(number);
    if (one.revision > 1) expect(one.registration.description).toBe(`第${one.revision - 1}次`);
  }
  expect(await store.notices()).toEqual([]);
  const all = store.cases.keys().map((entry) => entry.number);
  expect(new Set(all).size, `seed ${SEED}`).toBe(all.length);
}

describe('程序被强行结束', () => {
  it(`killed at ${ROUNDS} random moments, nothing that was acknowledged is lost`, async () => {
    console.log(`seed ${SEED} (STUDIO_KILL_SEED)`);
    const writer = await buildProgram(join(import.meta.dirname, 'writer-process.ts'));
    const root = await makeDataFolder();
    const random = seeded(SEED);
    const saved = new Map<string, Saved>();
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const line of await killOnce(writer, root, round, random() * 60)) {
        const [id = '', revision = '', number = ''] = line.split(' ');
        saved.set(id, { revision: Number(revision), number });
      }
      // The next writer recovers too; every tenth time somebody looks as well.
      if (round % 10 === 0 || round === ROUNDS) await expectSaved(root, saved);
    }
    expect(saved.size).toBeGreaterThanOrEqual(ROUNDS / 2);
  }, 300_000);
});
