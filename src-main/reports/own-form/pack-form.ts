import { zipSync } from 'fflate';
import { packParts } from '../pack-parts';

/** The parts of a filled form as a file. */
export async function packForm(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  // Laid together as they are, compressed afterwards: the large ones in another thread.
  return packParts(zipSync(Object.fromEntries(parts), { level: 0 }));
}
