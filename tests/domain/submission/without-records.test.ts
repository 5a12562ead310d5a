import type { SubmissionRecord } from '@shared/domain/submission/submission';
import { withoutDestroyed } from '@shared/domain/submission/without-records';
import { describe, expect, it } from 'vitest';

const record = {
  versions: [
    {
      frozen: {
        content: {
          checks: [{ records: [{ kind: 'case', id: 'a', name: '欧阳雪梅的纠纷' }] }, { key: 'k' }],
        },
        ledgers: [
          {
            ledger: 'cases',
            ids: ['a', 'b'],
            rows: [
              ['1号', '欧阳雪梅', { fen: 300 }, { date: '2026-11-05' }],
              ['2号', '司徒明月', { fen: 500 }, { date: '2026-11-06' }],
            ],
          },
        ],
        counted: [],
      },
    },
  ],
} as unknown as SubmissionRecord;

describe('报送过的报表，里面有一卷销毁了', () => {
  it('那一行的文字都抹掉，金额和日子留着，别的行不动；抹过的再抹一次一样', () => {
    const after = withoutDestroyed(record, new Set(['a']));
    expect(JSON.stringify(after)).not.toContain('欧阳雪梅');
    expect(after.versions[0]?.frozen.ledgers[0]?.rows).toEqual([
      ['（案卷已销毁）', '', { fen: 300 }, { date: '2026-11-05' }],
      ['2号', '司徒明月', { fen: 500 }, { date: '2026-11-06' }],
    ]);
    expect(withoutDestroyed(after, new Set(['a']))).toBe(after);
  });

  it('里面没有那一卷的，就是原来那一份（bug: 每一份报送都重写）', () => {
    expect(withoutDestroyed(record, new Set(['c']))).toBe(record);
  });
});
