import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTemporaryName, writeDurably } from '@main/store/files/durable-write';
import { describe, expect, it } from 'vitest';
import { CAN_MOUNT, makeScratch, mountSmallDisk } from '../../support/scratch';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('durable write', () => {
  it('never shows a reader an empty, half or missing file (bug: truncate and write in place)', async () => {
    const path = join(makeScratch(), '2026-11.json');
    const versions = ['甲'.repeat(100_000), '乙'.repeat(200_000)];
    await writeDurably(path, bytes(versions[0] ?? ''));
    let isDone = false;
    const seen = new Set<string>();
    const reader = (async () => {
      while (!isDone) {
        seen.add(readFileSync(path, 'utf8'));
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    for (let round = 0; round < 12; round += 1) {
      await writeDurably(path, bytes(versions[round % 2] ?? ''));
    }
    isDone = true;
    await reader;
    expect([...seen].filter((text) => !versions.includes(text))).toEqual([]);
  });

  it('lets many writers of one file finish (bug: one fixed temp name for all of them)', async () => {
    const path = join(makeScratch(), 'studio.json');
    const texts = Array.from({ length: 30 }, (_item, index) => `第${index}次`);
    await Promise.all(texts.map((text) => writeDurably(path, bytes(text))));
    expect(texts).toContain(readFileSync(path, 'utf8'));
  });

  it('leaves no temp file, neither after success nor after failure', async () => {
    const folder = makeScratch();
    await writeDurably(join(folder, 'a.json'), bytes('a'));
    await expect(writeDurably(join(folder, 'missing', 'b.json'), bytes('b'))).rejects.toMatchObject(
      { kind: 'folder_gone' },
    );
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('knows its own temp files and nobody else’s (bug: sweeping away a user’s file)', () => {
    expect(isTemporaryName('.2026-11.json.0123456789ab.tmp')).toBe(true);
    expect(isTemporaryName('.hidden.tmp')).toBe(false);
    expect(isTemporaryName('2026-11.json')).toBe(false);
  });

  it.runIf(CAN_MOUNT)(
    'full disk: says so, keeps the old file, works when space returns',
    async () => {
      const disk = mountSmallDisk(64);
      const path = join(disk.folder, 'shard.json');
      await writeDurably(path, bytes('旧'));
      const tooLarge = new Uint8Array(200_000);
      await expect(writeDurably(path, tooLarge)).rejects.toMatchObject({ kind: 'disk_full' });
      expect(readFileSync(path, 'utf8')).toBe('旧');
      expect(readdirSync(disk.folder)).toEqual(['shard.json']);
      await writeDurably(path, bytes('新'));
      expect(readFileSync(path, 'utf8')).toBe('新');
    },
  );

  it.runIf(CAN_MOUNT)('read-only disk: says so and keeps the old file', async () => {
    const disk = mountSmallDisk(64);
    const path = join(disk.folder, 'shard.json');
    writeFileSync(path, '旧');
    disk.setReadOnly(true);
    await expect(writeDurably(path, bytes('新'))).rejects.toMatchObject({ kind: 'read_only' });
    expect(readFileSync(path, 'utf8')).toBe('旧');
  });
});
