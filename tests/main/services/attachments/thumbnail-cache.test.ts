import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ThumbnailCache } from '@main/services/attachments/thumbnail-cache';
import type { ThumbnailRequest } from '@main/services/ports';
import { contentPathOf, thumbnailPathOf } from '@main/store/attachments/attachment-paths';
import type { MediaType } from '@shared/domain/attachment/media-type';
import { describe, expect, test } from 'vitest';
import { makeJpegHead } from '../../../support/make-files';
import { makeScratch } from '../../../support/scratch';

const SMALL = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
const SMALL_URL = `data:image/jpeg;base64,${SMALL.toString('base64')}`;

/** Electron's drawing is the one thing that these tests cannot have; it is tried end to end. */
function makeCache(drawn: Buffer | null = SMALL, isReadOnly = false) {
  const asked: ThumbnailRequest[] = [];
  const root = makeScratch();
  const cache = new ThumbnailCache({
    makeThumbnail: async (_content, request) => {
      asked.push(request);
      return drawn;
    },
  });
  const store = (content: Buffer): string => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    mkdirSync(dirname(contentPathOf(root, sha256)), { recursive: true });
    writeFileSync(contentPathOf(root, sha256), content);
    return sha256;
  };
  const ask = (sha256: string, mediaType: MediaType = 'image/jpeg') =>
    cache.thumbnailOf({ root, write }, { sha256, mediaType });
  const write = <T>(task: () => Promise<T>): Promise<T> =>
    isReadOnly ? Promise.reject(new Error('read only')) : task();
  return { asked, root, store, ask };
}

describe('小图', () => {
  test('头一次做，之后从 thumbnails 拿；删掉或弄坏了就再做', async () => {
    const { asked, root, store, ask } = makeCache();
    const sha256 = store(makeJpegHead(400, 300, 6));
    expect(await ask(sha256)).toBe(SMALL_URL);
    expect(asked).toEqual([{ kind: 'jpg', orientation: 6, maxPixels: 256 }]);
    const path = thumbnailPathOf(root, sha256, 'jpg');
    expect(await ask(sha256)).toBe(SMALL_URL);
    expect(asked).toHaveLength(1);
    writeFileSync(path, 'not a picture');
    expect(await ask(sha256)).toBe(SMALL_URL);
    rmSync(join(root, 'thumbnails'), { recursive: true });
    expect(await ask(sha256)).toBe(SMALL_URL);
    expect([asked.length, existsSync(path)]).toEqual([3, true]);
  });

  test('只读打开的资料里，小图看得到，但一个文件也不写', async () => {
    const { root, store, ask } = makeCache(SMALL, true);
    expect(await ask(store(makeJpegHead(400, 300)))).toBe(SMALL_URL);
    expect(existsSync(join(root, 'thumbnails'))).toBe(false);
  });

  test('号称几亿像素的、内容坏了的、不见了的，不去画', async () => {
    const { asked, root, store, ask } = makeCache();
    expect(await ask(store(makeJpegHead(30_000, 30_000)))).toBeNull();
    const damaged = store(makeJpegHead(10, 10));
    writeFileSync(contentPathOf(root, damaged), makeJpegHead(11, 10));
    expect(await ask(damaged)).toBeNull();
    expect(await ask('0'.repeat(64))).toBeNull();
    expect(asked).toEqual([]);
  });

  test('录音、文档没有小图；画不出来的、大得离谱的也没有', async () => {
    const { asked, ask } = makeCache();
    expect(await ask('0'.repeat(64), 'audio/amr')).toBeNull();
    expect(asked).toEqual([]);
    for (const drawn of [null, Buffer.concat([SMALL, Buffer.alloc(400_000)])]) {
      const other = makeCache(drawn);
      expect(await other.ask(other.store(makeJpegHead(10, 10)))).toBeNull();
      expect(other.asked).toHaveLength(1);
    }
  });
});
