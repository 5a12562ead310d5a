import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** What Electron, its virtual screen and the look at documents need on a bare Debian or Ubuntu. */
const LIBRARIES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'fonts-noto-cjk',
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
  'poppler-utils',
];

/** Newer releases renamed some libraries; either name will do. */
const RENAMED = { 'libgtk-3-0': 'libgtk-3-0t64', libasound2: 'libasound2t64' };

/** Installs missing system libraries as root, otherwise prints the one command to run. */
export async function ensureSystemLibraries() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const missing = await findMissing();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    console.log(
      `System libraries are missing. Please run:\n  sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
    );
    return;
  }
  console.log(`system libraries: installing ${missing.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { capture: true, env });
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
    { capture: true, env },
  );
  if (code !== 0) throw new Error(`apt-get install failed:\n${output}`);
}

const FORMAT = ['$', '{Package} $', '{Status}\n'].join('');

async function findMissing() {
  const wanted = [...LIBRARIES, ...Object.values(RENAMED)];
  const { output } = await run('dpkg-query', ['-W', '-f', FORMAT, ...wanted], {
    capture: true,
  });
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' install ok installed'))
      .map((line) => line.split(' ')[0]),
  );
  return LIBRARIES.filter((name) => !installed.has(name) && !installed.has(RENAMED[name]));
}
