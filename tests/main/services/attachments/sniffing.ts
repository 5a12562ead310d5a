import type { ContentBytes } from '@main/services/attachments/content-bytes';
import { sniffContent } from '@main/services/attachments/sniff-content';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const MACRO_WORD = 'application/vnd.ms-word.document.macroEnabled.main+xml';
export const MACRO_SHEET = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

/** The first box of a film or a picture of an iPhone. */
export function isoMedia(brand: string): Buffer {
  return Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0mp42isom`, 'latin1');
}

export function wav(): Buffer {
  return Buffer.from('RIFF\u0024\0\0\0WAVEfmt \u0010\0\0\0', 'latin1');
}

/** A content of these bytes; `bytes` may claim to be more than are there. */
export function contentOf(
  content: Buffer | string,
  bytes = Buffer.byteLength(content),
): ContentBytes {
  const all = Buffer.from(content);
  return { bytes, read: async (start, length) => all.subarray(start, start + length) };
}

export async function sniff(name: string, content: Buffer | string): Promise<string> {
  const ruling = await sniffContent(contentOf(content), name);
  return ruling.ok ? ruling.value.mediaType : ruling.refusal.code;
}

/** What a content that is taken could do by itself; the refusal of one that is not. */
export async function risksOf(name: string, content: Buffer | string): Promise<string[]> {
  const ruling = await sniffContent(contentOf(content), name);
  return ruling.ok ? [...ruling.value.risks].sort() : [ruling.refusal.code];
}

export const MZ = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90)]);
export const ELF = Buffer.concat([
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]),
  Buffer.alloc(200),
]);
