import { surveyAttachments } from '@main/store/attachments/survey';
import { writeNewStudio } from '@main/store/new-studio';
import { DataKey } from '@main/store/seal/data-key';
import { SealedDisk } from '@main/store/seal/sealed-disk';
import { StoreError } from '@main/store/store-error';
import type { StudioStore } from '@main/store/studio-store';
import { describe, expect, it } from 'vitest';
import { makeStudio } from '../../../support/make-case';
import { type DiskImage, SimDisk } from '../crash/sim-disk';
import { caseTextOf, openOn, ROOT, seeded, WorkingDay } from '../crash/working-day';

const KEY = new DataKey(Buffer.alloc(32, 9));
const TRIES = 6;

async function textsOf(store: StudioStore): Promise<readonly string[]> {
  const ids = [...store.cases.keys().map(({ id }) => id)].sort();
  const texts = await Promise.all(ids.map((id) => caseTextOf(store, id)));
  return [JSON.stringify(store.studio), ...texts.map(String)];
}

async function playDay(): Promise<{ image: DiskImage; told: readonly string[] }> {
  const raw = new SimDisk(new Map([[ROOT, 'folder' as const]]));
  const disk = new SealedDisk(ROOT, raw, KEY);
  await writeNewStudio(ROOT, makeStudio({ lastOrdinals: {} }), disk);
  const createdAt = raw.trace.length;
  const day = new WorkingDay(7, () => raw.trace.length);
  await day.play(() => openOn(disk, 'write', day.clock), 40, createdAt);
  const store = await openOn(disk);
  await store.flush();
  const told = await textsOf(store);
  await store.close();
  return { image: raw.image(), told };
}

describe('加密的资料里任何一个文件被改了一位', async () => {
  const { image, told } = await playDay();
  const paths = [...image].flatMap(([path, content]) => (content === 'folder' ? [] : [path]));

  it.each(paths)('%s: told, or made anew as it was; never other data', async (path) => {
    const random = seeded(path.length * 7 + 1);
    const whole = Buffer.from(image.get(path) as Uint8Array);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const disk = new SealedDisk(ROOT, new SimDisk(new Map(image).set(path, bytes)), KEY);
      const store = await openOn(disk).catch((error: unknown) => error);
      if (!(store instanceof Object) || store instanceof Error) {
        expect(store).toBeInstanceOf(StoreError);
        continue;
      }
      const opened = store as StudioStore;
      const { damaged } = await surveyAttachments(ROOT, new Set(), { isDeep: true, disk });
      const isTold = (await opened.notices()).length + damaged.length > 0;
      const found = await textsOf(opened);
      // Nothing that was not there before; and where nothing is told, nothing is missing.
      expect(found.filter((text) => !told.includes(text))).toEqual([]);
      if (!isTold) expect(found).toEqual(told);
    }
  });
});
