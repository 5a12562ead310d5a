import type { ConflictAnswer } from '@shared/domain/case/model/conflict-check';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { keepChecks, NEEDS_TIES } from '@shared/domain/case/rules/conflict-checks';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { makeMediatingCase, makeMediator, makeParty } from '../../../support/make-case';

const ASKING = {
  ...{ today: TODAY, by: '李桂芝' },
  roster: [makeMediator({ phone: '13800001234' })],
  earlierCases: new Map<string, readonly MediationCase[]>(),
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

  it('问的只是写了答复的那几位的电话；没有电话的不问', () => {
    const words = (checks: { mediatorId: string }[], mediators: object[]) =>
      NEEDS_TIES.earlierCases.words({ checks }, { mediators });
    const roster = [makeMediator({ phone: '13800001234' }), makeMediator({ id: 'm2', phone: '' })];
    expect(words([{ mediatorId: 'm1' }, { mediatorId: 'm2' }], roster)).toEqual(['13800001234']);
    expect(words([], roster)).toEqual([]);
  });

  it('以前案件里看出来的也留下；本件不算', () => {
    const one = makeMediatingCase();
    const self = makeParty({ id: 'p9', name: '赵信花', phone: '13800001234' });
    const other = { ...one, id: 'other', number: '（2025）第1号', parties: [...one.parties, self] };
    const earlierCases = new Map([['13800001234', [other, one]]]);
    const kept = keep([CLEAR], one, { ...ASKING, earlierCases });
    const signs = kept.ok ? (kept.value.conflictChecks[0]?.signs ?? '') : '';
    expect(signs).toContain('（2025）第1号');
    expect(signs.split('\n')).toHaveLength(2);
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
