import { beginPeople, linkPeople, linkPeopleAgain } from '@shared/domain/case/rules/people';
import { whoOf } from '@shared/domain/person/person';
import { PERSON_KIND } from '@shared/domain/person/person-kind';
import { identityOf } from '@shared/domain/person/same-person';
import type { RecordRef } from '@shared/domain/record/record';
import { describe, expect, it } from 'vitest';
import { day } from '../../support/day';
import { makeParty } from '../../support/make-case';

const NOBODY = new Map<string, RecordRef[]>();
const counting = () => {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
};

describe('人员库的一份登记', () => {
  it('lies in one of 256 files, spread evenly, and in the same one for ever', () => {
    const who = whoOf(makeParty());
    const record = (id: string) => ({
      ...{ id, revision: 1, createdAt: '', updatedAt: '', mergedIntoId: null, absorbedIds: [] },
      who,
    });
    const names = Array.from({ length: 5_000 }, (_, at) => PERSON_KIND.shardOf(record(`p-${at}`)));
    expect(names.every((name) => PERSON_KIND.isShardName(name))).toBe(true);
    expect(new Set(names).size).toBe(256);
    expect(PERSON_KIND.shardOf(record('V1StGXR8_Z5jdHi6B-myT'))).toBe('0b');
    expect(PERSON_KIND.isShardName('2026')).toBe(false);
  });
});

describe('登记时谁已经在库里', () => {
  it('who was picked stays, who is known is found, who is new is made once', () => {
    const picked = makeParty({ id: 'p1', personId: 'picked' });
    const known = makeParty({ id: 'p2' });
    const fresh = makeParty({ id: 'p3', name: '李娜', idNumber: '', phone: '13611112222' });
    const same = { ...fresh, id: 'p4' };
    const nameless = makeParty({ id: 'p5', name: '某甲', idNumber: '', phone: '' });
    const given = [picked, known, fresh, same, nameless, { ...nameless, id: 'p6' }];
    const people = new Map([[identityOf(known), [{ kind: 'person', id: 'known' }]]]);
    const written = linkPeople(given, { people, makeId: counting() });
    expect(written.map(({ personId }) => personId)).toEqual([
      ...['picked', 'known', 'new-1', 'new-1', 'new-2', 'new-3'],
    ]);
    const begun = beginPeople(written, given, { people });
    expect(begun.map(({ act, id }) => `${act} ${id}`)).toEqual([
      ...['register new-1', 'register new-2', 'register new-3'],
    ]);
  });

  it.each([
    ['改了一个字', { name: '王茉' }, 'old'],
    ['换成了另一个人', { name: '孙大海', idNumber: '320502196511243031' }, 'new-1'],
  ])('改当事人：%s', (_what, changes, personId) => {
    const before = makeParty({ personId: 'old' });
    const written = linkPeopleAgain([before], [{ ...before, ...changes }], {
      ...{ people: NOBODY, makeId: counting(), today: day('2026-11-20') },
    });
    expect(written[0]?.personId).toBe(personId);
  });
});
