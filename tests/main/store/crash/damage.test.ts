import { writeNewStudio } from '@main/store/new-studio';
import { StoreError } from '@main/store/store-error';
import type { StudioStore } from '@main/store/studio-store';
import { describe, expect, it } from 'vitest';
import { changeStudio } from '../../../support/case-store';
import { makeStudio } from '../../../support/make-case';
import { type DiskImage, SimDisk } from './sim-disk';
import { caseTextOf, openOn, ROOT, seeded, WorkingDay } from './working-day';

type Damage = readonly [
  name: string,
  damage: (good: Uint8Array, random: () => number) => Uint8Array,
];

const DAMAGES: readonly Damage[] = [
  ['empty', () => new Uint8Array()],
  ['cut off by a byte', (good) => good.slice(0, -1)],
  ['cut off somewhere', (good, random) => good.slice(0, Math.floor(random() * good.length))],
  ['cut off somewhere else', (good, random) => good.slice(0, Math.floor(random() * good.length))],
  ['cut off after the first line', (good) => good.slice(0, good.indexOf(0x0a) + 1)],
  ['filled with zeros', (good) => new Uint8Array(good.length)],
  [
    'zeros in the middle',
    (good, random) =>
      good.map((byte, at) =>
        Math.abs(at - Math.floor(good.length * 0.4 + random())) < 40 ? 0 : byte,
      ),
  ],
  ['a flipped bit in the form', flipForm],
  ['a flipped bit in a text', flipText],
  ['doubled', (good) => new Uint8Array([...good, ...good])],
];

/** Flips the last bit of a digit or of a character of a text: what comes out is mostly whole, and wrong. */
function flipText(good: Uint8Array, random: () => number): Uint8Array {
  const damaged = good.slice();
  let at = Math.floor(random() * good.length);
  while (!((good[at] ?? 0) >= 0x80 || /[0-9a-z]/.test(String.fromCharCode(good[at] ?? 0))))
    at = (at + 1) % good.length;
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  return damaged;
}

/** Flips a bit of a brace, a quote or a colon. */
function flipForm(good: Uint8Array, random: () => number): Uint8Array {
  const marks = [...good.keys()].filter((at) =>
    '{}[]":'.includes(String.fromCharCode(good[at] ?? 0)),
  );
  const damaged = good.slice();
  const at = marks[Math.floor(random() * marks.length)] ?? 0;
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  return damaged;
}

interface Day {
  readonly image: DiskImage;
  /** The folder as it was half way through the day. */
  readonly earlier: DiskImage;
  readonly ids: readonly string[];
}

async function playDay(): Promise<Day> {
  const disk = new SimDisk(new Map([[ROOT, 'folder' as const]]));
  await writeNewStudio(ROOT, makeStudio({ lastOrdinals: {} }), disk);
  const day = new WorkingDay(11, () => disk.trace.length);
  day.clock.minutes = 90;
  let earlier = disk.image();
  let opened = 0;
  const open = () => {
    opened += 1;
    if (opened === 2) earlier = disk.image();
    return openOn(disk, 'write', day.clock);
  };
  const record = await day.play(open, 90, disk.trace.length);
  return { image: disk.image(), earlier, ids: [...record.cases.keys()] };
}

type Texts = ReadonlyMap<string, string | null>;

async function readTexts(store: StudioStore, ids: Iterable<string>): Promise<Texts> {
  const texts = new Map<string, string | null>([['studio', JSON.stringify(store.studio)]]);
  for (const id of ids) if (id !== 'studio') texts.set(id, await caseTextOf(store, id));
  return texts;
}

/** Opens a damaged folder: nothing may be lost in silence, nothing overwritten, nothing twice. */
async function judge(image: DiskImage, path: string, good: Texts): Promise<string[]> {
  const disk = new SimDisk(image);
  let store: StudioStore;
  try {
    store = await openOn(disk);
  } catch (error) {
    return error instanceof StoreError ? [] : [`no words: ${String(error)}`];
  }
  const faults: string[] = [];
  const found = await readTexts(store, good.keys());
  if ((await store.notices()).length > 0) faults.push(...findLost(disk.image(), image, path));
  else if (!isSame(found, good)) faults.push('something differs, and nobody is told');
  await store.close();
  // The second opening finds a folder in order.
  const again = await readTexts(await openOn(disk), good.keys());
  if (!isSame(again, found)) faults.push('something differs at the second opening');
  return faults;
}

function isSame(one: Texts, other: Texts): boolean {
  return [...one].every(([id, text]) => other.get(id) === text);
}

/** The end of a journal is cut where it was torn; a damaged document must still lie somewhere, whole. */
function findLost(now: DiskImage, before: DiskImage, path: string): string[] {
  const damaged = before.get(path);
  if (!path.endsWith('.json') || !(damaged instanceof Uint8Array)) return [];
  const isKept = [...now.values()].some(
    (content) => content !== 'folder' && Buffer.compare(content, damaged) === 0,
  );
  return isKept ? [] : ['what was damaged is gone'];
}

describe('损坏：每个文件、每种坏法', async () => {
  const { image, earlier, ids } = await playDay();
  const good = await readTexts(await openOn(new SimDisk(image), 'read'), ids);
  // Damaged contents of attachments are told by their own names: tests/main/store/attachments.
  const files = [...image.keys()].filter(
    (path) => image.get(path) !== 'folder' && !path.includes('/attachments/'),
  );

  it('there are ledgers, journals of two months, a checkpoint and a studio', () => {
    const names = files.map((path) => path.slice(ROOT.length + 1)).sort();
    expect(names.filter((name) => !name.startsWith('index'))).toEqual([
      'case/2026-10.json',
      'case/2026-11.json',
      'journal/2026-10.jsonl',
      'journal/2026-11.jsonl',
      'journal/checkpoint.json',
      'studio.json',
    ]);
  });

  describe.each(files)('%s', (path) => {
    it.each(DAMAGES)('%s', async (_name, damage) => {
      for (let round = 0; round < (damage === flipText ? 30 : 3); round += 1) {
        const content = image.get(path);
        if (!(content instanceof Uint8Array)) throw new Error('no file');
        const broken = damage(content, seeded(path.length * 97 + round));
        const found = await judge(new Map([...image, [path, broken]]), path, good);
        expect(found).toEqual([]);
      }
    });

    it('replaced by what it was half a day before', async () => {
      const older = earlier.get(path);
      if (!(older instanceof Uint8Array)) return;
      expect(await judge(new Map([...image, [path, older]]), path, good)).toEqual([]);
    });

    it('taken away', async () => {
      const without = new Map(image);
      without.delete(path);
      expect(await judge(without, path, good)).toEqual([]);
    });
  });

  it.each(files.filter((path) => path.includes('/case/')))(
    '%s damaged: everything is made anew from the journal, and told',
    async (path) => {
      const disk = new SimDisk(new Map([...image, [path, new Uint8Array(50)]]));
      const store = await openOn(disk);
      for (const id of ids) expect(await caseTextOf(store, id)).toBe(good.get(id));
      expect(await store.notices()).toMatchObject([{ kind: 'shard_rebuilt', month: null }]);
    },
  );

  it('a change that only the journal holds survives the loss of every other file but studio.json', async () => {
    const disk = new SimDisk(image);
    const store = await openOn(disk);
    await changeStudio(store, (one) => ({ ...one, profile: { ...one.profile, name: '最后一改' } }));
    const bare = [...disk.image()].filter(
      ([path]) => !path.includes('/case/') && !path.includes('checkpoint'),
    );
    const reopened = await openOn(new SimDisk(new Map(bare)));
    for (const id of ids) expect(await caseTextOf(reopened, id)).toBe(good.get(id));
    expect(reopened.studio.profile.name).toBe('最后一改');
    expect(await reopened.notices()).toEqual([]);
  });
});
