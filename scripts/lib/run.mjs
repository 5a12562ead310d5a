import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const NEEDS_SHELL = process.platform === 'win32';

/**
 * Runs a command and answers its exit code and, when asked to capture, what it printed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, capture?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  const { env = {}, cwd = ROOT, capture = false, timeoutMs } = options;
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: NEEDS_SHELL && !command.includes('\\'),
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const timer = timeoutMs === undefined ? null : setTimeout(() => child.kill(), timeoutMs);
    const finish = (code) => {
      if (timer) clearTimeout(timer);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Runs a program that came with the npm packages, through this very Node. */
export function runTool(entry, args, options) {
  return run(process.execPath, [`node_modules/${entry}`, ...args], options);
}

/** Ends the script with a sentence instead of a stack. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
