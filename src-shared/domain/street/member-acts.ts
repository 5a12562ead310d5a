import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { actsOf, inner } from '../record/act-makers';
import { type Actor, signatureOf } from '../record/actor';
import { beginRecord } from '../record/members';
import { handedIn, recordsFoundBy } from '../record/needs';
import { type Member, type MemberPart, memberPartSchema } from './member';

/** What the acts of a 报送单位 may know. */
export interface MemberContext {
  readonly today: LocalDate;
  readonly now: string;
  readonly actor: Actor;
}

/** A key that came with a package. */
export interface ComingKey {
  readonly unitId: string;
  readonly key: string;
  readonly fingerprint: string;
}

const { begin, change } = actsOf<Member, MemberContext, { id: string }>();

const right = 'street.handle';
const same = recordsFoundBy<{ member: MemberPart }>('member', ({ member }) => member.name);
const notNow = (why: string) => refuse('NOT_NOW', { data: { why } });

const register = begin({
  input: z.object({ member: memberPartSchema }),
  right,
  words: { button: '登记报送单位', done: '登记了报送单位' },
  undo: { never: '登记不能撤销；不再报送的，写明报到哪个月为止。' },
  needs: { same },
  begin: ({ id }, { member }, { now, same: known }) =>
    objectToPart(member, known.length > 0) ??
    allow({ ...beginRecord(id, now), member, unitId: null, keys: [] }),
});

const correct = change({
  input: z.object({ member: memberPartSchema }),
  right,
  words: { button: '保存', done: '修改了报送单位' },
  undo: 'free',
  needs: { same },
  objection: () => null,
  apply: (one, { member }, { same: known }) =>
    objectToPart(
      member,
      known.some(({ id }) => id !== one.id),
    ) ?? allow({ ...one, member }),
});

/** 核对指纹: somebody asked the studio and it read out the same. From then on what that key signed is the studio's. */
const confirmKey = inner(
  change({
    input: z.object({}),
    right,
    words: { button: '指纹核对过了', done: '核对了报送单位的指纹' },
    undo: 'free',
    needs: { coming: handedIn<ComingKey>() },
    objection: () => null,
    apply: (one, _input, { coming, today, actor }): Ruling<Member> => {
      if (one.keys.some(({ key }) => key === coming.key))
        return notNow('这个指纹已经核对过了，请重新读入。');
      const { unitId, ...key } = coming;
      const confirmed = { ...key, confirmedOn: today, confirmedBy: signatureOf(actor) };
      return allow({ ...one, unitId, keys: [...one.keys, confirmed] });
    },
  }),
);

/** Everything that can be done with a 报送单位. */
export const MEMBER_ACTS = { register, correct, confirmKey };

function objectToPart({ name, from, until }: MemberPart, isThere: boolean) {
  if (isThere)
    return refuse('NOT_NOW', {
      field: 'member.name',
      data: { why: `已经登记过“${name}”，不能再登记一个同名的。` },
    });
  if (until === '' || from <= until) return null;
  return refuse('NOT_NOW', {
    field: 'member.until',
    data: { why: '报到哪个月为止，不能早于从哪个月起报，请核对。' },
  });
}
