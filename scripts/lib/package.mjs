import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { ROOT, runTool } from './run.mjs';

const DIST = join(ROOT, 'dist');
const BUILDER = 'electron-builder/cli.js';

/**
 * Packs the installers for users of this system.
 *
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
export async function packInstallers(runtime) {
  if (runtime.kind !== 'official') {
    throw new Error(
      `Installers are built only with the official Electron, and this machine has Electron ${runtime.version} (${runtime.kind}) for development and tests. Set ELECTRON_MIRROR to a release mirror that can be reached and run this again.`,
    );
  }
  await ensureBuild();
  await runBuilder(['--config.electronFuses.grantFileProtocolExtraPrivileges=false']);
}

/**
 * Unpacks the program as users would have it, for the tests, offline and with whatever runtime is
 * there. Differs from an installer's content in one fuse: Playwright needs the inspector's port.
 *
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 */
export async function packFolder(runtime) {
  await ensureBuild();
  rmSync(DIST, { recursive: true, force: true });
  const electron = join(DIST, 'electron');
  copyRuntime(runtime.folder, electron);
  await runBuilder([
    '--dir',
    `--config.electronDist=${electron}`,
    `--config.electronVersion=${runtime.version}`,
    '--config.electronFuses.enableNodeCliInspectArguments=true',
  ]);
  rmSync(electron, { recursive: true, force: true });
}

function copyRuntime(from, to) {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  // The loader that stands in for Electron's default app must not travel.
  rmSync(join(to, 'resources/app'), { recursive: true, force: true });
}

async function runBuilder(args) {
  const { code, output } = await runTool(BUILDER, ['--publish=never', ...args], {
    capture: true,
    env: { NO_COLOR: '1' },
  });
  if (code !== 0) throw new Error(`electron-builder failed:\n${output}`);
  const made = existsSync(DIST) ? readdirSync(DIST) : [];
  console.log(`dist/: ${made.filter((name) => name !== 'electron').join(', ')}`);
}
