import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { launchStudio, photograph, type RunningStudio, startAgain } from '../support/electron-app';

let studio: RunningStudio;
let page: Page;
const consoleErrors: string[] = [];

test.beforeAll(async () => {
  studio = await launchStudio();
  page = studio.page;
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
});

test.afterAll(async () => {
  await studio.close();
});

test('the window opens with the product name, at its size, with its own page', async () => {
  await expect(page).toHaveURL(/^app:\/\/studio\/index\.html/);
  const look = await studio.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { title: window?.getTitle(), minimum: window?.getMinimumSize() };
  });
  expect(look).toEqual({ title: '调解工作室', minimum: [1024, 680] });
  await expect(page.locator('#root')).not.toBeEmpty();
  await photograph(studio, 'start');
});

test('the page loads cleanly under its content policy', async () => {
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(consoleErrors).toEqual([]);
});

test('the window is sandboxed and isolated from Node', async () => {
  const settings = await studio.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const preferences = (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
    const on = ['sandbox', 'contextIsolation', 'webSecurity'];
    const off = [
      ...['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'],
      ...[
        'allowRunningInsecureContent',
        'experimentalFeatures',
        'webviewTag',
        'navigateOnDragDrop',
      ],
    ];
    const set = ['enableBlinkFeatures', 'additionalArguments', 'customArgs'];
    return {
      off: on.filter((name) => preferences[name] !== true),
      on: off.filter((name) => preferences[name] === true),
      set: set.filter((name) => preferences[name] !== undefined && preferences[name] !== ''),
    };
  });
  expect(settings).toEqual({ off: [], on: [], set: [] });

  const visible = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    module: typeof Reflect.get(window, 'module'),
    wire: Object.keys(Reflect.get(window, 'studio')).sort(),
  }));
  expect(visible).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    wire: ['claimFiles', 'on', 'request'],
  });
});

test('the nonce is fresh at every load and reaches the page', async () => {
  const read = () => page.locator('meta[name="csp-nonce"]').getAttribute('content');
  const first = await read();
  await page.reload();
  const second = await read();
  expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(second).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(second).not.toBe(first);
});

test('injected scripts, eval and styles without the nonce do not run', async () => {
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    // The way of injected markup: our own scripts give the style elements that they make the nonce.
    const holder = document.createElement('div');
    holder.innerHTML = '<style>body { outline: 7px solid red }</style>';
    document.body.append(holder);
    // A string timer is eval by another name, and runs after Playwright's own exemption is over.
    window.setTimeout('window.evaluated = true', 0);
    // Timers of one delay run in the order in which they were set.
    await new Promise((resolve) => window.setTimeout(resolve, 0));
    return {
      injected: Reflect.get(window, 'injected'),
      evaluated: Reflect.get(window, 'evaluated'),
      outline: getComputedStyle(document.body).outlineWidth,
    };
  });
  expect(outcome.injected).toBeUndefined();
  expect(outcome.evaluated).toBeUndefined();
  expect(outcome.outline).not.toBe('7px');
  const policy = await studio.app.evaluate(async ({ net }) => {
    const answer = await net.fetch('app://studio/index.html');
    return answer.headers.get('content-security-policy');
  });
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
});

test('no request leaves the program, by the page or by the main session', async () => {
  let arrived = 0;
  const listener = createServer((_request, answer) => {
    arrived += 1;
    answer.writeHead(200, { 'access-control-allow-origin': '*' }).end('reached');
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;

  const fromPage = await page.evaluate(async (address) => {
    const image = new Image();
    const picture = new Promise<string>((resolve) => {
      image.onload = () => resolve('reached');
      image.onerror = () => resolve('blocked');
    });
    image.src = address;
    const answer = fetch(address).then(
      () => 'reached',
      () => 'blocked',
    );
    return await Promise.all([answer, picture]);
  }, url);
  const fromSession = await studio.app.evaluate(async ({ session }, address) => {
    try {
      return (await session.defaultSession.fetch(address)).status;
    } catch (error) {
      return String(error);
    }
  }, url);
  listener.close();
  expect(fromPage).toEqual(['blocked', 'blocked']);
  expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(arrived).toBe(0);
});

test('window.open, navigation and permissions are refused', async () => {
  const before = page.url();
  await studio.app.evaluate(({ BrowserWindow }) => {
    const tried: string[] = [];
    Reflect.set(globalThis, 'tried', tried);
    BrowserWindow.getAllWindows()[0]?.webContents.on(
      'will-navigate',
      ({ url }) => void tried.push(url),
    );
  });
  const opened = await page.evaluate(() => window.open('app://studio/index.html') === null);
  expect(opened).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  // An address of our own that is no page would leave the window empty until the next start.
  await page.evaluate(() => {
    location.href = 'app://studio/nothing.html';
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'file:///etc/hostname';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect
    .poll(() => studio.app.evaluate(() => Reflect.get(globalThis, 'tried')))
    .toEqual(['https://example.com/', 'app://studio/nothing.html']);
  expect(page.url()).toBe(before);
  expect(studio.app.windows()).toHaveLength(1);

  const permission = await page.evaluate(async () => {
    const state = await navigator.permissions.query({ name: 'geolocation' });
    return state.state;
  });
  expect(permission).toBe('denied');
});

test('the app protocol serves nothing outside the built page', async () => {
  const statuses = await studio.app.evaluate(async ({ net }) => {
    const urls = [
      'app://studio/index.html',
      'app://studio/../main/index.js',
      'app://studio/%2e%2e/main/index.js',
      'app://studio/..%2fmain%2findex.js',
      'app://studio/..%5cmain%5cindex.js',
      'app://elsewhere/index.html',
      'app://studio/nothing.html',
    ];
    return await Promise.all(
      urls.map((url) =>
        net.fetch(url).then(
          (answer) => answer.status,
          () => 0,
        ),
      ),
    );
  });
  expect(statuses[0]).toBe(200);
  for (const status of statuses.slice(1)) expect([0, 404]).toContain(status);
});

test('a forged route and a forged sender are refused with a code', async () => {
  const unknown = await page.evaluate(() =>
    Reflect.get(window, 'studio').request('__proto__.constructor', {}),
  );
  expect(unknown).toEqual({ ok: false, error: { code: 'ROUTE_NOT_FOUND' } });

  // A second page in the same program that got hold of the channel.
  const forged = await studio.app.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/out/preload/index.js`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
    await stranger.loadURL('app://studio/index.html');
    const answer = await stranger.webContents.executeJavaScript(
      "window.studio.request('app.bootstrap', null)",
    );
    stranger.destroy();
    return answer;
  });
  expect(forged).toEqual({ ok: false, error: { code: 'FORBIDDEN_SENDER' } });

  // One that can send what it likes gets no ticket for a file either.
  const tickets = await studio.app.evaluate(async ({ BrowserWindow }) => {
    const webPreferences = { nodeIntegration: true, contextIsolation: false, sandbox: false };
    const stranger = new BrowserWindow({ show: false, webPreferences });
    await stranger.loadURL('app://studio/index.html');
    const answer = await stranger.webContents.executeJavaScript(
      "require('electron').ipcRenderer.invoke('studio:files', ['/etc/hostname'])",
    );
    stranger.destroy();
    return answer;
  });
  expect(tickets).toEqual([]);
});

test('a wrong input is refused by the main process, in Chinese, whatever the page allows', async () => {
  const answer = await page.evaluate(() =>
    Reflect.get(window, 'studio').request('cases.get', { caseId: 5 }),
  );
  expect(answer).toEqual({
    ok: false,
    error: {
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'caseId', message: expect.stringMatching(/\p{Script=Han}/u) }],
    },
  });
});

test('a second start of the same profile gives way to the first', async () => {
  await studio.app.evaluate(({ app }) => {
    app.once('second-instance', () => Reflect.set(globalThis, 'secondStart', true));
  });
  const code = await startAgain(studio);
  expect(code).toBe(0);
  const noticed = await studio.app.evaluate(() => Reflect.get(globalThis, 'secondStart'));
  expect(noticed).toBe(true);
  expect(studio.app.windows()).toHaveLength(1);
});

test('a crashed window process is reloaded and the work can go on', async () => {
  const reloaded = studio.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve(true));
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(await reloaded).toBe(true);
});
