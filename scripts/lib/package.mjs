import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** The program as users have it, and its copy that the tests drive. */
export const SHIPPED = join(DIST, 'linux-unpacked');
export const DRIVEN = join(DIST, 'driven');

/**
 * Unpacks the program as users would have it, offline and with whatever runtime is there; and beside it a copy that
 * Playwright can drive, which needs the inspector's port: one fuse and the end of its version are others.
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
  ]);
  rmSync(electron, { recursive: true, force: true });
  if (existsSync(SHIPPED)) await copyToDrive();
}

async function copyToDrive() {
  cpSync(SHIPPED, DRIVEN, { recursive: true, verbatimSymlinks: true });
  const program = join(DRIVEN, 'mediation-studio');
  await runPacker('@electron/fuses/dist/bin.js', [
    ...['write', '--app', program],
    'EnableNodeCliInspectArguments=on',
  ]);
  const archive = join(DRIVEN, 'resources/app.asar');
  const opened = join(DIST, 'opened');
  await runPacker('@electron/asar/bin/asar.js', ['extract', archive, opened]);
  const about = join(opened, 'package.json');
  const { version, ...others } = JSON.parse(readFileSync(about, 'utf8'));
  writeFileSync(about, JSON.stringify({ ...others, version: `${version}+driven` }));
  await runPacker('@electron/asar/bin/asar.js', ['pack', opened, archive]);
  rmSync(opened, { recursive: true, force: true });
}

async function runPacker(tool, args) {
  const { code, output } = await runTool(tool, args, { capture: true, env: { NO_COLOR: '1' } });
  if (code !== 0) throw new Error(`${tool} failed:\n${output}`);
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
