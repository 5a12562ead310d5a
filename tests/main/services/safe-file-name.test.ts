import { safeFileName } from '@main/services/exports/safe-file-name';
import { describe, expect, it } from 'vitest';

describe('文件名在 Windows 上也能用', () => {
  it.each([
    ['协议书（2026）人调字第1号', '协议书（2026）人调字第1号.docx'],
    ['甲<乙>:"/\\|?*丙', '甲-乙--------丙.docx'],
    ['结尾的点和空格. . ', '结尾的点和空格.docx'],
    ['换\n行\t和\u0000控制符', '换 行 和控制符.docx'],
    ['CON', '_CON.docx'],
    ['nul.备份', '_nul.备份.docx'],
    ['', '未命名.docx'],
    ['...', '未命名.docx'],
    ['𠮷田与㛃', '𠮷田与㛃.docx'],
  ])('%j → %s', (stem, expected) => {
    expect(safeFileName(stem, 'docx')).toBe(expected);
  });

  it('cuts a long name between characters, within the limits of Windows and Linux', () => {
    for (const character of ['a', '长', '𠮷']) {
      const name = safeFileName(character.repeat(500), 'docx');
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
      expect(name).toMatch(/^(a+|长+|𠮷+)\.docx$/u);
    }
  });
});
