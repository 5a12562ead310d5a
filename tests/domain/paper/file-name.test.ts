import { paperFileName } from '@shared/domain/paper/file-name';
import { describe, expect, it } from 'vitest';
import { makeParty } from '../../support/make-case';
import { twelveParties, twoPeople } from '../case/papers/paper-fixtures';

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

  it('截断时不把 𠮷 切成半个字', () => {
    const name = paperFileName('协议', '1', [makeParty({ name: '𠮷'.repeat(100) })]);
    expect(name).not.toMatch(/\p{Cs}/u);
    expect(name).toContain('𠮷');
  });

  it('没有当事人时仍有文件名', () => {
    expect(paperFileName('人民调解协议书', '第1号', [])).toBe('人民调解协议书第1号');
  });
});
