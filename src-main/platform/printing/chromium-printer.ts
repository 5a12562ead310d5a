import {
  type PaperPrinter,
  PrintError,
  type PrintedPdf,
  type PrintSheet,
} from '@main/services/ports-printing';
import type { DrawnSheet } from '@shared/ipc/print-wire';
import type { WebContents } from 'electron';
import { countPages } from './count-pages';
import { PrintWindow, type PrintWindowOptions } from './print-window';

interface Drawn {
  readonly sheets: readonly DrawnSheet[];
  readonly unreadable: readonly number[];
}

/** Prints papers with Chromium, to a file or on a printer: the same page of the same window, so that both are alike. */
export class ChromiumPrinter implements PaperPrinter {
  private readonly options: PrintWindowOptions;
  private readonly window: PrintWindow;

  constructor(options: PrintWindowOptions) {
    this.options = options;
    this.window = new PrintWindow(options);
  }

  toPdf(sheets: readonly PrintSheet[]): Promise<PrintedPdf> {
    return this.window.run(async (contents) => {
      const drawn = await drawAll(this.window, contents, sheets);
      return {
        bytes: drawn.pdf ?? (await toPdf(contents)),
        pages: drawn.sheets.map(({ pages }) => pages),
        unreadable: drawn.unreadable,
      };
    });
  }

  /**
   * In a window of its own: the system's dialog may stand open for long, or never answer, and pages are looked at
   * meanwhile.
   */
  async print(sheets: readonly PrintSheet[], copies: number): Promise<'printed' | 'cancelled'> {
    const window = new PrintWindow(this.options);
    try {
      await window.run(async (contents) => {
        if ((await contents.getPrintersAsync()).length === 0) throw new PrintError('no_printer');
        await drawAll(window, contents, sheets);
      });
      return await window.run((contents) => sendToPrinter(contents, copies), null);
    } finally {
      window.giveUp();
    }
  }
}

/**
 * Draws the sheets with as many page numbers as they have pages. A paper is first drawn alone to count them; most have
 * one page, and where there is but one sheet that is all.
 */
async function drawAll(
  window: PrintWindow,
  contents: WebContents,
  sheets: readonly PrintSheet[],
): Promise<Drawn & { readonly pdf: Uint8Array<ArrayBuffer> | null }> {
  // Copies of a paper are the same sheet, and counted once.
  const known = new Map<PrintSheet, number>();
  let pdf: Uint8Array<ArrayBuffer> | null = null;
  for (const sheet of sheets) {
    if (sheet.kind !== 'paper' || known.has(sheet)) continue;
    await window.draw(contents, [{ sheet, pages: 1 }]);
    pdf = await toPdf(contents);
    known.set(sheet, countPages(pdf));
  }
  const counted = sheets.map((sheet): DrawnSheet => ({ sheet, pages: known.get(sheet) ?? 1 }));
  const isDrawn = counted.length === 1 && counted[0]?.pages === 1 && pdf !== null;
  if (isDrawn) return { sheets: counted, unreadable: [], pdf };
  const unreadable = await window.draw(contents, counted);
  return { sheets: counted, unreadable, pdf: null };
}

async function toPdf(contents: WebContents): Promise<Uint8Array<ArrayBuffer>> {
  try {
    // Not the buffer itself, which shares its memory with others.
    return new Uint8Array(
      await contents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
    );
  } catch (error) {
    throw new PrintError('not_drawn', String(error));
  }
}

function sendToPrinter(contents: WebContents, copies: number): Promise<'printed' | 'cancelled'> {
  return new Promise((resolve, reject) => {
    contents.print(
      {
        ...{ silent: false, printBackground: true, copies, pageSize: 'A4' },
        // The page has its own margins; those of the dialog would come on top of them.
        margins: { marginType: 'none' },
      },
      (isDone, reason) => {
        if (isDone) resolve('printed');
        else if (/cancel/i.test(reason)) resolve('cancelled');
        else reject(new PrintError('refused', reason));
      },
    );
  });
}
