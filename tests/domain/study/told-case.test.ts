import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { findLeaks, withoutLeaks } from '@shared/domain/case/wording/find-leaks';
import { tellCase } from '@shared/domain/case/wording/tell-case';
import { toldNames } from '@shared/domain/case/wording/told-names';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../support/day';
import {
  makeAgreedCase,
  makeOrganization,
  makeParty,
  makeRegistration,
  makeSession,
} from '../../support/make-case';

const CASE: MediationCase = {
  ...makeAgreedCase({
    parties: [
      makeParty({ id: 'p1', name: '王秀兰' }),
      makeParty({ id: 'p2', name: '王小虎', birthDate: day('2015-01-01') }),
      makeParty({ id: 'p3', name: '王建国', phone: '0451-82345678' }),
      makeParty({ id: 'p4', name: '欧阳文', side: 'respondent' }),
      makeOrganization({ id: 'p5', name: '安居车棚安装有限公司' }),
    ],
    registration: makeRegistration({
      description:
        '2026年11月5日，王秀兰（电话13800001234）家住天桥街幸福里3号楼2单元501室，发现黑A12345的车压坏了安居车棚安装有限公司装的车棚，孩子王小虎吓哭了。',
    }),
  }),
  sessions: [makeSession({ factsFound: '欧阳文承认压坏车棚，王建国在场。' })],
};

describe('案例里怎么称呼', () => {
  it('同姓的分甲乙，复姓留全，未成年人写某某，单位写是什么单位', () => {
    const told = Object.fromEntries(toldNames(CASE, TODAY).map(({ name, as }) => [name, as]));
    expect(told).toMatchObject({
      ...{ 王秀兰: '王某甲', 王建国: '王某乙', 王小虎: '某某', 欧阳文: '欧阳某' },
      安居车棚安装有限公司: '某公司',
    });
  });
});

describe('写成案例', () => {
  it('写出来的，一个本案的名字、号码、住址、车牌也没有', () => {
    const told = tellCase(CASE, TODAY);
    const text = Object.values(told).join('\n');
    expect(findLeaks(text, CASE, TODAY)).toEqual([]);
    expect(text).toContain('王某甲');
    expect(text).toContain('某车');
    expect(text).not.toMatch(/王秀兰|王小虎|欧阳文|13800001234|幸福里|501室|黑A12345|11月5日/);
    expect(told.lesson).toBeUndefined();
  });

  it.each([
    ['后来欧阳文又来了', '欧阳文'],
    ['打 13800001234 找他', '13800001234'],
    ['打138 0000 1234找他', '138 0000 1234'],
    ['身份证230102197506010023', '230102197506010023'],
    ['住在幸福里', '幸福里'],
    ['5号楼3单元的住户', '5号楼3单元'],
    ['车是京B·66778的', '京B·66778'],
    ['幸福社区的网格员', '幸福社区'],
    ['微信号：abc12345', '微信号：abc12345'],
    ['卷号（2026）人调字第1号', '（2026）人调字第1号'],
  ])('改的时候又写进去的，找得出来：%s', (text, word) => {
    expect(findLeaks(text, CASE, TODAY).map((leak) => leak.word)).toContain(word);
    expect(findLeaks(withoutLeaks(text, CASE, TODAY), CASE, TODAY)).toEqual([]);
  });

  it.each([
    '王某甲和某公司在某小区发生争执，赔偿1200000元。',
    '2026年11月，双方签了协议，三个月内付清12,000.00元。',
    '王女士说邻居太吵。',
    '依照《民法典》第1165条。',
  ])('没有的不瞎说：%s', (text) => {
    expect(findLeaks(text, CASE, TODAY)).toEqual([]);
  });
});
