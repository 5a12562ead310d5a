import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The pages of a Word file as LibreOffice prints them: the text of each page. Several files go through one start of
 * LibreOffice, which takes most of the time.
 */
export async function printPages(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Record<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'));
  try {
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => {
        const path = join(folder, `${name}.docx`);
        await writeFile(path, bytes);
        return path;
      }),
    );
    await runTool('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...paths,
    ]);
    const pages: Record<string, string[]> = {};
    for (const name of Object.keys(files)) pages[name] = await pagesOf(folder, name);
    return pages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pagesOf(folder: string, name: string): Promise<string[]> {
  const text = join(folder, `${name}.txt`);
  await runTool('pdftotext', ['-layout', join(folder, `${name}.pdf`), text]);
  // A form feed ends each page.
  return (await readFile(text, 'utf8')).split('\f').slice(0, -1);
}

async function runTool(tool: string, args: string[]): Promise<void> {
  try {
    await run(tool, args, { timeout: 120_000 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(
        `${tool} is not installed; this test prints papers with it. Run "npm run setup", or: apt-get install libreoffice-writer-nogui poppler-utils fonts-noto-cjk`,
      );
    throw error;
  }
}
