import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runCli } from './run';

/** Entry of `out/main/cli.js`: the command line under plain Node, without Electron. */

const root = join(__dirname, '../..');
const description = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

void runCli(process.argv.slice(2), {
  print: console.log,
  printError: console.error,
  appVersion: description.version,
  resources: join(root, 'resources'),
  // A build empties it.
  program: join(root, 'out'),
  ledgerThread: join(__dirname, 'ledger-reading.js'),
  // npm starts scripts in the project's folder and names the caller's own here.
  startedIn: process.env.INIT_CWD ?? process.cwd(),
}).then((code) => {
  process.exitCode = code;
});
