import { join } from 'node:path';
import { fillDurably, writeDurably } from '@main/store/files/durable-write';
import { DataKey } from '@main/store/seal/data-key';
import { SealedDisk } from '@main/store/seal/sealed-disk';
import { SealedNames } from '@main/store/seal/sealed-names';
import { describe, expect, it } from 'vitest';
import { type DiskImage, SimDisk } from '../crash/sim-disk';

const ROOT = '/data';
const CASE = join(ROOT, 'case/2026-11.json');
const JOURNAL = join(ROOT, 'journal/2026-11.jsonl');
const KEY = new DataKey(Buffer.alloc(32, 7));
const START: DiskImage = new Map(
  [ROOT, `${ROOT}/case`, `${ROOT}/journal`].map((path) => [path, 'folder' as const]),
);

function makeDisk(image: DiskImage = START, key = KEY) {
  const raw = new SimDisk(image);
  return { raw, disk: new SealedDisk(ROOT, raw, key) };
}

function textOf(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => 97 + ((at * 7 + (at >> 8)) % 26)));
}

/** The image with one file changed. */
function harmed(image: DiskImage, path: string, harm: (bytes: Buffer) => Uint8Array): DiskImage {
  const content = image.get(path);
  if (content === undefined || content === 'folder') throw new Error(`no file ${path}`);
  return new Map(image).set(path, harm(Buffer.from(content)));
}

describe('一次写成的文件', () => {
  const SIZES = [0, 1, 100, 16_383, 16_384, 16_385, 40_000, 65_536];

  it.each(SIZES)('%i bytes come back whole, in pieces and as facts', async (size) => {
    const { raw, disk } = makeDisk();
    const text = textOf(size);
    await writeDurably(CASE, text, disk);
    expect(Buffer.from(await disk.read(CASE))).toEqual(text);
    expect((await disk.facts(CASE)).size).toBe(size);
    for (const start of [0, 5, 16_380, 16_384, 20_000, 33_000, 80_000])
      for (const length of [1, 10, 16_384, 30_000, Infinity])
        expect(Buffer.from(await disk.readFrom(CASE, start, length))).toEqual(
          text.subarray(start, start + length),
        );
    for (const room of [10, 16_384, 16_390, 100_000]) {
      const bytes = Buffer.alloc(room);
      expect(await disk.readInto(CASE, bytes)).toBe(Math.min(room, size));
      expect(bytes.subarray(0, size)).toEqual(text.subarray(0, room));
    }
    if (size > 50)
      expect(Buffer.from(await raw.read(CASE)).includes(text.subarray(0, 20))).toBe(false);
  });

  it('pieces of any length are put together', async () => {
    const { disk } = makeDisk();
    const text = textOf(50_000);
    await fillDurably(
      CASE,
      async (file) => {
        for (let at = 0; at < text.length; at += 7_001)
          await file.write(text.subarray(at, at + 7_001), at);
      },
      disk,
    );
    expect(Buffer.from(await disk.read(CASE))).toEqual(text);
  });

  it('a flipped bit anywhere, a cut and an addition are damage, never other text', async () => {
    const { raw, disk } = makeDisk();
    const text = textOf(20_000);
    await writeDurably(CASE, text, disk);
    const image = raw.image();
    const size = (await raw.read(CASE)).length;
    const places = [...Array(200).keys(), ...Array.from({ length: 200 }, (_, at) => at * 101)];
    for (const at of places.filter((one) => one < size)) {
      const bad = makeDisk(
        harmed(image, CASE, (bytes) => {
          bytes[at] = (bytes[at] ?? 0) ^ 16;
          return bytes;
        }),
      );
      await expect(bad.disk.read(CASE)).rejects.toMatchObject({
        kind: expect.stringMatching(/damaged|newer_version/),
      });
    }
    for (const cut of [1, 39, 40, 41, 100, 16_452, size - 16_412, size - 1]) {
      const bad = makeDisk(harmed(image, CASE, (bytes) => bytes.subarray(0, cut)));
      await expect(bad.disk.read(CASE)).rejects.toMatchObject({ kind: 'damaged' });
    }
    const longer = makeDisk(
      harmed(image, CASE, (bytes) => Buffer.concat([bytes, Buffer.alloc(9)])),
    );
    await expect(longer.disk.read(CASE)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('frames that were exchanged, a plain file and one of another folder are damage', async () => {
    const { raw, disk } = makeDisk();
    await writeDurably(CASE, textOf(40_000), disk);
    const swapped = makeDisk(
      harmed(raw.image(), CASE, (bytes) => {
        const [first, second] = [bytes.subarray(40, 16_452), bytes.subarray(16_452, 32_864)];
        return Buffer.concat([bytes.subarray(0, 40), second, first, bytes.subarray(32_864)]);
      }),
    );
    await expect(swapped.disk.read(CASE)).rejects.toMatchObject({ kind: 'damaged' });
    await expect(swapped.disk.readFrom(CASE, 20_000, 10)).rejects.toMatchObject({
      kind: 'damaged',
    });
    const plain = makeDisk(harmed(raw.image(), CASE, () => Buffer.from('{"kind":"case"}')));
    await expect(plain.disk.read(CASE)).rejects.toMatchObject({ kind: 'damaged' });
    const foreign = makeDisk(raw.image(), DataKey.draw());
    await expect(foreign.disk.read(CASE)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('a file that another took the place of is read by its own header', async () => {
    const { disk } = makeDisk();
    await writeDurably(CASE, textOf(40_000), disk);
    await disk.readFrom(CASE, 20_000, 10);
    const other = textOf(50_000).reverse();
    await writeDurably(CASE, other, disk);
    expect(Buffer.from(await disk.readFrom(CASE, 20_000, 10))).toEqual(
      other.subarray(20_000, 20_010),
    );
  });

  it('the same text twice shows nothing twice', async () => {
    const { raw, disk } = makeDisk();
    const second = join(ROOT, 'case/2026-12.json');
    await writeDurably(CASE, textOf(100), disk);
    await writeDurably(second, textOf(100), disk);
    const [one, two] = [await raw.read(CASE), await raw.read(second)];
    expect(Buffer.from(one).subarray(40).equals(Buffer.from(two).subarray(40))).toBe(false);
  });
});

describe('一行一行添上去的文件', () => {
  const LINES = ['第一行\n', '第二行，长一些\n第三行\n', '第四行\n'].map((line) =>
    Buffer.from(line),
  );
  const WHOLE = Buffer.concat(LINES);

  async function withLines() {
    const made = makeDisk();
    const file = await made.disk.open(JOURNAL, 'create');
    let at = 0;
    for (const line of LINES) {
      await file.write(line, at);
      at += line.length;
    }
    await file.close();
    return made;
  }

  it('are read whole and from anywhere; their length is told without reading them', async () => {
    const { raw } = await withLines();
    const { disk } = makeDisk(raw.image());
    expect((await disk.facts(JOURNAL)).size).toBe(WHOLE.length);
    expect(Buffer.from(await disk.read(JOURNAL))).toEqual(WHOLE);
    for (let start = 0; start <= WHOLE.length + 3; start += 1)
      for (const length of [0, 1, 12, Infinity])
        expect(Buffer.from(await disk.readFrom(JOURNAL, start, length))).toEqual(
          WHOLE.subarray(start, start + length),
        );
  });

  it('nothing is written over or beyond the end, and the file is cut in whole frames', async () => {
    const { raw } = await withLines();
    const { disk } = makeDisk(raw.image());
    const file = await disk.open(JOURNAL, 'update');
    const first = LINES[0]?.length ?? 0;
    await expect(file.write(Buffer.from('x'), first)).rejects.toMatchObject({ code: 'EINVAL' });
    await expect(file.truncate(first + 3)).rejects.toMatchObject({ code: 'EINVAL' });
    await file.truncate(first);
    await file.write(Buffer.from('又一行\n'), first);
    expect(Buffer.from(await disk.read(JOURNAL)).toString()).toBe('第一行\n又一行\n');
    await file.truncate(0);
    await file.write(Buffer.from('从头来\n'), 0);
    expect(Buffer.from(await disk.read(JOURNAL)).toString()).toBe('从头来\n');
    expect((await disk.facts(JOURNAL)).size).toBe(Buffer.byteLength('从头来\n'));
  });

  it('a cut anywhere leaves the lines before it and an end without a line break', async () => {
    const { raw } = await withLines();
    const size = (await raw.read(JOURNAL)).length;
    for (let cut = 0; cut < size; cut += 1) {
      const { disk } = makeDisk(harmed(raw.image(), JOURNAL, (bytes) => bytes.subarray(0, cut)));
      const read = Buffer.from(await disk.read(JOURNAL));
      const good = read.lastIndexOf(0x0a) + 1;
      expect(WHOLE.subarray(0, good)).toEqual(read.subarray(0, good));
      expect(read.subarray(good).every((byte) => byte === 0)).toBe(true);
      expect((await disk.facts(JOURNAL)).size).toBe(read.length);
    }
  });

  it('a flipped bit anywhere is damage in its place: a broken line, and the lines after it', async () => {
    const { raw } = await withLines();
    const size = (await raw.read(JOURNAL)).length;
    for (let at = 0; at < size; at += 1) {
      const { disk } = makeDisk(
        harmed(raw.image(), JOURNAL, (bytes) => {
          bytes[at] = (bytes[at] ?? 0) ^ 4;
          return bytes;
        }),
      );
      const read = await disk.read(JOURNAL).catch((error: unknown) => error);
      if (!(read instanceof Uint8Array)) {
        expect(read).toMatchObject({ kind: 'newer_version' });
        continue;
      }
      const text = Buffer.from(read);
      expect(text.includes('?')).toBe(true);
      expect(text.includes(0)).toBe(false);
      expect((await disk.facts(JOURNAL)).size).toBe(text.length);
      for (const line of text.toString().split('\n'))
        expect(/^\?*$/.test(line) || WHOLE.toString().split('\n').includes(line)).toBe(true);
    }
  });

  it('a sector that never arrived at the end is a write that nobody was told of', async () => {
    const { raw, disk } = await withLines();
    const file = await disk.open(JOURNAL, 'update');
    await file.write(textOf(3_000), WHOLE.length);
    const size = (await raw.read(JOURNAL)).length;
    for (let sector = 512; sector < size; sector += 512) {
      const holed = harmed(raw.image(), JOURNAL, (bytes) =>
        bytes.fill(0, sector, Math.min(size, sector + 512)),
      );
      const read = Buffer.from(await makeDisk(holed).disk.read(JOURNAL));
      expect(read.subarray(0, WHOLE.length)).toEqual(WHOLE);
      expect(read.subarray(WHOLE.length).every((byte) => byte === 0)).toBe(true);
    }
  });
});

describe('哪些封，哪些不封', () => {
  it('lock, keyring, plan and backups stay plain, and what lies outside', async () => {
    const image = new Map(START).set(`${ROOT}/backups`, 'folder').set('/elsewhere', 'folder');
    const { raw, disk } = makeDisk(image);
    for (const path of ['keyring.json', 'studio.lock', '.restore-plan.json', 'backups/a.zip'].map(
      (name) => join(ROOT, name),
    )) {
      await writeDurably(path, Buffer.from('开着的'), disk);
      expect(Buffer.from(await raw.read(path)).toString()).toBe('开着的');
    }
    await writeDurably('/elsewhere/studio.json', Buffer.from('开着的'), disk);
    expect(Buffer.from(await raw.read('/elsewhere/studio.json')).toString()).toBe('开着的');
  });

  it('names of contents tell nobody which they are, and come back in a listing', async () => {
    const { raw, disk } = makeDisk();
    const hash = '3a'.repeat(32);
    const folder = join(ROOT, 'attachments', '3a');
    await disk.makeFolder(join(ROOT, 'attachments'));
    await disk.makeFolder(folder);
    await writeDurably(join(folder, `${hash}.bin`), Buffer.from('照片'), disk);
    expect([...raw.image().keys()].some((path) => path.includes(hash))).toBe(false);
    expect(await disk.list(join(ROOT, 'attachments'))).toEqual(['3a']);
    expect(await disk.list(folder)).toEqual([`${hash}.bin`]);
    const names = new SealedNames(KEY);
    const seen = new Set<string>();
    for (let at = 0; at < 256; at += 1) {
      const two = at.toString(16).padStart(2, '0');
      const way = ['thumbnails', two, `.${two.repeat(32)}.jpg.0123456789ab.tmp`];
      expect(names.show(names.hide(way))).toEqual(way);
      seen.add(names.hide(way)[1] ?? '');
    }
    expect(seen.size).toBe(256);
  });
});
