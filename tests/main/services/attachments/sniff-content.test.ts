import type { ContentBytes } from '@main/services/attachments/content-bytes';
import { readPictureSize } from '@main/services/attachments/picture-size';
import { limitByHead, sniffContent } from '@main/services/attachments/sniff-content';
import { attachmentName } from '@shared/domain/attachment/attachment-name';
import { MAX_ATTACHMENT_BYTES, MAX_RECORDING_BYTES } from '@shared/domain/attachment/limits';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  makeBmpHead,
  makeCompound,
  makeJpegHead,
  makeOffice,
  makePng,
} from '../../../support/make-files';

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

/** A content of these bytes; `bytes` may claim to be more than are there. */
function contentOf(content: Buffer | string, bytes = Buffer.byteLength(content)): ContentBytes {
  const all = Buffer.from(content);
  return { bytes, read: async (start, length) => all.subarray(start, start + length) };
}

async function sniff(name: string, content: Buffer | string): Promise<string> {
  const ruling = await sniffContent(contentOf(content), name);
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
    expect(await sniffContent(watched, 'a.wav')).toEqual({ ok: true, value: 'audio/wav' });
    const picture = contentOf(makePng(2, 2), MAX_ATTACHMENT_BYTES + 1);
    const ruling = await sniffContent(picture, 'a.png');
    expect(!ruling.ok && ruling.refusal.code).toBe('ATTACHMENT_TOO_LARGE');
    expect(Math.max(...lengths)).toBeLessThan(100_000);
  });
});

describe('会自己运行的东西，改成什么名字都不收', () => {
  const lnk = Buffer.concat([
    Buffer.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]),
    Buffer.alloc(100),
  ]);
  const javaPackage = Buffer.from(
    zipSync({ 'META-INF/MANIFEST.MF': strToU8('Main-Class: A'), 'A.class': strToU8('x') }),
  );
  const KINDS: readonly (readonly [string, Buffer | string])[] = [
    ['exe', MZ],
    ['scr', MZ],
    ['dll', MZ],
    ['com', MZ],
    ['elf', ELF],
    ['lnk', lnk],
    ['jar', javaPackage],
    ['msi', makeCompound(['SummaryInformation', 'Property'])],
    ['bat', 'start calc\r\n'],
    ['cmd', '@echo off\r\ndel *.*'],
    ['vbs', 'CreateObject("WScript.Shell").Run "calc"'],
    ['js', 'new ActiveXObject("WScript.Shell").Run("calc")'],
    ['ps1', 'Start-Process calc'],
    ['sh', '#!/bin/sh\ncalc'],
    ['desktop', '[Desktop Entry]\nType=Application\nExec=calc'],
    ['url', '[InternetShortcut]\r\nURL=file:///c:/windows/system32/calc.exe'],
    ['hta', '<hta:application id="x"><script>x()</script>'],
    ['html', '<html><script>x()</script></html>'],
    ['reg', 'Windows Registry Editor Version 5.00'],
    ['docm', makeOffice('word/document.xml', MACRO_WORD)],
    ['xlsm', makeOffice('xl/workbook.xml', MACRO_SHEET)],
  ];

  test.each(KINDS)('%s', async (ending, content) => {
    // Under its own name, under a double ending, and dressed up as something harmless.
    for (const name of [`说明.${ending}`, `照片.jpg.${ending}`, `说明.${ending.toUpperCase()}`])
      expect(await sniff(name, content)).toMatch(/^ATTACHMENT_/);
    if (Buffer.isBuffer(content))
      for (const name of ['照片.jpg', '说明.txt', '合同.docx', '录音.mp3'])
        expect(await sniff(name, content)).toMatch(/^ATTACHMENT_/);
  });

  test('写成文本又改名 .txt 的脚本，只会当文本打开', async () => {
    expect(await sniff('说明.txt', 'del *.*\r\n')).toBe('text/plain');
    expect(attachmentName('说明.bat.txt', 'text/plain')).toBe('说明.txt');
  });
});
