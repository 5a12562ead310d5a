import { draftKey } from '@renderer/ipc/draft-key';
import { describe, expect, it } from 'vitest';

const CASE = { kind: 'case', id: 'V1StGXR8_Z5j', paper: null, ofId: null };

describe('草稿放在哪里', () => {
  it('案卷里的仍在原来的地方，以前没写完的还找得到', () => {
    expect(draftKey(CASE, 'accept')).toBe('V1StGXR8_Z5j-accept');
    expect(draftKey({ ...CASE, ofId: 's1' }, 'saveSession')).toBe('V1StGXR8_Z5j-saveSession-s1');
  });

  it('同一个编号的别种记录、同一张表的别份文书，各放各的', () => {
    const keys = [
      draftKey(CASE, 'edit'),
      draftKey({ ...CASE, kind: 'enquiry' }, 'edit'),
      draftKey({ ...CASE, paper: 'mediation_record', ofId: 's1' }, 'edit'),
      draftKey({ ...CASE, paper: 'mediation_record', ofId: 's2' }, 'edit'),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it('再长也是存得下的名字', () => {
    const key = draftKey({ ...CASE, paper: 'p'.repeat(60), ofId: 'o'.repeat(60) }, 'edit');
    expect(key).toMatch(/^[a-z0-9_-]{1,80}$/i);
  });
});
