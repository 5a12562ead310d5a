import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** Where the bytes of attachments lie in a data folder, and their small pictures. */
export const ATTACHMENT_FOLDER = 'attachments';
/** Derived pictures; may be deleted at any time. */
export const THUMBNAIL_FOLDER = 'thumbnails';

const HASH_NAME = /^([0-9a-f]{64})\.bin$/;
const WAITING_NAME = /^\.incoming\.[0-9a-f]{12}\.tmp$/;

export function attachmentFolderOf(root: string): string {
  return join(root, ATTACHMENT_FOLDER);
}

/** `attachments/ab/abcdef….bin`: two letters of the hash keep every folder small. */
export function contentPathOf(root: string, sha256: string): string {
  return join(attachmentFolderOf(root), sha256.slice(0, 2), `${sha256}.bin`);
}

/** `thumbnails/ab/abcdef….jpg` */
export function thumbnailPathOf(root: string, sha256: string): string {
  return join(root, THUMBNAIL_FOLDER, sha256.slice(0, 2), `${sha256}.jpg`);
}

/** The hash in the name of a content file, or null when it is no such file. */
export function hashOfName(name: string): string | null {
  return HASH_NAME.exec(name)?.[1] ?? null;
}

/** A fresh place for a copy that is still being made or waits to be taken in. */
export function waitingPathOf(root: string): string {
  return join(attachmentFolderOf(root), `.incoming.${randomBytes(6).toString('hex')}.tmp`);
}

export function isWaitingName(name: string): boolean {
  return WAITING_NAME.test(name);
}
