import { app, dialog } from 'electron';

/** Switches of Chromium and Node that let another program look into this one, or take its walls down. */
const REFUSED = [
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'],
  ...['inspect', 'inspect-brk', 'inspect-wait', 'inspect-port', 'js-flags'],
  ...['disable-web-security', 'allow-file-access-from-files', 'ignore-certificate-errors'],
  ...['load-extension', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher'],
] as const;

/** What the package for the tests, which drive the program from outside, has at the end of its version. */
const DRIVEN = '+driven';

/**
 * The switch with which a start asked that others may look into the program; null when there is none, or when it is not
 * the program that users get. Whoever could attach a debugger would read every file of every dispute.
 */
export function refusedSwitch(): string | null {
  if (!app.isPackaged || app.getVersion().endsWith(DRIVEN)) return null;
  // What was asked for, not what holds: Electron gives itself some of these.
  const asked = process.argv.slice(1).map((one) => SWITCH.exec(one)?.[1]?.toLowerCase());
  return REFUSED.find((name) => asked.includes(name)) ?? null;
}

/** As Chromium reads them: one line or two, on Windows a slash as well. */
const SWITCH = /^(?:--?|\/)([a-z-]+)(?:=|$)/i;

/** Says why, and ends the program before it has opened anything. May run before Electron is ready. */
export function endRefusedStart(name: string): void {
  dialog.showErrorBox(
    '调解工作室没有打开',
    `启动时带了“--${name}”。它会让别的程序看到案卷，所以不打开。请用桌面上的图标启动；图标被人改过的，请重新安装。`,
  );
  app.exit(1);
}
