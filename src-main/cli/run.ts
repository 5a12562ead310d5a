const USAGE = `用法：npm run studio -- <命令> [选项]
  --help     显示本说明`;

/** Where a command writes: lines for the reader, lines for what went wrong. */
export interface CliOutput {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** Runs one command without a window; answers the exit code (0 done, 2 not understood). */
export async function runCli(args: readonly string[], output: CliOutput): Promise<number> {
  const [command] = args;
  if (command === undefined || command === '--help' || command === 'help') {
    output.print(USAGE);
    return 0;
  }
  output.printError(`不认识的命令：${command}`);
  output.printError(USAGE);
  return 2;
}
