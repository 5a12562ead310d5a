import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildContentPolicy, createNonce, insertNonce } from '@main/platform/content-policy';
import { describeFault, maskPersonalText } from '@main/platform/fault-text';
import { openLog } from '@main/platform/log-file';
import { isAllowedRequest, isRendererUrl, isStudioPage } from '@main/platform/renderer-address';
import { resolveRendererFile } from '@main/platform/renderer-file';
import {
  DEFAULT_PLACE,
  keepOnScreen,
  readWindowPlace,
  writeWindowPlace,
} from '@main/platform/window-bounds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shell-rules-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('whose page it is', () => {
  test.each([
    ['app://studio/index.html', true],
    ['app://studio/index.html?x#/cases/1', true],
    ['app://studio/nope.html', false],
    ['app://studio/', false],
    ['app://studio/index.html/../x', false],
    ['app://other/index.html', false],
    ['javascript:alert(1)', false],
    ['not a url', false],
  ])('the window stays on its one page: %s %s', (url, isPage) => {
    expect(isStudioPage(url)).toBe(isPage);
  });

  test.each([
    ['app://studio/index.html', true],
    ['app://studio/index.html#/cases/1', true],
    ['app://studio.evil/index.html', false],
    ['app://studio@evil/index.html', false],
    ['app://evil@studio/index.html', false],
    ['https://studio/index.html', false],
    ['file:///app://studio/index.html', false],
    ['about:blank', false],
    ['', false],
  ])('%s → %s', (url, ours) => {
    expect(isRendererUrl(url)).toBe(ours);
  });

  test.each([
    ['app://studio/assets/a.js', true, true],
    ['data:image/png;base64,AA', true, true],
    ['data:text/html,hi', true, false],
    ['https://example.com/', true, false],
    ['ws://127.0.0.1:1/', false, false],
    ['file:///etc/passwd', false, false],
    ['devtools://devtools/x.js', false, true],
    ['devtools://devtools/x.js', true, false],
  ])('request to %s (packaged %s) → %s', (url, packaged, allowed) => {
    expect(isAllowedRequest(url, packaged)).toBe(allowed);
  });
});

describe('what the app protocol serves', () => {
  const root = resolve('/srv/renderer');
  test.each([
    ['app://studio/', 'index.html'],
    ['app://studio/index.html?x=1', 'index.html'],
    ['app://studio/assets/index-1.js', 'assets/index-1.js'],
    ['app://studio/assets/%E5%B0%81%E9%9D%A2.svg', 'assets/封面.svg'],
  ])('%s is %s', (url, file) => {
    expect(resolveRendererFile(root, url)).toBe(join(root, file));
  });
  test.each([
    'app://studio/..%2fmain%2findex.js',
    'app://studio/a/..%2f..%2fmain/index.js',
    'app://studio/..%5cmain%5cindex.js',
    'app://studio/index.html%00.js',
    'app://studio/%zz.html',
    'app://studio/constructor',
    'app://studio/package.json.map',
    'app://elsewhere/index.html',
  ])('%s is refused', (url) => {
    expect(resolveRendererFile(root, url)).toBeNull();
  });
});

describe('content policy', () => {
  test('a nonce is never used twice and stands in header and page alike', () => {
    const [first, second] = [createNonce(), createNonce()];
    expect(first).not.toBe(second);
    expect(buildContentPolicy(first)).toContain(`style-src 'self' 'nonce-${first}'`);
    expect(insertNonce('<meta content="%CSP_NONCE%">', first)).toBe(`<meta content="${first}">`);
  });
  test('nothing unsafe is allowed and scripts come from the package alone', () => {
    const policy = buildContentPolicy('n');
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toMatch(/default-src 'none';.*script-src 'self';/);
  });
});

describe('log without party data', () => {
  test.each([
    ["ENOENT: open 'D:\\调解\\张三协议书.docx'", "ENOENT: open 'D:\\*\\*.docx'"],
    ['bad id 44030519800101001X', 'bad id *'],
    ['phone 13800138000', 'phone *'],
    ['name 𠮷田', 'name *'],
    ['line 12 of 300', 'line 12 of 300'],
  ])('%s', (text, masked) => {
    expect(maskPersonalText(text)).toBe(masked);
  });

  test('an error keeps its name, code, places and cause', () => {
    const cause = Object.assign(new TypeError('张三'), { code: 'E_CAUSE' });
    const text = describeFault(new Error('李四 failed', { cause }));
    expect(text).toMatch(/^Error: \* failed\n {4}at /);
    expect(text).toContain('caused by TypeError (E_CAUSE): *');
    expect(text).not.toMatch(/张三|李四/);
  });

  test('a message that spans lines cannot pass its later lines off as stack frames', () => {
    const error = new Error('first\n    at 张三 (tel 13800138000)');
    expect(describeFault(error)).not.toMatch(/张三|13800138000/);
  });

  test('a stack that the window tells keeps its places and loses numbers of people', () => {
    const error = new Error('gone');
    error.stack =
      'Error: gone\n    at 13800138000 (app://studio/assets/index.js:1234:56789)\n    at 11010519491231002x';
    const text = describeFault(error);
    expect(text).toContain('index.js:1234:56789');
    expect(text).not.toMatch(/13800138000|11010519491231002/);
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

describe('window place', () => {
  const screens = [{ x: 0, y: 0, width: 1366, height: 728 }];
  test('a note survives; a missing, damaged or too small one means the default', () => {
    const file = join(folder, 'deep/window.json');
    expect(readWindowPlace(file)).toEqual(DEFAULT_PLACE);
    const place = { x: 10, y: 20, width: 1200, height: 700, maximized: true };
    writeWindowPlace(file, place);
    expect(readWindowPlace(file)).toEqual(place);
    writeWindowPlace(file, { ...place, width: 3 });
    expect(readWindowPlace(file)).toEqual(DEFAULT_PLACE);
  });
  test.each([
    ['on the only screen', 100, 50, true],
    ['on a projector that is gone', 1400, 50, false],
    ['left of every screen', -1200, 50, false],
    ['title bar above the screen', 100, -60, false],
    ['title bar below the screen', 100, 720, false],
  ])('%s', (_where, x, y, kept) => {
    const place = { x, y, width: 1200, height: 700, maximized: false };
    const { x: _x, y: _y, ...rest } = place;
    expect(keepOnScreen(place, screens)).toEqual(kept ? place : rest);
  });
});
