import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindRoutes, createRouter } from '@main/ipc/router';
import { describeFault, windowFault } from '@main/platform/fault-text';
import { openLog } from '@main/platform/log-file';
import { makeFolderPrivately, makePrivateFolder } from '@main/platform/private-folder';
import { nodeDisk } from '@main/store/disk/node-disk';
import { StoreError, toReadError, toWriteError } from '@main/store/store-error';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import { defineRoute } from '@shared/ipc/define';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeScratch } from '../../support/scratch';

let folder: string;
beforeEach(() => {
  folder = join(makeScratch(), 'logs');
});

const written = (): string => readFileSync(join(folder, 'studio.log'), 'utf8');

/** What must not be found in a log: names in any letters, ways to reach people, numbers of cases. */
const SECRETS = [
  'Zhang San',
  'zhangsan',
  'ZHANG',
  'Wang_Wu',
  'a@b.cn',
  '(2026)人调字第1号',
  '1号',
  '第12号',
  '张三',
  '𠮷田',
  '138 0013 8000',
  '13800138000',
  '44030519800101001X',
  'Room 302',
];

const WAYS: readonly (readonly [string, (secret: string) => unknown])[] = [
  ['message', (secret) => new Error(`cannot serve ${secret} today`)],
  ['first word of a message', (secret) => new TypeError(`${secret} is not a function`)],
  [
    'key that was read',
    (secret) => new TypeError(`Cannot read properties of undefined (reading '${secret}')`),
  ],
  ['broken JSON', (secret) => new SyntaxError(`Unexpected token ${secret} in JSON at position 7`)],
  [
    'path',
    (secret) =>
      Object.assign(new Error(`ENOENT: open '/home/${secret}/x'`), {
        code: 'ENOENT',
        syscall: 'open',
        path: `/home/${secret}/${secret}.docx`,
      }),
  ],
  ['file of the store', (secret) => new StoreError('damaged', `${secret}.json`)],
  ['name of the class', (secret) => Object.assign(new Error('x'), { name: secret })],
  [
    'code',
    (secret) => Object.assign(new Error('x'), { code: secret, kind: secret, syscall: secret }),
  ],
  ['cause', (secret) => new Error('x', { cause: new Error(secret, { cause: secret }) })],
  ['thrown text', (secret) => secret],
  ['thrown thing', (secret) => ({ name: secret, toString: () => secret })],
  ['thrown thing without words', () => Object.create(null)],
  ['line that looks like a stack', (secret) => new Error(`x\n    at ${secret} (${secret}.js:1:2)`)],
  [
    'stack',
    (secret) =>
      Object.assign(new Error('x'), {
        stack: `Error: x\n    at ${secret} (/home/${secret}/a.js:1:2)\n    at Object.${secret} [as ${secret}]`,
      }),
  ],
  [
    'folder of the program',
    (secret) =>
      Object.assign(new Error('x'), {
        stack: `Error: x\n    at f (/home/${secret}/out/main/index.js:12:34)`,
      }),
  ],
  [
    'window',
    (secret) =>
      windowFault({
        message: `Error: ${secret}`,
        stack: `Error: ${secret}\n    at ${secret} (app://studio/assets/index-1.js:5:6)`,
        where: `/cases/${secret}`,
      }),
  ],
  [
    'failed check of an answer',
    (secret) => z.strictObject({ a: z.number() }).safeParse({ a: secret, [secret]: 1 }).error,
  ],
];

describe('nothing of a party reaches the log', () => {
  test.each(WAYS)('%s', async (_way, makeError) => {
    const log = openLog(folder);
    for (const secret of SECRETS) {
      log.fault('f', makeError(secret));
      log.warn('export not noted', makeError(secret));
    }
    // And by the way that a request takes.
    const route = defineRoute({ right: 'desk.use', input: z.string(), output: z.null() });
    const router = createRouter<null>({
      routes: bindRoutes(
        { fail: route },
        {
          fail: (secret: string) => {
            throw makeError(secret);
          },
        },
      ),
      isTrustedSender: () => true,
      whoWorks: () => actorWithAllRights(NOBODY),
      noteFault: (error) => {
        log.fault('r', error);
        return 'r';
      },
    });
    for (const secret of SECRETS)
      expect(await router(null, 'fail', secret)).toEqual({
        ok: false,
        error: { code: 'INTERNAL', faultId: 'r' },
      });
    const text = written();
    expect(text.match(/^\S+ (fault|warn) /gm)).toHaveLength(3 * SECRETS.length);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/[^\p{ASCII}…]/u);
  });
});

describe('what a helper needs is still there', () => {
  test('class, code, call, and the file where it is one of ours', async () => {
    const missing = join(makeScratch(), 'Zhang San', '2026-11.jsonl');
    const error = await nodeDisk.read(missing).catch((caught: unknown) => caught);
    expect(describeFault(error)).toMatch(/^Error ENOENT open 2026-11\.jsonl: \(\d+ characters\)/);
    const told = describeFault(
      toReadError(Object.assign(new Error('x'), { code: 'EIO' }), 'studio.json'),
    );
    expect(told).toMatch(/^StoreError unreadable studio\.json: /);
    expect(told).toContain('\ncaused by Error EIO: ');
    const full = Object.assign(new Error('x'), { code: 'ENOSPC' });
    expect(describeFault(toWriteError(full, '收条.pdf'))).toMatch(/^StoreError disk_full: /);
  });

  test('the fixed words of a message, and the places of our own files with their lines', () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'Zhang San')");
    error.stack = [
      `TypeError: ${error.message}`,
      '    at CurrentStudio.open (/opt/Zhang San/resources/app.asar/out/main/chunks/current-studio.js:12:34)',
      '    at async C:\\Users\\Zhang San\\out\\main\\index.js:5:6',
      '    at async open (node:internal/fs/promises:639:10)',
      '    at x (app://studio/assets/index-Bh9fng2i.js:1234:56789)',
      '    at y (/opt/other/node_modules/zhangsan/index.js:1:1)',
    ].join('\n');
    expect(describeFault(error).split('\n')).toEqual([
      'TypeError: Cannot read properties of undefined',
      '    at out/main/chunks/current-studio.js:12:34',
      '    at out/main/index.js:5:6',
      '    at node:internal/fs/promises:639:10',
      '    at app://studio/assets/index-Bh9fng2i.js:1234:56789',
    ]);
  });

  test('the place of the window, and the number by which React names a fault', () => {
    const message =
      'Error: Minified React error #185; visit https://react.dev/errors/185?args[]=ZhangSan';
    const told = describeFault(
      windowFault({ message, stack: '', where: '/papers/V1StGXR8/agreement' }),
    );
    expect(told).toBe('WindowFault papers: Minified React error #185');
    expect(describeFault(windowFault({ message, stack: '', where: '/zhangsan' }))).toContain(
      'WindowFault elsewhere: ',
    );
  });

  test('the places of this very file, as they really are', () => {
    expect(describeFault(toReadErrorOfNothing())).toMatch(
      /\n {4}at src-main\/store\/store-error\.ts:\d+:\d+/,
    );
  });
});

function toReadErrorOfNothing(): unknown {
  return toReadError(Object.assign(new Error('x'), { code: 'EIO' }), 'x');
}

describe('the files of the log', () => {
  test('nobody else on the computer can read them, not even those of an earlier version', () => {
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    const log = openLog(folder);
    log.info('start 1.0.0');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'studio.log')).mode & 0o777).toBe(0o600);
  });

  test("the user's own folder is closed to others, one that somebody chose is not", () => {
    const [own, chosen] = [join(folder, 'own'), join(folder, 'chosen')];
    for (const one of [own, chosen]) {
      mkdirSync(one, { recursive: true });
      chmodSync(one, 0o755);
    }
    makePrivateFolder(own);
    makeFolderPrivately(chosen);
    makeFolderPrivately(join(folder, 'new/deep'));
    const modes = [own, chosen, join(folder, 'new'), join(folder, 'new/deep')].map(
      (one) => statSync(one).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o755, 0o700, 0o700]);
  });

  test('a log that cannot be written costs no crash', () => {
    writeFileSync(folder, 'in the way');
    expect(() => openLog(folder).info('start 1.0.0')).not.toThrow();
  });

  test('the log turns over at one megabyte and keeps five files', () => {
    const log = openLog(folder, () => new Date('2026-11-21T00:00:00Z'));
    const line = 'x'.repeat(400_000);
    for (let count = 0; count < 30; count += 1) log.info(line);
    expect(readdirSync(folder).sort()).toEqual([
      'studio.1.log',
      'studio.2.log',
      'studio.3.log',
      'studio.4.log',
      'studio.log',
    ]);
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).size).toBeLessThan(1_500_000);
    }
    expect(readFileSync(join(folder, 'studio.log'), 'utf8')).toMatch(
      /^2026-11-21T00:00:00.000Z info x/,
    );
  });
});
