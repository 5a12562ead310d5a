import { runCli } from './run';

/** Entry of `out/main/cli.js`: the command line under plain Node, without Electron. */
void runCli(process.argv.slice(2), { print: console.log, printError: console.error }).then(
  (code) => {
    process.exitCode = code;
  },
);
