import { cleanLine } from '@shared/domain/kernel/text';

const FORBIDDEN = /[<>:"/\\|?*]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MAX_CHARACTERS = 120;
/** ext4 allows 255 bytes, of which a Chinese character takes three and the temp file's suffix some twenty. */
const MAX_BYTES = 220;

/**
 * A file name that Windows, Linux and a USB stick all take, made of `stem` and `extension`.
 * Cuts between characters, never inside 𠮷.
 */
export function safeFileName(stem: string, extension: string): string {
  const suffix = `.${extension}`;
  let characters = [...cleanLine(stem).replace(FORBIDDEN, '-')].slice(
    0,
    MAX_CHARACTERS - suffix.length,
  );
  while (Buffer.byteLength(characters.join('')) > MAX_BYTES - suffix.length)
    characters = characters.slice(0, -1);
  const name = characters.join('').replace(/[. ]+$/, '');
  const usable = name === '' ? '未命名' : name;
  return `${RESERVED.test(usable) ? `_${usable}` : usable}${suffix}`;
}
