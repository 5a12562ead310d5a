import { identityOf, identityWords, twinWord } from '@shared/domain/person/same-person';
import { describe, expect, it } from 'vitest';
import { makeOrganization, makeParty } from '../../support/make-case';

const WANG = makeParty();

describe('是不是同一个人', () => {
  it.each([
    ['号码里有空格', { idNumber: '230102 1975 0601 0023' }, true],
    ['号码用全角打', { idNumber: '２３０１０２１９７５０６０１００２３' }, true],
    ['电话换了', { phone: '13700000000' }, true],
    ['名字里有空格', { name: '王 某' }, true],
    ['名字不同', { name: '黄某' }, false],
    ['号码不同', { idNumber: '320502196511243031' }, false],
  ])('%s', (_what, changes, isSame) => {
    expect(identityOf(makeParty(changes)) === identityOf(WANG)).toBe(isSame);
    expect(identityWords(WANG).includes(identityOf(makeParty(changes)))).toBe(isSame);
  });

  it('末位 x 大小写不同，是同一个号码', () => {
    const [one, other] = ['11010119900307100x', '11010119900307100X'];
    expect(identityOf(makeParty({ idNumber: one }))).toBe(
      identityOf(makeParty({ idNumber: other })),
    );
    expect(twinWord(one)).toBe(twinWord(other));
  });

  it('没有号码看电话，什么都没有就谁也不是（bug: 两个王伟并成一个）', () => {
    const blank = { idNumber: '', phone: '' };
    expect(identityOf(makeParty(blank))).toBe('');
    expect(identityWords(makeParty(blank))).toEqual([]);
    const reached = identityOf(makeParty({ idNumber: '' }));
    expect(identityWords(WANG)).toContain(reached);
    expect(identityOf(makeParty({ idNumber: '', phone: '13700000000' }))).not.toBe(reached);
  });

  it('公司留的是老板的电话、名字也一样：个人和单位不是同一个', () => {
    const shop = makeOrganization({ name: WANG.name, phone: WANG.phone, creditCode: '' });
    expect(identityOf(shop)).not.toBe(identityOf(makeParty({ idNumber: '' })));
    expect(identityWords(shop)).not.toContain(identityOf(makeParty({ idNumber: '' })));
  });
});
