import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { turnPixels } from '@main/platform/turn-pixels';
import { readOrientation, readPictureSize } from '@main/services/attachments/picture-size';
import { sniffContent } from '@main/services/attachments/sniff-content';
import { describe, expect, test } from 'vitest';
import { makeCompound, makeJpegHead, makeOffice, makePng } from '../../../support/make-files';
import { makeScratch } from '../../../support/scratch';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MACRO_WORD = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const MACRO_SHEET = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

/** The first box of a film or a picture of an iPhone. */
function isoMedia(brand: string): Buffer {
  return Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0mp42isom`, 'latin1');
}

function wav(): Buffer {
  return Buffer.from('RIFF\u0024\0\0\0WAVEfmt \u0010\0\0\0', 'latin1');
}

async function sniff(name: string, content: Buffer | string): Promise<string> {
  const path = join(makeScratch(), 'content');
  writeFileSync(path, content);
  const ruling = await sniffContent(path, name);
  return ruling.ok ? ruling.value : ruling.refusal.code;
}

const MZ = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90)]);
const ELF = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(200)]);

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
    ['动图', 'a.gif', 'GIF89a\u0001\0\u0001\0', 'ATTACHMENT_TYPE_UNKNOWN'],
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
      expect(() => [readPictureSize(cut), readOrientation(cut)]).not.toThrow();
    }
  });
});

describe('照片的大小和方向', () => {
  test('不解码就读得出大小：号称 9 亿像素的小文件骗不了人', () => {
    expect(readPictureSize(makePng(7, 5))).toEqual({ width: 7, height: 5 });
    expect(readPictureSize(makeJpegHead(4032, 3024, 6))).toEqual({ width: 4032, height: 3024 });
    expect(readPictureSize(Buffer.from([0xff, 0xd8, 0xff]))).toBeNull();
    expect(readPictureSize(Buffer.from('not a picture at all, no'))).toBeNull();
  });

  test.each([1, 3, 6, 8])('方向 %d', (orientation) => {
    expect(readOrientation(makeJpegHead(4, 4, orientation))).toBe(orientation);
  });

  test('没有写、写错的方向按正着算', () => {
    expect(readOrientation(makeJpegHead(4, 4))).toBe(1);
    expect(readOrientation(makeJpegHead(4, 4, 99))).toBe(1);
    expect(readOrientation(makeJpegHead(4, 4, 6).subarray(0, 20))).toBe(1);
  });

  test.each([
    [1, 2, 'AB'],
    [2, 2, 'BA'],
    [3, 2, 'BA'],
    [4, 2, 'AB'],
    [5, 1, 'AB'],
    [6, 1, 'AB'],
    [7, 1, 'BA'],
    [8, 1, 'BA'],
  ])('方向 %d 的两个像素转正', (orientation, width, expected) => {
    const pixels = Buffer.from('AAAABBBB');
    const turned = turnPixels({ width: 2, height: 1, pixels }, orientation);
    expect(turned.width).toBe(width);
    expect(Buffer.from(turned.pixels).toString()).toBe(
      [...expected].map((letter) => letter.repeat(4)).join(''),
    );
  });
});
