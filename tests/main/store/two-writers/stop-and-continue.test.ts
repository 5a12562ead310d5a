import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { buildProgram } from '../../../support/build-program';
import { makeDataFolder, openStore } from '../../../support/open-store';
import { seeded } from '../crash/working-day';

const TRIALS = Number(process.env.STUDIO_SLEEP_TRIALS ?? 8);
const SEED = Number(process.env.STUDIO_SLEEP_SEED ?? Math.floor(Math.random() * 1e6));

class WriterProcess {
  readonly lines: string[] = [];
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  private rest = '';

  constructor(program: string, root: string, name: string) {
    this.child = spawn(process.execPath, [program, root, name], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.ended = once(this.child, 'close');
    this.child.stdout?.on('data', (bytes: Buffer) => {
      const parts = `${this.rest}${bytes.toString()}`.split('\n');
      this.rest = parts.pop() ?? '';
      this.lines.push(...parts);
    });
  }

  /** Until it has said so many lines, or has ended. */
  async hasSaid(count: number): Promise<void> {
    const isOver = this.ended.then(() => true);
    while (this.lines.length < count)
      if (await Promise.race([isOver, sleep(5).then(() => false)])) return;
  }

  stop(): void {
    this.child.kill('SIGSTOP');
  }

  goOn(): void {
    this.child.kill('SIGCONT');
  }

  /** Lets it finish what it is doing and close. */
  async finish(): Promise<void> {
    // It may have ended by itself.
    this.child.stdin?.on('error', () => undefined);
    this.child.stdin?.write('end\n');
    await this.ended;
  }
}

interface Saved {
  readonly revision: number;
  readonly number: string;
}

function noteSaved(lines: readonly string[], saved: Map<string, Saved>): void {
  for (const line of lines) {
    const [id = '', revision = '', number] = line.split(' ');
    if (number !== undefined) saved.set(id, { revision: Number(revision), number });
  }
}

/** What was acknowledged by whomever, and what each computer was told, as the folder has it. */
async function expectAllSaved(root: string, saved: ReadonlyMap<string, Saved>): Promise<void> {
  const store = await openStore(root, 'read');
  for (const [id, { revision, number }] of saved) {
    const one = await store.cases.get(id);
    expect(one.revision, `${id}, seed ${SEED}`).toBeGreaterThanOrEqual(revision);
    expect(one.number).toBe(number);
    if (one.revision > 1) expect(one.registration.description).toBe(`第${one.revision - 1}次`);
  }
  const numbers = store.cases.keys().map((entry) => entry.number);
  expect(new Set(numbers).size, `seed ${SEED}`).toBe(numbers.length);
  const kinds = (await store.notices()).map(({ kind }) => kind);
  for (const kind of kinds)
    expect(['journal_late', 'shard_rebuilt', 'studio_rebuilt']).toContain(kind);
  await store.close();
}

it(
  `睡着、被接手、醒来：${TRIALS} 次，凡是说过“已保存”的一件不少`,
  async () => {
    console.log(`seed ${SEED} (STUDIO_SLEEP_SEED)`);
    const writer = await buildProgram(join(import.meta.dirname, 'writer-process.ts'));
    const root = await makeDataFolder();
    const random = seeded(SEED);
    const saved = new Map<string, Saved>();
    let takeovers = 0;
    for (let trial = 1; trial <= TRIALS; trial += 1) {
      const sleeper = new WriterProcess(writer, root, `s${trial}`);
      await sleeper.hasSaid(5);
      await sleep(random() * 30);
      sleeper.stop();
      const other = new WriterProcess(writer, root, `o${trial}`);
      // Taken over, saved some, and sometimes gone again before the first one wakes up.
      await other.hasSaid(4 + Math.floor(random() * 8));
      const isGone = random() < 0.3;
      if (isGone) await other.finish();
      sleeper.goOn();
      await sleep(random() * 40);
      await sleeper.finish();
      if (!isGone) await other.finish();
      for (const { lines } of [sleeper, other]) {
        noteSaved(lines, saved);
        expect(lines.filter((line) => line.startsWith('failed'))).toEqual([]);
      }
      takeovers += Number(other.lines.includes('open'));
      if (trial % 10 === 0 || trial === TRIALS) await expectAllSaved(root, saved);
    }
    expect(takeovers).toBe(TRIALS);
    expect(saved.size).toBeGreaterThanOrEqual(TRIALS * 2);
  },
  60_000 + TRIALS * 15_000,
);
