import {
  attachmentName,
  MAX_ATTACHMENT_NAME,
  shownFileName,
} from '@shared/domain/attachment/attachment-name';
import { describe, expect, test } from 'vitest';

const long = '收'.repeat(300);

describe('材料的名字', () => {
  test.each([
    ['普通的照片', '现场照片.jpg', '现场照片.jpg'],
    ['大写的扩展名', 'IMG_0001.JPG', 'IMG_0001.jpg'],
    ['另一种扩展名', 'scan.jpeg', 'scan.jpg'],
    ['没有扩展名', '收条', '收条.jpg'],
    ['只有扩展名', '.jpg', '未命名.jpg'],
    ['空名字', '', '未命名.jpg'],
    ['双扩展名，末尾是程序', '照片.jpg.exe', '照片.jpg'],
    ['双扩展名，中间是程序', '照片.exe.jpg', '照片.jpg'],
    ['三重扩展名', '照片.jpg.scr.exe', '照片.jpg'],
    ['别的种类的扩展名留在名里', '合同.pdf', '合同.pdf.jpg'],
    ['上级文件夹', '../../etc/passwd', 'passwd.jpg'],
    ['Windows 路径', 'C:\\Windows\\System32\\收条.jpg', '收条.jpg'],
    ['网络路径', '\\\\server\\share\\a.jpg', 'a.jpg'],
    ['只有点', '..', '未命名.jpg'],
    ['末尾的点和空格', '收条.jpg. . ', '收条.jpg'],
    ['开头的点（隐藏文件）', '.收条.jpg', '收条.jpg'],
    ['保留名', 'CON.jpg', '_CON.jpg'],
    ['保留名带号', 'com1', '_com1.jpg'],
    ['保留名后面有空格', 'NUL .jpg', '_NUL.jpg'],
    ['保留名后面有空格和点', 'con .合同.jpg', '_con .合同.jpg'],
    ['保留名在后面就不是', 'recon.jpg', 'recon.jpg'],
    ['磁盘不许的字符', 'a<b>c:d"e|f?g*.jpg', 'a-b-c-d-e-f-g-.jpg'],
    ['控制字符和换行', 'a\u0000b\u0007\nc.jpg', 'ab c.jpg'],
    ['从右往左的记号', '照片\u202Egpj.exe', '照片gpj.jpg'],
    ['零宽字符', 'a\u200Bb\uFEFF.jpg', 'ab.jpg'],
    ['隔离记号', '\u2066收条\u2069.jpg', '收条.jpg'],
    ['罕用字和少数民族姓名', '𠮷㛃 阿卜杜热合曼·买买提.jpg', '𠮷㛃 阿卜杜热合曼·买买提.jpg'],
    ['快捷方式', '收条.jpg.lnk', '收条.jpg'],
  ])('%s', (_row, original, expected) => {
    expect(attachmentName(original, 'image/jpeg')).toBe(expected);
  });

  test('再长的名字也放得进磁盘，扩展名还在', () => {
    for (const stem of [long, '𠮷'.repeat(300), 'a'.repeat(300)]) {
      const name = attachmentName(`${stem}.jpg`, 'image/jpeg');
      expect([...name].length).toBeLessThanOrEqual(MAX_ATTACHMENT_NAME);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
      expect(name.endsWith('.jpg')).toBe(true);
      expect(name).not.toMatch(/\p{Cs}/u);
    }
  });

  test('改过的名字再改一次，还是它', () => {
    for (const original of ['照片.jpg.exe', 'CON', '../a', long, '.x. ', 'a.html.jpg']) {
      const once = attachmentName(original, 'image/jpeg');
      expect(attachmentName(once, 'image/jpeg')).toBe(once);
    }
  });

  test('句子里显示的名字不带路径、记号和换行', () => {
    expect(shownFileName('/a/b/c\u202Ed\n.exe')).toBe('cd .exe');
    expect([...shownFileName(long)].length).toBe(MAX_ATTACHMENT_NAME);
  });
});
