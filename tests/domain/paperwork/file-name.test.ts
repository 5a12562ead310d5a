import { paperFileName, safeFileName } from '@shared/domain/paperwork/file-name';
import { describe, expect, it } from 'vitest';
import { makeOrganization, makeParty } from '../../support/make-case';
import { LONG_COMPANY_NAME, twelveParties, twoPeople } from './paper-fixtures';

describe('文书的文件名', () => {
  it('是文书名、编号和双方', () => {
    expect(paperFileName('人民调解协议书', '（2026）人调字第12号', twoPeople())).toBe(
      '人民调解协议书（2026）人调字第12号 王某与李某',
    );
  });

  it('多方只写各方第一人和方数', () => {
    expect(paperFileName('人民调解协议书', '第1号', twelveParties())).toBe(
      '人民调解协议书第1号 王某与李某等12方',
    );
  });

  it('Windows 不许的字符和结尾的点不会留在文件名里', () => {
    expect(safeFileName('协议 A/B\\C:D*E?F"G<H>I|J\nK. .')).toBe('协议 A-B-C-D-E-F-G-H-I-J K');
  });

  it('长单位名和 100 字人名不超过 Linux 的 255 字节', () => {
    const name = paperFileName('人民调解口头协议登记表', '号'.repeat(60), [
      makeParty({ name: '𠮷'.repeat(100) }),
      makeOrganization({ name: LONG_COMPANY_NAME }),
    ]);
    expect(new TextEncoder().encode(`${name} (2).docx`).length).toBeLessThanOrEqual(255);
  });

  it('截断时不把 𠮷 切成半个字', () => {
    const name = paperFileName('协议', '1', [makeParty({ name: '𠮷'.repeat(100) })]);
    expect(name).not.toMatch(/\p{Cs}/u);
    expect(name).toContain('𠮷');
  });

  it('没有当事人时仍有文件名', () => {
    expect(paperFileName('人民调解协议书', '第1号', [])).toBe('人民调解协议书第1号');
  });
});
