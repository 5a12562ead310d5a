import { attachmentName } from '@shared/domain/attachment/attachment-name';
import { Document, Packer, Paragraph } from 'docx';
import { Workbook } from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeCompound, makeOffice } from '../../../support/make-files';
import { ELF, MACRO_SHEET, MACRO_WORD, MZ, SHEET, sniff, WORD } from './sniffing';

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

describe('Word 和 Excel 的压缩包', () => {
  const types = (...lines: string[]) =>
    strToU8(`<Types>${lines.map((type) => `<Override ContentType="${type}"/>`).join('')}</Types>`);
  const pack = (parts: Record<string, Uint8Array>) => Buffer.from(zipSync(parts));

  test('真的写出来的文件认得出', async () => {
    const paper = new Document({ sections: [{ children: [new Paragraph('调解笔录')] }] });
    expect(await sniff('a.docx', await Packer.toBuffer(paper))).toBe(WORD);
    const book = new Workbook();
    book.addWorksheet('台账').addRow(['王某']);
    expect(await sniff('a.xlsx', Buffer.from(await book.xlsx.writeBuffer()))).toBe(SHEET);
  });

  test('目录里说没有宏，包里却藏着宏：不收', async () => {
    const hidden = {
      '[Content_Types].xml': types(`${WORD}.main+xml`),
      'word/VBAPROJECT.bin': strToU8('x'),
    };
    expect(await sniff('a.docx', pack(hidden))).toBe('ATTACHMENT_HOLDS_MACROS');
  });

  test('一个名字有两份（一份给我们看，一份给 Word 看）：不收', async () => {
    const name = '[Content_Types].xml';
    const double = pack({
      [name]: types(`${WORD}.main+xml`),
      [`${name.slice(0, -1)}X`]: types('x'),
    });
    const forged = Buffer.from(
      double.toString('latin1').replaceAll(`${name.slice(0, -1)}X`, name),
      'latin1',
    );
    expect(await sniff('a.docx', forged)).toBe('ATTACHMENT_TYPE_UNKNOWN');
  });

  test('几个字节号称几个 G 的目录，不去解', async () => {
    const bomb = pack({ '[Content_Types].xml': new Uint8Array(8_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await sniff('a.docx', bomb)).toBe('ATTACHMENT_TYPE_UNKNOWN');
  });
});
