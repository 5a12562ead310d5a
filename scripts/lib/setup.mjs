import { ensureSystemLibraries } from './debian.mjs';
import { electronEnv, ensureElectron } from './electron-runtime.mjs';
import { ensurePackages } from './packages.mjs';

/**
 * Makes a fresh clone able to build, start and test: npm packages, an Electron, system libraries.
 * Sets the variables by which the children of this process find that Electron.
 */
export async function setUp() {
  await ensurePackages();
  await ensureSystemLibraries();
  const runtime = await ensureElectron();
  Object.assign(process.env, electronEnv(runtime));
  return runtime;
}
