import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLock, type LockRecord } from '@main/store/lock/lock-record';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { makeScratch } from '../../../support/scratch';

const ROOT = join(import.meta.dirname, '../../../..');
const AT = '2026-11-21T01:00:00.000Z';

/** A program that takes the lock of a folder, says whether it did, and waits to be ended. */
const RACER = `
import { takeLock } from '@main/store/lock/lock-file';
const [root, token] = process.argv.slice(2);
const record = { kind: 'lock', token, computer: 'c-' + token, user: 'u', pid: process.pid, term: 0, startedAt: '${AT}', seenAt: '${AT}' };
process.stdin.once('data', async () => {
  const { state } = await takeLock(root, record);
  process.stdout.write(state + '\\n');
});
process.stdout.write('ready\\n');
`;

async function bundleRacer(): Promise<string> {
  const folder = makeScratch();
  writeFileSync(join(folder, 'racer.ts'), RACER);
  await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    resolve: {
      alias: { '@main': join(ROOT, 'src-main'), '@shared': join(ROOT, 'src-shared') },
    },
    ssr: { noExternal: true },
    build: { ssr: join(folder, 'racer.ts'), outDir: folder, emptyOutDir: false },
  });
  return join(folder, existsSync(join(folder, 'racer.mjs')) ? 'racer.mjs' : 'racer.js');
}

function startRacer(program: string, root: string, token: string) {
  const child = spawn(process.execPath, [program, root, token], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const read = async (): Promise<string> => {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return line.toString().trim();
  };
  return { child, read };
}

function putStaleLock(root: string): void {
  const record: LockRecord = {
    ...{ kind: 'lock', token: 'gone', computer: '前台电脑', user: '王芳', pid: 4711, term: 0 },
    ...{ startedAt: AT, seenAt: AT },
  };
  const path = join(root, 'studio.lock');
  writeFileSync(path, encodeLock(record));
  const at = new Date(Date.now() - 180_000);
  utimesSync(path, at, at);
}

test.each([
  ['没有锁', false],
  ['有一把过期的锁', true],
])('%s：四个真的进程同时来，只有一个能写', async (_name, isStale) => {
  const program = await bundleRacer();
  let wins = 0;
  for (let round = 0; round < 5; round += 1) {
    const root = makeScratch();
    if (isStale) putStaleLock(root);
    const racers = ['a', 'b', 'c', 'd'].map((token) => startRacer(program, root, token));
    try {
      expect(await Promise.all(racers.map(({ read }) => read()))).toEqual(Array(4).fill('ready'));
      const answers = racers.map(({ read }) => read());
      for (const { child } of racers) child.stdin.write('go\n');
      const states = await Promise.all(answers);
      const winners = states.filter((state) => state === 'taken');
      expect(winners.length).toBeLessThanOrEqual(1);
      wins += winners.length;
      if (!isStale) expect(winners).toHaveLength(1);
      if (winners.length === 0) continue;
      const holder = JSON.parse(readFileSync(join(root, 'studio.lock'), 'utf8')).token;
      expect(holder).toBe(['a', 'b', 'c', 'd'][states.indexOf('taken')]);
    } finally {
      for (const { child } of racers) child.kill();
    }
  }
  // With a stale lock all may come upon each other's takeover once; not every time.
  expect(wins).toBeGreaterThan(0);
});
