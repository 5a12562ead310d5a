import { privacyNotice } from '@shared/domain/case/papers/intake/privacy-notice';
import { paperContextOf } from '@shared/domain/case/papers/paper-context';
import { naturalPersonSchema } from '@shared/domain/party/party';
import { labelOf } from '@shared/domain/record/walk';
import { describe, expect, test } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { makeCase, makeOrganization, makeParty, makeStudio } from '../../../support/make-case';

const studio = makeStudio();
const settings = {
  ...studio.settings,
  privacy: { ...studio.settings.privacy, contact: '刘敏', contactPhone: '0451-82349999' },
};
const ctx = paperContextOf({ ...studio, settings }, TODAY);
const child = makeParty({ id: 'p3', name: '小明', birthDate: day('2016-05-01') });
const one = makeCase({ parties: [makeParty(), makeOrganization(), child] });
const said = (ofId: string | null) =>
  JSON.stringify(privacyNotice.build(ofId === null ? null : one, ctx, ofId).blocks);

describe('个人信息处理告知书', () => {
  test('每个人一份，单位没有', () => {
    expect(privacyNotice.instancesOf(one).map(({ name }) => name)).toEqual(['王某', '小明']);
  });

  test('谁、为什么、保存多久、权利、找谁，第17、30条要的都在，联系人照设置（bug: 缺一样就白告知了）', () => {
    for (const word of [
      '刘敏',
      '0451-82349999',
      '为什么',
      '怎样处理',
      '保存多久',
      '您的权利',
      '所以有必要',
    ])
      expect(said('p1')).toContain(word);
    expect(said('p1')).toContain(labelOf(naturalPersonSchema.shape.idNumber));
    expect(said('p1')).toContain(settings.privacy.keeping);
  });

  test('不满14周岁的由监护人签名同意，大人的没有这一段（bug: 让孩子自己签）', () => {
    expect(said('p3')).toContain('父母（其他监护人）（签名）');
    expect(said('p3')).toContain('第三十一条');
    expect(said('p1')).not.toContain('监护人');
    expect(said(null)).not.toContain('监护人');
  });
});
