import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { LOSS_MODELS, PoweredDisk } from './power-cut';
import { type DiskImage, SimDisk } from './sim-disk';
import { ROOT, seeded } from './working-day';

/** Cuts the power after each operation of some work and tells what was found wrong. */
export async function cutEverywhere(
  image: DiskImage,
  work: (disk: SimDisk) => Promise<void>,
  look: (image: DiskImage) => Promise<string[]>,
): Promise<{ faults: string[]; cuts: number; after: DiskImage }> {
  const disk = new SimDisk(image);
  await work(disk);
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const model of LOSS_MODELS) {
    const powered = new PoweredDisk([dirname(ROOT), ROOT], image);
    for (const [index, operation] of disk.trace.entries()) {
      powered.play(operation);
      const left = powered.cut(model, seeded(index * 17 + 3));
      const digest = digestOf(left);
      if (seen.has(digest)) continue;
      seen.add(digest);
      const found = await look(left).catch((error: unknown) => [String(error)]);
      faults.push(...found.map((fault) => `${model.name}, after ${index}: ${fault}`));
      if (faults.length > 5) return { faults, cuts: seen.size, after: disk.image() };
    }
  }
  return { faults, cuts: seen.size, after: disk.image() };
}

/** Tells two disks apart. */
export function digestOf(image: DiskImage): string {
  const hash = createHash('sha1');
  for (const [path, content] of [...image].sort(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${path}\n`).update(content);
  return hash.digest('base64');
}
