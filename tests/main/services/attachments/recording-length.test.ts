import type { ContentBytes } from '@main/services/attachments/content-bytes';
import { readSeconds } from '@main/services/attachments/recording-length';
import { formatSeconds } from '@shared/domain/attachment/limits';
import type { MediaType } from '@shared/domain/attachment/media-type';
import { describe, expect, test } from 'vitest';
import { makeAvi, makeMovie, makeMp3, makeWav } from '../../../support/make-recordings';

function lengthOf(content: Buffer, mediaType: MediaType): Promise<number | null> {
  const bytes: ContentBytes = {
    bytes: content.length,
    read: async (start, length) => content.subarray(start, start + length),
  };
  return readSeconds(bytes, mediaType);
}

describe('录音录像有多长', () => {
  test.each([
    ['wav', makeWav(75), 'audio/wav', 75],
    ['wav，录到一半断电，长度没写上', makeWav(75, { statedBytes: 0 }), 'audio/wav', 75],
    ['wav，前面有别的段', makeWav(3, { before: 'LIST' }), 'audio/wav', 3],
    ['mp4，目录在最后', makeMovie(754.4), 'video/mp4', 754],
    ['m4a，目录在最前、64 位', makeMovie(60, { isLong: true, isFirst: true }), 'audio/mp4', 60],
    ['mov', makeMovie(12), 'video/quicktime', 12],
    ['3gp', makeMovie(8), 'video/3gpp', 8],
    ['avi', makeAvi(90), 'video/x-msvideo', 90],
    ['mp3，码率不变', makeMp3(65), 'audio/mpeg', 65],
    ['mp3，前面有歌名，码率会变', makeMp3(65, { hasTable: true, tag: 5_000 }), 'audio/mpeg', 65],
  ] as const)('%s', async (_row, content, mediaType, expected) => {
    expect(await lengthOf(content, mediaType)).toBe(expected);
  });

  test('没写的、写错的、断掉的，不猜', async () => {
    expect(await lengthOf(Buffer.from('#!AMR\n0123'), 'audio/amr')).toBeNull();
    expect(await lengthOf(makeMovie(60).subarray(0, 40), 'video/mp4')).toBeNull();
    expect(await lengthOf(makeMovie(60, { scale: 0 }), 'video/mp4')).toBeNull();
    expect(await lengthOf(makeMp3(65, { isVariable: true }), 'audio/mpeg')).toBeNull();
    expect(await lengthOf(Buffer.alloc(0), 'audio/wav')).toBeNull();
    expect(await lengthOf(makeWav(3), 'application/pdf')).toBeNull();
  });

  test('怎么弄坏，都有答复：不出错，也不会没完没了', async () => {
    const whole: [Buffer, MediaType][] = [
      [makeWav(1), 'audio/wav'],
      [makeMovie(60), 'video/mp4'],
      [makeMp3(2), 'audio/mpeg'],
      [makeAvi(9), 'video/x-msvideo'],
    ];
    let state = 20_261_122;
    const roll = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state % below;
    };
    for (let round = 0; round < 400; round += 1) {
      const [good, mediaType] = whole[round % whole.length] ?? [Buffer.alloc(0), 'audio/wav'];
      const content = Buffer.from(good);
      for (let flips = roll(6); flips > 0; flips -= 1) content[roll(120)] = roll(256);
      const cut = content.subarray(0, roll(2) === 0 ? roll(200) : content.length);
      const seconds = await lengthOf(cut, mediaType);
      expect(seconds === null || Number.isSafeInteger(seconds)).toBe(true);
    }
  });

  test.each([
    [0, '0 秒'],
    [45, '45 秒'],
    [60, '1 分'],
    [750, '12 分 30 秒'],
    [3_600, '1 小时'],
    [3_901, '1 小时 5 分'],
  ])('%d 秒写成“%s”', (seconds, words) => {
    expect(formatSeconds(seconds)).toBe(words);
  });
});
