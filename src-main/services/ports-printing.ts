import type { PrintSheet } from '@shared/domain/paper/print-sheet';

export type { PrintSheet };

/** What sheets become in a PDF file. */
export interface PrintedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many pages each sheet takes, in their order. */
  readonly pages: readonly number[];
  /** Places of the pictures among the sheets that could not be read; their pages are empty. */
  readonly unreadable: readonly number[];
}

/** Why nothing was printed: there is no printer, the window that draws died or did not answer, or the system refused. */
export type PrintFault = 'no_printer' | 'not_drawn' | 'refused';

export class PrintError extends Error {
  readonly fault: PrintFault;

  constructor(fault: PrintFault, message: string = fault) {
    super(message);
    this.name = 'PrintError';
    this.fault = fault;
  }
}

/** What draws papers and prints them. */
export interface PaperPrinter {
  /** The very pages that `print` sends to the printer. Throws PrintError. */
  toPdf(sheets: readonly PrintSheet[]): Promise<PrintedPdf>;
  /** Asks with the system's own dialog, then prints. Throws PrintError. @param copies what the dialog proposes */
  print(sheets: readonly PrintSheet[], copies: number): Promise<'printed' | 'cancelled'>;
}
