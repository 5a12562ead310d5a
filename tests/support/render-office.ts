import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
 * The faces of official papers are not free, so this computer may lack them. On the pictures a Song face stands for 仿宋
 * and 小标宋 and a Gothic one for 黑体, as Word's own substitution on an office PC would choose.
 */
const FACES = [
  [
    'Noto Serif CJK SC',
    ['仿宋', '仿宋_GB2312', 'FangSong', '宋体', 'SimSun', '方正小标宋简体', '楷体'],
  ],
  ['Noto Sans CJK SC', ['黑体', 'SimHei']],
] as const;

function fontRules(): string {
  const rules = FACES.flatMap(([face, names]) =>
    names.map(
      (name) =>
        `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${face}</string></edit></match>`,
    ),
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${rules.join('')}</fontconfig>`;
}

/**
 * Turns Word and Excel files into PDF and pictures of their pages with LibreOffice.
 * Throws when LibreOffice cannot read one of them.
 */
export function renderPages(files: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'studio-office-'));
  try {
    writeFileSync(join(profile, 'fonts.conf'), fontRules());
    for (const file of files) renderOne(file, folder, profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function renderOne(file: string, folder: string, profile: string): void {
  const name = basename(file, extname(file));
  const pdf = join(folder, `${name}.pdf`);
  run(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    ],
    { FONTCONFIG_FILE: join(profile, 'fonts.conf') },
  );
  run('pdftoppm', ['-png', '-r', '80', pdf, join(folder, name)]);
}

function run(
  command: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): void {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    env: { ...process.env, ...variables },
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`${command} failed: ${stdout}${stderr}`);
}
