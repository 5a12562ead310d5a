import { type Studio, studioSchema } from '@shared/domain/studio/studio';
import { studioFileOf } from './data-folder';
import type { Disk } from './disk/disk';
import { nodeDisk } from './disk/node-disk';
import { DocumentFile } from './documents/document-file';
import { STUDIO_FORMAT } from './schemas/studio-v2';

/** Makes a data folder out of an empty or missing one: its studio.json appears whole or not at all. Throws StoreError. */
export async function writeNewStudio(
  root: string,
  studio: Studio,
  disk: Disk = nodeDisk,
): Promise<void> {
  const file = new DocumentFile(studioFileOf(root), STUDIO_FORMAT, disk);
  await file.replace({ appliedSeq: 0, ...studioSchema.parse(studio) });
}
