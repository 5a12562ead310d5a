import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Has LibreOffice, which did not write these files, convert them; gives what it made by file name. All files go through
 * one start of LibreOffice, on a profile of its own, since the start takes most of the time.
 * @param files content by file name with extension
 * @param target LibreOffice's `--convert-to`, such as `pdf`
 */
export async function convertInOffice(
  files: Readonly<Record<string, Uint8Array>>,
  target: string,
): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => {
        const path = join(folder, name);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await runTool('soffice', [
      profile,
      '--headless',
      '--convert-to',
      target,
      '--outdir',
      out,
      ...paths,
    ]);
    const made = new Map<string, Buffer>();
    for (const name of await readdir(out)) made.set(name, await readFile(join(out, name)));
    return made;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of each page of a PDF, its layout kept. */
export async function readPdfPages(pdf: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  try {
    const path = join(folder, 'pages.pdf');
    await writeFile(path, pdf);
    const text = await runTool('pdftotext', ['-layout', path, '-']);
    return text.split('\f').slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runTool(command: string, args: string[]): Promise<string> {
  try {
    const options = { timeout: 180_000, maxBuffer: 64 * 1024 * 1024 };
    return (await run(command, args, options)).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(
        `${command} is missing; on Debian run: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fonts-noto-cjk`,
      );
    throw error;
  }
}
