import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchStudio, ROOT, type RunningStudio } from '../support/electron-app';
import { type Listeners, listenEverywhere } from '../support/listen-everywhere';

const NOTHING = { udp: 0, tcp: 0, names: 0, multicast: 0 };
/** Stands for what a page would like to tell somebody. */
const SECRET = 'a13800138000';

let listeners: Listeners;

test.beforeEach(async () => {
  listeners = await listenEverywhere(SECRET);
});
test.afterEach(() => listeners.close());

test('a page script with a TURN server gets no packet out, by UDP, TCP or a name', async () => {
  const studio = await launchStudio();
  await askNamesOf(studio, listeners);
  await tryServers(studio.page, listeners);
  await tryAnswers(studio.page, listeners);
  await tryHints(studio.page, listeners);
  await listeners.settle();
  await studio.close();
  expect(listeners.arrivals).toEqual(NOTHING);
});

test('where addresses could be reached after all, TURN and preconnect over TCP end at a dead proxy', async () => {
  const { studio, end } = await launchWithout('host-resolver-rules');
  await tryServers(studio.page, listeners);
  await tryHints(studio.page, listeners);
  await listeners.settle();
  await end();
  expect(listeners.arrivals.tcp).toBe(0);
  expect(listeners.arrivals.udp).toBe(0);
});

test('every session of the program has the dead proxy, without the switches too', async () => {
  const { studio, end } = await launchWithout('proxy-server');
  const ways = () =>
    studio.app.evaluate(async ({ session }) => {
      const sessions = [session.defaultSession, session.fromPartition('another')];
      const urls = ['https://example.test/', 'http://127.0.0.1:1/', 'ws://localhost:1/'];
      const found = sessions.flatMap((one) => urls.map((url) => one.resolveProxy(url)));
      return [...new Set(await Promise.all(found))];
    });
  // A new session is told its proxy soon, not at once.
  await expect.poll(ways).toEqual(['PROXY no-network.invalid:9']);
  await end();
});

/** The program, but for one of the switches that it gives itself: what the other walls hold alone. */
async function launchWithout(
  name: string,
): Promise<{ studio: RunningStudio; end: () => Promise<void> }> {
  const program = mkdtempSync(join(tmpdir(), 'studio-program-'));
  writeFileSync(
    join(program, 'package.json'),
    JSON.stringify({ name: 'mediation-studio', version: '0.0.0', main: 'main.js' }),
  );
  const built = JSON.stringify(join(ROOT, 'out/main/index.js'));
  writeFileSync(
    join(program, 'main.js'),
    `const { app } = require('electron');
     const append = app.commandLine.appendSwitch.bind(app.commandLine);
     app.commandLine.appendSwitch = (name, value) => {
       if (name !== ${JSON.stringify(name)}) append(name, value);
     };
     require(${built});`,
  );
  const studio = await launchStudio({ program });
  return {
    studio,
    end: async () => {
      await studio.close();
      rmSync(program, { recursive: true, force: true });
    },
  };
}

/** Has Chromium ask a listener for names, past every proxy, as it would a server of names. */
async function askNamesOf({ app }: RunningStudio, { namesPort }: Listeners): Promise<void> {
  await app.evaluate((electron, port) => {
    const secureDnsServers = [`https://127.0.0.1:${port}/names`];
    electron.app.configureHostResolver({ secureDnsMode: 'secure', secureDnsServers });
  }, namesPort);
}

/** A page looks for a way out over servers of its choice; the name it gives them tells the secret. */
async function tryServers(page: Page, { udpPort, tcpPort }: Listeners): Promise<void> {
  const urls = [
    `stun:127.0.0.1:${udpPort}`,
    `turn:127.0.0.1:${udpPort}?transport=udp`,
    `turn:127.0.0.1:${tcpPort}?transport=tcp`,
    `turns:127.0.0.1:${tcpPort}?transport=tcp`,
    `turn:${SECRET}.studio.test:${udpPort}?transport=udp`,
    `turn:${SECRET}.studio.test:${tcpPort}?transport=tcp`,
  ];
  await page.evaluate(
    async ({ urls, username }) => {
      const iceServers = urls.map((url) => ({
        urls: url,
        ...(url.startsWith('turn') && { username, credential: 'x' }),
      }));
      const connection = new RTCPeerConnection({ iceServers });
      connection.createDataChannel('x');
      const everyServerTried = new Promise<void>((resolve) => {
        connection.onicegatheringstatechange = () => {
          if (connection.iceGatheringState === 'complete') resolve();
        };
      });
      await connection.setLocalDescription(await connection.createOffer());
      await everyServerTried;
      connection.close();
    },
    { urls, username: SECRET },
  );
}

/** A page calls addresses and names as if somebody had answered from there. */
async function tryAnswers(page: Page, { udpPort, tcpPort }: Listeners): Promise<void> {
  const candidates = [
    `candidate:1 1 udp 2122260223 127.0.0.1 ${udpPort} typ host`,
    `candidate:2 1 tcp 1518280447 127.0.0.1 ${tcpPort} typ host tcptype passive`,
    `candidate:3 1 udp 2122260222 ${SECRET}.local ${udpPort} typ host`,
    `candidate:4 1 udp 2122260221 ${SECRET}.studio.test ${udpPort} typ host`,
  ];
  await page.evaluate(async (candidates) => {
    const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
    here.createDataChannel('x');
    const gathered = [here, there].map(
      (one) =>
        new Promise<void>((resolve) => {
          one.onicegatheringstatechange = () => {
            if (one.iceGatheringState === 'complete') resolve();
          };
        }),
    );
    const offer = await here.createOffer();
    await here.setLocalDescription(offer);
    await there.setRemoteDescription(offer);
    const answer = await there.createAnswer();
    await there.setLocalDescription(answer);
    await here.setRemoteDescription(answer);
    for (const candidate of candidates)
      await here.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 });
    await Promise.all(gathered);
    // Whatever can be called is called: a pair of addresses that nothing was sent along yet is waited for.
    for (;;) {
      const stats = [...(await here.getStats()).values()];
      const pairs = stats.filter(({ type }) => type === 'candidate-pair');
      if (pairs.every(({ requestsSent }) => requestsSent > 0)) break;
    }
    here.close();
    there.close();
  }, candidates);
}

/** A page hints at what it will want, opens sockets and leaves a farewell. */
async function tryHints(page: Page, { tcpPort }: Listeners): Promise<void> {
  await page.evaluate(
    async ({ tcpPort, secret }) => {
      const hint = (rel: string, href: string) => {
        const link = document.createElement('link');
        Object.assign(link, { rel, href });
        document.head.append(link);
        return link;
      };
      const settled = (target: EventTarget) =>
        new Promise<void>((resolve) => {
          for (const name of ['load', 'error', 'close'])
            target.addEventListener(name, () => resolve(), { once: true });
        });
      hint('dns-prefetch', `//${secret}.dns.test/`);
      hint('preconnect', `https://${secret}.connect.test/`);
      hint('preconnect', `http://127.0.0.1:${tcpPort}/`);
      const ended = [settled(hint('prefetch', `http://127.0.0.1:${tcpPort}/${secret}`))];
      navigator.sendBeacon(`http://127.0.0.1:${tcpPort}/`, secret);
      for (const open of [
        () => new WebSocket(`ws://127.0.0.1:${tcpPort}/${secret}`),
        () => new EventSource(`http://127.0.0.1:${tcpPort}/${secret}`),
      ])
        try {
          ended.push(settled(open()));
        } catch {
          // Some ways are closed by an error, others in silence.
        }
      await Promise.all(ended);
    },
    { tcpPort, secret: SECRET },
  );
}
