import { readFile, stat } from 'node:fs/promises';
import { LOGO_SENTENCES } from '@shared/domain/studio/studio';
import { refuseField, ServiceError } from '../service-error';

const MAX_PICTURE_BYTES = 300 * 1024;
const FIELD = 'profile.logoDataUrl';

const KINDS = [
  { type: 'image/png', head: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', head: [0xff, 0xd8, 0xff] },
] as const;

/** A PNG or JPEG of at most 300 KB as a data URL. The first bytes decide, not the name. Throws ServiceError. */
export async function readPicture(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    const entry = await stat(path);
    // A device or a pipe has no size and no end.
    if (!entry.isFile()) throw new TypeError('not a file');
    if (entry.size > MAX_PICTURE_BYTES) throw refuseField(FIELD, LOGO_SENTENCES.tooLarge);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw refuseField(FIELD, '这张图片读不出来，请换一张');
  }
  const kind = KINDS.find(({ head }) => head.every((byte, index) => bytes[index] === byte));
  if (kind === undefined) throw refuseField(FIELD, LOGO_SENTENCES.noPicture);
  return `data:${kind.type};base64,${bytes.toString('base64')}`;
}
