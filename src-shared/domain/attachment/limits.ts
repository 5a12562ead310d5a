import { MEDIA_FACTS, type MediaType } from './media-type';

const MEGABYTE = 1024 * 1024;

/** Largest photo, scan or document that can be attached, in bytes: 50 MB. */
export const MAX_ATTACHMENT_BYTES = 50 * MEGABYTE;
/** Largest recording, of sound or film, in bytes: 500 MB, an hour of a phone's film. */
export const MAX_RECORDING_BYTES = 500 * MEGABYTE;
/** Most attachments of one case that are in the file at the same time. */
export const MAX_ATTACHMENTS = 200;
/** Most entries of one case, the removed ones included. */
export const MAX_ATTACHMENT_ENTRIES = 2_000;
/** From here on a case is large: its backup takes long. Warns, never blocks. */
export const LARGE_CASE_BYTES = 500 * MEGABYTE;
/** Longest side of a thumbnail in pixels. */
export const MAX_THUMBNAIL_PIXELS = 256;

/** Most bytes of a file of this type. */
export function maxBytesOf(mediaType: MediaType): number {
  return isRecording(mediaType) ? MAX_RECORDING_BYTES : MAX_ATTACHMENT_BYTES;
}

/** Whether it is sound or film. */
export function isRecording(mediaType: MediaType): boolean {
  const { group } = MEDIA_FACTS[mediaType];
  return group === 'sound' || group === 'film';
}

/** The limits in a sentence, for the page and for what is refused; no line breaks between a number and its unit. */
export const LIMITS_SENTENCE = `照片、文档每个不超过 ${unbroken(MAX_ATTACHMENT_BYTES)}，录音、录像每个不超过 ${unbroken(MAX_RECORDING_BYTES)}`;

function unbroken(bytes: number): string {
  return formatBytes(bytes).replace(' ', '\u00A0');
}

/** A size in words: 812 字节, 64 KB, 3.2 MB, 1.5 GB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < MEGABYTE) return `${Math.round(bytes / 1024)} KB`;
  const [amount, unit] =
    bytes < 1024 * MEGABYTE ? [bytes / MEGABYTE, 'MB'] : [bytes / (1024 * MEGABYTE), 'GB'];
  return `${amount.toFixed(1).replace(/\.0$/, '')} ${unit}`;
}

/** The length of a recording in words: 45 秒, 12 分 30 秒, 1 小时 5 分. */
export function formatSeconds(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (hours > 0) return `${hours} 小时${minutes > 0 ? ` ${minutes} 分` : ''}`;
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} 秒`;
  return `${minutes} 分${rest > 0 ? ` ${rest} 秒` : ''}`;
}
