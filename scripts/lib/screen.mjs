import { ROOT, run } from './run.mjs';

/** Whether windows need a virtual screen: a Linux machine without a display. */
const NEEDS_XVFB =
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** Runs a tool of the npm packages where it can open windows. */
export function runOnScreen(entry, args, options) {
  return runFileOnScreen(`${ROOT}/node_modules/${entry}`, args, options);
}

/** Runs a script with this very Node where it can open windows. */
export function runFileOnScreen(path, args, options) {
  const tool = [process.execPath, path, ...args];
  if (!NEEDS_XVFB) return run(tool[0], tool.slice(1), options);
  return run('xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', ...tool], options);
}
