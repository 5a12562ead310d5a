import { readParties } from '@shared/domain/import/read-party-cell';
import { localDate } from '@shared/domain/kernel/local-date';
import { expect, it } from 'vitest';

const today = localDate('2026-11-30');
const none = {
  ...{ parties: '', applicant: '', respondent: '', applicantPhone: '', respondentPhone: '' },
  ...{ applicantIdNumber: '', respondentIdNumber: '' },
};
const inOne = (parties: string) => readParties({ ...none, parties }, today);
const brief = (parties: string) =>
  inOne(parties).parties.map(({ side, name }) => `${side === 'applicant' ? '申' : '被'}${name}`);

it.each([
  ['申请人：李大梅；被申请人：王小强', ['申李大梅', '被王小强']],
  ['申请人：李大梅、李小梅 被申请人：王小强', ['申李大梅', '申李小梅', '被王小强']],
  ['甲方：红浦物业公司\n乙方：赵某', ['申红浦物业公司', '被赵某']],
  ['李大梅,王小强', ['申李大梅', '被王小强']],
  ['李大梅与王小强', ['申李大梅', '被王小强']],
  ['李大梅（女，42岁，身份证110105194912310029），王小强', ['申李大梅', '被王小强']],
  ['阿卜杜热合曼·买买提、𠮷田', ['申阿卜杜热合曼·买买提', '被𠮷田']],
  ['王　丽、李强', ['申王丽', '被李强']],
])('reads %s', (cell, expected) => {
  expect(brief(cell)).toEqual(expected);
});

it('says when nobody wrote who asked, and when many are not named', () => {
  expect(inOne('李大梅、王小强').doubts.join()).toContain('按先后');
  expect(inOne('申请人：李大梅等5人；被申请人：王小强').doubts.join()).toContain(
    '只记了写出名字的',
  );
  expect(brief('申请人：李大梅等5人；被申请人：王小强')).toEqual(['申李大梅', '被王小强']);
  expect(inOne('').doubts).toEqual(['没有写当事人']);
});

it('keeps numbers as text and tells units from people', () => {
  const { parties } = inOne('申请人：李大梅 13900001111；被申请人：红浦物业有限公司');
  expect(parties.map(({ phone }) => phone)).toEqual(['13900001111', '']);
  expect(parties.map(({ kind }) => kind)).toEqual(['natural_person', 'company']);
});

it('leaves out an ID number that Excel made short, says so and makes nothing up', () => {
  for (const spoilt of ['1.10105194912310E+17', '110105194912310000']) {
    const { parties, doubts } = readParties(
      { ...none, applicant: '李大梅', respondent: '王小强', applicantIdNumber: spoilt },
      today,
    );
    expect(parties[0]?.idNumber).toBe('');
    expect(doubts.join()).toContain('表格软件改掉');
  }
});

it('keeps whole ID numbers, and asks about those with a wrong check digit', () => {
  const read = (applicantIdNumber: string) =>
    readParties({ ...none, applicant: '李大梅', respondent: '王小强', applicantIdNumber }, today);
  expect(read('11010519491231002X').parties[0]?.idNumber).toBe('11010519491231002X');
  expect(read('110105194912310021').doubts).not.toEqual([]);
});
