import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Whether LibreOffice and poppler are installed here; without them the workbook is judged by its XML only. */
export function hasOfficeSuite(): boolean {
  return ['soffice', 'pdftotext'].every((program) => spawnSync('which', [program]).status === 0);
}

/** Has LibreOffice convert a workbook; gives the produced files by name. Each call uses a profile of its own. */
export async function convertXlsx(xlsx: Uint8Array, target: string): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'report-office-'));
  try {
    await writeFile(join(folder, 'report.xlsx'), xlsx);
    await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        target,
        '--outdir',
        join(folder, 'out'),
        join(folder, 'report.xlsx'),
      ],
      { timeout: 120_000 },
    );
    const names = await readdir(join(folder, 'out'));
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(join(folder, 'out', name))] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of each page of a PDF. */
export function pagesOf(pdf: Buffer): string[] {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.toString('utf8').split('\f').slice(0, -1);
}
