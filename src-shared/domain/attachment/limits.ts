/** Largest file that can be attached, in bytes: 50 MB, some ten minutes of a phone's film. */
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024;
/** Most attachments of one case that are in the file at the same time. */
export const MAX_ATTACHMENTS = 200;
/** Most entries of one case, the removed ones included. */
export const MAX_ATTACHMENT_ENTRIES = 2_000;
/** From here on a case is large: its backup takes long. Warns, never blocks. */
export const LARGE_CASE_BYTES = 500 * 1024 * 1024;
/** Longest side of a thumbnail in pixels. */
export const MAX_THUMBNAIL_PIXELS = 256;

/** A size in words: 812 字节, 64 KB, 3.2 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, '')} MB`;
}
