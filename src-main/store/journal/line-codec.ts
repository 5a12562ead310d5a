import { KINDS } from '@shared/domain/kinds';
import type { Kinds } from '@shared/domain/record/kind-list';
import type { JournalLine } from './journal-line';
import { type Newer, readFrame } from './line-frame';
import { readLineV1 } from './line-v1';
import { readLineV2 } from './line-v2';

/**
 * The line; what only a later program can know of it; or null when it is broken in any way. A line
 * whose body was taken away is whole, and one whose body is not as it was written is broken.
 * @param text without the line break
 */
export function decodeLine(text: string, kinds: Kinds = KINDS): JournalLine | Newer | null {
  const frame = readFrame(text);
  if (frame === null) return null;
  if (frame.version > 2) return { newer: `lines of version ${frame.version}` };
  return frame.version === 2 ? readLineV2(frame, kinds) : readLineV1(frame.raw);
}

/** Whether a later program wrote what was decoded. */
export function isNewer(decoded: JournalLine | Newer | null): decoded is Newer {
  return decoded !== null && 'newer' in decoded;
}
