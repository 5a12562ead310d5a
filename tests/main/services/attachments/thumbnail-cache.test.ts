import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ThumbnailCache } from '@main/services/attachments/thumbnail-cache';
import { contentPathOf, thumbnailPathOf } from '@main/store/attachments/attachment-paths';
import { nodeDisk } from '@main/store/disk/node-disk';
import type { MediaType } from '@shared/domain/attachment/media-type';
import { MAX_THUMBNAIL_BYTES } from '@shared/ipc/routes-attachments';
import { describe, expect, test } from 'vitest';
import { makeBmpHead, makeJpegHead, makePng } from '../../../support/make-files';
import { makeScratch } from '../../../support/scratch';

const SMALL = makeJpegHead(256, 192);
const SMALL_URL = `data:image/jpeg;base64,${SMALL.toString('base64')}`;
const NOTHING = { dataUrl: null, picture: null };

/** The window's drawing is the one thing that these tests cannot have; it is tried end to end. */
function makeCache(isReadOnly = false) {
  const root = makeScratch();
  const cache = new ThumbnailCache();
  const write = <T>(task: () => Promise<T>): Promise<T> =>
    isReadOnly ? Promise.reject(new Error('read only')) : task();
  const folder = { root, disk: nodeDisk, write };
  const store = (content: Buffer, mediaType: MediaType = 'image/jpeg') => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    mkdirSync(dirname(contentPathOf(root, sha256)), { recursive: true });
    writeFileSync(contentPathOf(root, sha256), content);
    return { sha256, mediaType, bytes: content.length };
  };
  return { root, store, cache, folder };
}

describe('小图', () => {
  test('头一次把原图交给窗口去画，画好的留在 thumbnails；删掉或弄坏了就再画', async () => {
    const { root, store, cache, folder } = makeCache();
    const photo = makeJpegHead(400, 300);
    const stored = store(photo);
    expect(await cache.find(folder, stored)).toEqual({ dataUrl: null, picture: photo });
    await cache.keep(folder, stored, SMALL);
    expect(await cache.find(folder, stored)).toEqual({ dataUrl: SMALL_URL, picture: null });
    writeFileSync(thumbnailPathOf(root, stored.sha256), 'not a picture');
    expect((await cache.find(folder, stored)).picture).toEqual(photo);
    rmSync(join(root, 'thumbnails'), { recursive: true });
    expect((await cache.find(folder, stored)).picture).toEqual(photo);
  });

  test('窗口交来的不是小图：不留', async () => {
    const { root, store, cache, folder } = makeCache();
    const stored = store(makeJpegHead(400, 300));
    const large = Buffer.concat([SMALL, Buffer.alloc(MAX_THUMBNAIL_BYTES)]);
    for (const wrong of [
      makePng(4, 4),
      makeJpegHead(257, 10),
      large,
      Buffer.from('<svg/>'),
      Buffer.alloc(0),
    ])
      await cache.keep(folder, stored, wrong);
    expect(existsSync(join(root, 'thumbnails'))).toBe(false);
  });

  test('只读打开的资料里照样看得到，但一个文件也不写', async () => {
    const { root, store, cache, folder } = makeCache(true);
    const stored = store(makeJpegHead(400, 300));
    await cache.keep(folder, stored, SMALL);
    expect((await cache.find(folder, stored)).picture).not.toBeNull();
    expect(existsSync(join(root, 'thumbnails'))).toBe(false);
  });

  test('号称几亿像素的、内容坏了的、不见了的、大得离谱的，不交出去画', async () => {
    const { root, store, cache, folder } = makeCache();
    expect(await cache.find(folder, store(makeJpegHead(30_000, 30_000)))).toEqual(NOTHING);
    const bomb = store(makeBmpHead(40_000, 40_000), 'image/bmp');
    expect(await cache.find(folder, bomb)).toEqual(NOTHING);
    const damaged = store(makeJpegHead(10, 10));
    writeFileSync(contentPathOf(root, damaged.sha256), makeJpegHead(11, 10));
    expect(await cache.find(folder, damaged)).toEqual(NOTHING);
    expect(await cache.find(folder, { ...damaged, sha256: '0'.repeat(64) })).toEqual(NOTHING);
    const huge = { ...store(makeJpegHead(10, 10)), bytes: 30 * 1024 * 1024 };
    expect(await cache.find(folder, huge)).toEqual(NOTHING);
  });

  test('录音、文档、HEIC 没有小图', async () => {
    const { store, cache, folder } = makeCache();
    for (const mediaType of ['audio/amr', 'application/pdf', 'image/heic', 'image/tiff'] as const)
      expect(await cache.find(folder, store(makeJpegHead(9, 9), mediaType))).toEqual(NOTHING);
  });
});
