import { join } from 'node:path';
import { yearMonthSchema } from '@shared/domain/kernel/schemas';
import { z } from 'zod';
import type { Disk } from '../disk/disk';
import { JsonFile } from '../files/json-file';
import type { JsonFormat } from '../files/json-format';
import { StoreError } from '../store-error';
import { settledMonthSchema } from './settled-month';

const monthSchema = z.object({
  month: yearMonthSchema,
  count: z.int().min(0),
  /** What the disk said of the shard whose records stand in the index. */
  shardStamp: z.string(),
  /** SHA-256 of that shard: a copied folder has other stamps and the same content. */
  shardHash: z.string(),
  /** `checkOf` the three files of the month. */
  rowsCheck: z.string(),
  columnsCheck: z.string(),
  textsCheck: z.string(),
  /** Null where something is open, or asks for something until it is done. */
  settled: settledMonthSchema.nullable(),
  /** `MadeBy` of the program that made it, by the settings and holidays of then. */
  definitions: z.string(),
  rules: z.string(),
});
export type HeadOfMonth = z.infer<typeof monthSchema>;

const headSchema = z.object({
  months: z.array(monthSchema),
});
export type IndexHead = z.infer<typeof headSchema>;

/**
 * `index.json`: what the files in `index/` are made from. The number goes up whenever an older
 * index would say something else than a new one; an index of another version is made anew.
 */
const INDEX_FORMAT: JsonFormat<IndexHead> = {
  kind: 'index',
  schema: headSchema,
  migrations: [madeAnew, madeAnew, madeAnew, madeAnew, madeAnew, madeAnew],
};

/** An index is never brought up to date: it is made of the shards again. */
function madeAnew(): Record<string, unknown> {
  return { months: [] };
}

export class IndexHeadFile {
  private readonly file: JsonFile<IndexHead>;

  constructor(root: string, disk: Disk) {
    this.file = new JsonFile(join(root, 'index.json'), INDEX_FORMAT, disk);
  }

  /** Null when there is none that can be used. */
  load(): Promise<IndexHead | null> {
    return this.file.load().catch((error: unknown) => {
      if (error instanceof StoreError) return null;
      throw error;
    });
  }

  /** Throws StoreError. */
  async save(head: IndexHead): Promise<void> {
    // Whatever stands there was derived as this one is.
    if (!(await this.file.isUnchanged())) await this.load();
    await this.file.replace(head);
  }
}
