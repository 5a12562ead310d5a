import { inflateRawSync } from 'node:zlib';
import { packParts } from '@main/reports/pack-parts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';

const LONG = strToU8('<c r="A1" t="s"><v>0</v></c>'.repeat(9_000));
const PARTS = {
  '[Content_Types].xml': strToU8('<Types/>'),
  'xl/worksheets/sheet1.xml': LONG,
  'docProps/空的.xml': new Uint8Array(),
};
const stored = () => zipSync(PARTS, { level: 0 });

describe('把各部件压缩起来', () => {
  it('部件、次序和内容一样，只是小了', async () => {
    const packed = await packParts(stored());
    expect(packed.length).toBeLessThan(LONG.length / 20);
    expect(Object.keys(unzipSync(packed))).toEqual(Object.keys(PARTS));
    expect(strFromU8(unzipSync(packed)['xl/worksheets/sheet1.xml'] ?? LONG.subarray(1))).toBe(
      strFromU8(LONG),
    );
  });

  // bug: sizes or checksums that only lenient readers pass over; Excel offers to repair such a file.
  it('严格的读法也读得出来，长度和校验都对', async () => {
    const packed = Buffer.from(await packParts(stored()));
    const entries = await new Promise<{ name: string; crc: number; size: number }[]>(
      (resolve, reject) =>
        fromBuffer(packed, { strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
          if (error !== null) return reject(error);
          const read: { name: string; crc: number; size: number }[] = [];
          zip.on('entry', ({ fileName, crc32, uncompressedSize }) =>
            read.push({ name: fileName, crc: crc32, size: uncompressedSize }),
          );
          zip.on('end', () => resolve(read));
          zip.on('error', reject);
        }),
    );
    expect(entries.map(({ size }) => size)).toEqual([8, LONG.length, 0]);
    const [first] = entries;
    // The head before each part says the same as the directory.
    expect(packed.readUInt32LE(14)).toBe(first?.crc);
    const from = 30 + packed.readUInt16LE(26) + packed.readUInt16LE(28);
    const bytes = packed.subarray(from, from + packed.readUInt32LE(18));
    expect(inflateRawSync(bytes).toString()).toBe('<Types/>');
  });

  it('不是这样的文件，明说，不硬来', async () => {
    await expect(packParts(strToU8('not a zip'))).rejects.toThrow(RangeError);
    await expect(packParts(zipSync(PARTS, { level: 6 }))).rejects.toThrow(RangeError);
  });
});
