import type { FileDoubt } from './ledger-mending';

/** Months whose file was not as this program had left it, for the user. */
export class FileDoubts {
  private readonly byMonth = new Map<string, FileDoubt>();
  private listener: () => void = () => undefined;

  /** Names who is told of what is found from now on. */
  listen(listener: () => void): void {
    this.listener = listener;
  }

  put(month: string, doubt: FileDoubt): void {
    this.byMonth.set(month, doubt);
    this.listener();
  }

  get months(): ReadonlyMap<string, FileDoubt> {
    return this.byMonth;
  }
}
