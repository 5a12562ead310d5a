import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildContentPolicy, createNonce, insertNonce } from '@main/platform/content-policy';
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
