import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AttachmentShelf, type WaitingContent } from '@main/store/attachments/attachment-shelf';
import { fileSource } from '@main/store/attachments/file-source';
import { makeScratch } from '../../../support/scratch';

/** What the tests allow a file to have. */
export const MAX = 50 * 1024 * 1024;

export function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A shelf in a real folder, and the path of a source that is still to be written. */
export function makeShelf(root = makeScratch()) {
  const source = join(makeScratch(), '收条.jpg');
  return { root, source, shelf: new AttachmentShelf(root) };
}

/** Every file below a folder, sorted. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

export function stage(shelf: AttachmentShelf, path: string, max = MAX): Promise<WaitingContent> {
  return shelf.stage(fileSource(path), { limitOf: () => max });
}

/** Puts a content into its place and answers its hash. */
export async function keepContent(root: string, content: Buffer | string): Promise<string> {
  const shelf = new AttachmentShelf(root);
  const source = join(makeScratch(), 'source');
  writeFileSync(source, content);
  const waiting = await stage(shelf, source);
  await shelf.keep(waiting);
  return waiting.sha256;
}
