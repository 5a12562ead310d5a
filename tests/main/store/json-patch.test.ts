import { patched } from '@main/store/journal/json-patch';
import { describe, expect, it } from 'vitest';

describe('a patch of the journal', () => {
  it('one that does not fit changes nothing and says so', () => {
    const before = { revision: 2, name: '甲' };
    const patch = [
      { op: 'test', path: '/revision', value: 1 },
      { op: 'replace', path: '/name', value: '乙' },
    ] as const;
    expect(patched(before, patch)).toBeNull();
    expect(before).toEqual({ revision: 2, name: '甲' });
  });
});
