// The older build: the newer one asks for more than the Chromium of tests has. It runs in the window itself and not in a
// worker, which the content policy does not let start; a paper has a few pages.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// Where the library looks for its worker before it would start one.
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

/** A PDF whose pages can be drawn. */
export interface PdfDocument {
  readonly pageCount: number;
  /** Draws a page; its width in dots decides how fine. Rejects when the document was closed meanwhile. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): void;
}

/** Opens a PDF that the program itself made. Rejects when it cannot be read. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const task = getDocument({
    // The library takes the memory over.
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    stopAtErrors: true,
  });
  const pdf = await task.promise;
  return {
    pageCount: pdf.numPages,
    draw: async (number, canvas, width) => {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
    },
    close: () => void task.destroy(),
  };
}
