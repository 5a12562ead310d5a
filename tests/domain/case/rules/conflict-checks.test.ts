import type { ConflictAnswer } from '@shared/domain/case/model/conflict-check';
import { keepChecks } from '@shared/domain/case/rules/conflict-checks';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { makeMediatingCase, makeMediator } from '../../../support/make-case';

const ASKING = {
  ...{ today: TODAY, by: '李桂芝' },
  roster: [makeMediator({ phone: '13800001234' })],
};
const CLEAR: ConflictAnswer = {
  ...{ mediatorId: 'm1', checkedOn: day('2026-11-06'), isClear: true, found: '' },
};
const keep = (answers: ConflictAnswer[], one = makeMediatingCase(), asking = ASKING) =>
  keepChecks(one, answers, asking);

describe('回避询问', () => {
  it('谁问的、哪天问的、软件看出来的，一起留下', () => {
    expect(keep([CLEAR])).toMatchObject({
      ok: true,
      value: {
        conflictChecks: [
          { name: '赵信花', checkedBy: '李桂芝', isClear: true, signs: '电话和申请人王某相同' },
        ],
      },
    });
  });

  it('再问一次，换成新的；照原样再存，当时看出来的不变（bug: 改别的也把它冲掉）', () => {
    const first = keep([CLEAR]);
    if (!first.ok) throw new Error('refused');
    const later = { ...ASKING, by: '别人', roster: [] };
    const same = keep([CLEAR], first.value, later);
    expect(same).toEqual(first);
    const found = { ...CLEAR, isClear: false, found: '是王某的邻居' };
    expect(keep([found], first.value, later)).toMatchObject({
      value: { conflictChecks: [{ found: '是王某的邻居', checkedBy: '别人', signs: '' }] },
    });
  });

  it.each([
    ['有情形，没有写', { isClear: false }, 'checks.0.found'],
    ['不是这一件的调解员', { mediatorId: 'm9' }, 'checks.0.mediatorId'],
    ['明天问的', { checkedOn: day('2099-01-01') }, 'checks.0.checkedOn'],
  ])('%s：说在那一格', (_name, change, field) => {
    const ruling = keep([{ ...CLEAR, ...change }]);
    expect(ruling.ok ? null : ruling.refusal.field).toBe(field);
  });
});
