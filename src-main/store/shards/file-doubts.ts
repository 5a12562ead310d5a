import type { FileDoubt } from './shard-mending';

/** Shards whose file was not as this program had left it, for the user. */
export class FileDoubts {
  private readonly byKey = new Map<string, FileDoubt>();
  private listener: () => void = () => undefined;

  /** Names who is told of what is found from now on. */
  listen(listener: () => void): void {
    this.listener = listener;
  }

  put(key: string, doubt: FileDoubt): void {
    this.byKey.set(key, doubt);
    this.listener();
  }

  get shards(): ReadonlyMap<string, FileDoubt> {
    return this.byKey;
  }
}
