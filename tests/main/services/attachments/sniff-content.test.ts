import type { ContentBytes } from '@main/services/attachments/content-bytes';
import { readPictureSize } from '@main/services/attachments/picture-size';
import { limitByHead, sniffContent } from '@main/services/attachments/sniff-content';
import { MAX_ATTACHMENT_BYTES, MAX_RECORDING_BYTES } from '@shared/domain/attachment/limits';
import { describe, expect, test } from 'vitest';
import {
  makeBmpHead,
  makeCompound,
  makeJpegHead,
  makeOffice,
  makePng,
} from '../../../support/make-files';
import {
  contentOf,
  ELF,
  isoMedia,
  MACRO_SHEET,
  MACRO_WORD,
  MZ,
  SHEET,
  sniff,
  WORD,
  wav,
} from './sniffing';

describe('看内容，不看名字', () => {
  test.each([
    ['照片', 'a.jpg', makeJpegHead(10, 10), 'image/jpeg'],
    ['图片', 'a.png', makePng(2, 2), 'image/png'],
    ['苹果照片', 'a.heic', isoMedia('heic'), 'image/heic'],
    ['PDF', 'a.pdf', '%PDF-1.7\n%âãÏÓ\n', 'application/pdf'],
    ['Word', 'a.docx', makeOffice('word/document.xml', `${WORD}.main+xml`), WORD],
    ['Excel', 'a.xlsx', makeOffice('xl/workbook.xml', `${SHEET}.main+xml`), SHEET],
    ['旧 Word', 'a.doc', makeCompound(['1Table', 'WordDocument']), 'application/msword'],
    [
      '旧 Excel',
      'a.xls',
      makeCompound(['a', 'b', 'c', 'd', 'Workbook']),
      'application/vnd.ms-excel',
    ],
    ['中文文本', '笔录.txt', '王某：车棚裂了。\r\n', 'text/plain'],
    ['国标编码的文本', '笔录.txt', Buffer.from([0xcd, 0xf5, 0xc4, 0xb3]), 'text/plain'],
    ['没有扩展名的文本', '笔录', '王某', 'text/plain'],
    [
      '录音 mp3',
      'a.mp3',
      Buffer.concat([
        Buffer.from('ID3\u0003\0\0\0\0\0\0'),
        Buffer.from([0xff, 0xfb, 0x90, 0x64]),
        Buffer.alloc(500),
      ]),
      'audio/mpeg',
    ],
    ['录音 m4a', 'a.m4a', isoMedia('M4A '), 'audio/mp4'],
    ['录音 wav', 'a.wav', wav(), 'audio/wav'],
    ['录音 amr', 'a.amr', '#!AMR\n0123', 'audio/amr'],
    ['录像 mp4', 'a.mp4', isoMedia('isom'), 'video/mp4'],
    ['录像 mov', 'a.mov', isoMedia('qt  '), 'video/quicktime'],
    ['名字骗人的图片', '合同.exe', makePng(2, 2), 'image/png'],
    ['改名叫照片的程序', '照片.jpg', MZ, 'ATTACHMENT_IS_PROGRAM'],
    ['改名叫 PDF 的 Linux 程序', 'a.pdf', ELF, 'ATTACHMENT_IS_PROGRAM'],
    ['改名叫文本的脚本', 'a.txt', '#!/bin/sh\nrm -rf ~\n', 'ATTACHMENT_IS_PROGRAM'],
    ['批处理', '说明.bat', 'del *.*\r\n', 'ATTACHMENT_IS_PROGRAM'],
    ['改名叫文本的网页', 'a.txt', ' <!DOCTYPE html><script>x()</script>', 'ATTACHMENT_IS_PROGRAM'],
    ['带脚本的矢量图', 'a.svg', '<svg onload="x()"></svg>', 'ATTACHMENT_IS_PROGRAM'],
    [
      '改名叫 docx 的带宏文档',
      'a.docx',
      makeOffice('word/document.xml', MACRO_WORD),
      'ATTACHMENT_HOLDS_MACROS',
    ],
    [
      '改名叫 xlsx 的带宏表格',
      'a.xlsx',
      makeOffice('xl/workbook.xml', MACRO_SHEET),
      'ATTACHMENT_HOLDS_MACROS',
    ],
    [
      '带宏的旧 Word',
      'a.doc',
      makeCompound(['WordDocument', 'Macros', 'VBA']),
      'ATTACHMENT_HOLDS_MACROS',
    ],
    ['安装包', 'a.doc', makeCompound(['SummaryInformation']), 'ATTACHMENT_TYPE_UNKNOWN'],
    [
      '断掉的旧 Word',
      'a.doc',
      makeCompound(['WordDocument']).subarray(0, 600),
      'ATTACHMENT_TYPE_UNKNOWN',
    ],
    ['压缩包', 'a.zip', makeOffice('a.txt', 'text/plain'), 'ATTACHMENT_TYPE_UNKNOWN'],
    [
      '乱七八糟的字节',
      'a.txt',
      Buffer.from([0, 1, 2, 3, 4, 5, 250, 251]),
      'ATTACHMENT_TYPE_UNKNOWN',
    ],
    ['不认识的文本种类', 'a.csv', 'a,b', 'ATTACHMENT_TYPE_UNKNOWN'],
    ['动图', 'a.gif', 'GIF89a\u0001\0\u0001\0', 'image/gif'],
    ['网页上存下来的图片', 'a.webp', 'RIFF\u0024\0\0\0WEBPVP8 ', 'image/webp'],
    ['画图程序的图片', 'a.bmp', makeBmpHead(3, 2), 'image/bmp'],
    ['扫描仪的图片', 'a.tif', 'II*\0\u0008\0\0\0\0\0\0\0', 'image/tiff'],
    ['录音 aac', 'a.aac', Buffer.from([0xff, 0xf1, 0x50, 0x80, 0, 0, 0, 0]), 'audio/aac'],
    ['老手机的录像', 'a.3gp', isoMedia('3gp4'), 'video/3gpp'],
    ['老监控的录像', 'a.avi', 'RIFF\u0024\0\0\0AVI LIST', 'video/x-msvideo'],
  ])('%s', async (_row, name, content, expected) => {
    expect(await sniff(name, content)).toBe(expected);
  });

  test('绕成圈的旧文件不会没完没了', async () => {
    const content = makeCompound(['WordDocument']);
    // The directory's only sector is said to be followed by itself.
    content.writeUInt32LE(1, 512 + 4);
    content.writeUInt32LE(0, 68);
    expect(await sniff('a.doc', content)).toBe('application/msword');
  });
});

describe('弄坏的文件', () => {
  // A seeded generator, so that a failure can be repeated.
  function dice(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state % below;
    };
  }

  test('怎么截短、怎么翻位，都有答复，不会卡住也不会出错', async () => {
    const whole = [
      makeOffice('word/document.xml', `${WORD}.main+xml`),
      makeCompound(['1Table', 'WordDocument', 'Macros']),
      makePng(8, 8),
      makeJpegHead(8, 8, 6),
      isoMedia('isom'),
      wav(),
    ];
    const roll = dice(20_261_119);
    for (let round = 0; round < 240; round += 1) {
      const content = Buffer.from(whole[round % whole.length] ?? '');
      for (let flips = roll(8); flips > 0; flips -= 1) content[roll(content.length)] = roll(256);
      const cut = content.subarray(0, 1 + roll(content.length));
      expect(await sniff('a.bin', roll(2) === 0 ? cut : content)).toMatch(/^(ATTACHMENT_|\w+\/)/);
      expect(() => readPictureSize(cut)).not.toThrow();
    }
  });
});

describe('图片的大小', () => {
  test('不解码就读得出大小：号称 9 亿像素的小文件骗不了人', () => {
    expect(readPictureSize(makePng(7, 5))).toEqual({ width: 7, height: 5 });
    expect(readPictureSize(makeJpegHead(4032, 3024, 6))).toEqual({ width: 4032, height: 3024 });
    expect(readPictureSize(Buffer.from([0xff, 0xd8, 0xff]))).toBeNull();
    expect(readPictureSize(Buffer.from('not a picture at all, no'))).toBeNull();
  });

  test('各种图片的头', () => {
    const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([7, 0, 5, 0]), Buffer.alloc(30)]);
    expect(readPictureSize(gif)).toEqual({ width: 7, height: 5 });
    expect(readPictureSize(makeBmpHead(7, -5))).toEqual({ width: 7, height: 5 });
    const webp = (kind: string, at: number, ...bytes: number[]) => {
      const content = Buffer.alloc(40);
      content.write(`RIFF\0\0\0\0WEBP${kind}`, 'latin1');
      content.set(bytes, at);
      return readPictureSize(content);
    };
    expect(webp('VP8 ', 26, 7, 0, 5, 0)).toEqual({ width: 7, height: 5 });
    expect(webp('VP8L', 21, 6, 0, 1, 0)).toEqual({ width: 7, height: 5 });
    expect(webp('VP8X', 24, 6, 0, 0, 4, 0, 0)).toEqual({ width: 7, height: 5 });
    expect(webp('VP9 ', 24, 6)).toBeNull();
  });
});

describe('多大算大', () => {
  test('录音录像可以大得多，照片文档不行；看的是开头，不是名字', async () => {
    expect(await limitByHead(wav())).toBe(MAX_RECORDING_BYTES);
    expect(await limitByHead(isoMedia('isom'))).toBe(MAX_RECORDING_BYTES);
    expect(await limitByHead(makePng(2, 2))).toBe(MAX_ATTACHMENT_BYTES);
    expect(await limitByHead(MZ)).toBe(MAX_ATTACHMENT_BYTES);
    expect(await limitByHead(new Uint8Array())).toBe(MAX_ATTACHMENT_BYTES);
  });

  test('大录音只看开头；不是录音的，超过 50 MB 就不再往下看', async () => {
    const large = contentOf(wav(), MAX_RECORDING_BYTES);
    const lengths: number[] = [];
    const watched: ContentBytes = {
      bytes: large.bytes,
      read: (start, length) => {
        lengths.push(length);
        return large.read(start, length);
      },
    };
    expect(await sniffContent(watched, 'a.wav')).toMatchObject({
      ok: true,
      value: { mediaType: 'audio/wav' },
    });
    const picture = contentOf(makePng(2, 2), MAX_ATTACHMENT_BYTES + 1);
    const ruling = await sniffContent(picture, 'a.png');
    expect(!ruling.ok && ruling.refusal.code).toBe('ATTACHMENT_TOO_LARGE');
    expect(Math.max(...lengths)).toBeLessThan(100_000);
  });
});
