import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

/** Whether this computer can show Word and Excel files as pages. */
export function canRender(): boolean {
  return [
    ['soffice', '--version'],
    ['pdftoppm', '-v'],
  ].every(([command = '', argument = '']) => spawnSync(command, [argument]).status === 0);
}

/**
 * Turns Word and Excel files into PDF and pictures of their pages with LibreOffice.
 * Throws when LibreOffice cannot read one of them.
 */
export function renderPages(files: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'studio-office-'));
  try {
    for (const file of files) renderOne(file, folder, profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function renderOne(file: string, folder: string, profile: string): void {
  const name = basename(file, extname(file));
  const pdf = join(folder, `${name}.pdf`);
  run('soffice', [
    `-env:UserInstallation=file://${profile}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', folder, file],
  ]);
  run('pdftoppm', ['-png', '-r', '80', pdf, join(folder, name)]);
}

function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`${command} failed: ${stdout}${stderr}`);
}
