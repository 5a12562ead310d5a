import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declareAppScheme, serveAppScheme } from '@main/platform/app-protocol';
import { ChromiumPrinter } from '@main/platform/printing/chromium-printer';
import type { PaperBlock } from '@shared/domain/paper/paper';
import { app } from 'electron';

/** The least Electron program that prints: what lies in papers.json of its folder, each to a PDF beside it. */
const folder = process.env.PRINT_FOLDER ?? '';
const built = process.env.PRINT_BUILD ?? '';

declareAppScheme();
app.on('window-all-closed', () => undefined);

async function printAll(): Promise<void> {
  await app.whenReady();
  serveAppScheme(join(built, 'renderer'));
  const printer = new ChromiumPrinter({
    preloadFile: join(built, 'preload/print.js'),
    findParent: () => null,
  });
  const papers: [name: string, blocks: PaperBlock[]][] = JSON.parse(
    readFileSync(join(folder, 'papers.json'), 'utf8'),
  );
  const pages: Record<string, number> = {};
  for (const [name, blocks] of papers) {
    const printed = await printer.toPdf([{ kind: 'paper', blocks }]);
    pages[name] = printed.pages[0] ?? 0;
    writeFileSync(join(folder, `${name}.pdf`), printed.bytes);
  }
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(pages));
  app.exit(0);
}

printAll().catch((error: unknown) => {
  console.error(error);
  app.exit(1);
});
