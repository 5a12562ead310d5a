import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AttachmentShelf } from '@main/store/attachments/attachment-shelf';
import { fileSource } from '@main/store/attachments/file-source';
import type { Disk } from '@main/store/disk/disk';
import { nodeDisk } from '@main/store/disk/node-disk';
import { describe, expect, test } from 'vitest';
import { makeScratch } from '../../../support/scratch';
import { filesUnder, MAX, makeShelf } from './on-the-shelf';

/** The computer's disk, telling of the largest piece that went through it at once. */
function measuredDisk() {
  let largest = 0;
  const note = (length: number): void => {
    largest = Math.max(largest, length);
  };
  const disk: Disk = {
    ...nodeDisk,
    read: () => Promise.reject(new Error('a content was read whole')),
    readFrom: (path, start, length = Number.POSITIVE_INFINITY) => {
      note(length);
      return nodeDisk.readFrom(path, start, length);
    },
    open: async (path, mode) => {
      const file = await nodeDisk.open(path, mode);
      return {
        ...{ truncate: (length) => file.truncate(length), datasync: () => file.datasync() },
        ...{ sync: () => file.sync(), close: () => file.close() },
        write: (bytes, position) => {
          note(bytes.length);
          return file.write(bytes, position);
        },
      };
    },
  };
  return { disk, largest: () => largest };
}

describe('很大的录音', () => {
  test('存进来、取出去都是一小块一小块的，从不整个装进内存', async () => {
    const root = makeScratch();
    const { disk, largest } = measuredDisk();
    const shelf = new AttachmentShelf(root, disk);
    const source = join(makeScratch(), '录音.wav');
    writeFileSync(source, 'RIFF');
    truncateSync(source, 3 * MAX);
    const told: number[] = [];
    const waiting = await shelf.stage(fileSource(source), {
      limitOf: () => 4 * MAX,
      onPiece: (bytes) => void told.push(bytes),
    });
    await shelf.keep(waiting);
    const copy = await nodeDisk.open(join(makeScratch(), '另存.wav'), 'create');
    await shelf.copyOut(waiting.sha256, copy);
    await copy.close();
    expect(largest()).toBeLessThanOrEqual(256 * 1024);
    // Copied once and read back once.
    expect(told.reduce((sum, bytes) => sum + bytes, 0)).toBe(2 * 3 * MAX);
  });

  test.each([
    ['复制到一半', 1],
    ['读回核对到一半', 15],
  ])('%s取消：什么也不留', async (_row, pieces) => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, Buffer.alloc(2_500_000));
    const stop = new AbortController();
    let seen = 0;
    const staged = shelf.stage(fileSource(source), {
      limitOf: () => MAX,
      signal: stop.signal,
      onPiece: () => {
        seen += 1;
        if (seen === pieces) stop.abort();
      },
    });
    await expect(staged).rejects.toMatchObject({ name: 'AbortError' });
    expect([seen, filesUnder(root)]).toEqual([pieces, []]);
  });

  test('能有多大，看它怎么开头，而且在复制之前就看', async () => {
    const { root, source, shelf } = makeShelf();
    writeFileSync(source, Buffer.concat([Buffer.from('HEAD'), Buffer.alloc(10_000)]));
    const heads: string[] = [];
    const pieces: number[] = [];
    const staged = shelf.stage(fileSource(source), {
      limitOf: (head) => {
        heads.push(`${Buffer.from(head).toString('latin1', 0, 4)} ${head.length}`);
        return 10_003;
      },
      onPiece: (bytes) => void pieces.push(bytes),
    });
    await expect(staged).rejects.toMatchObject({ kind: 'too_large' });
    expect([heads, pieces, filesUnder(root)]).toEqual([['HEAD 4096'], [], []]);
  });
});
