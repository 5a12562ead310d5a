import { registrationSchema } from '@shared/domain/case/model/registration';
import { sessionSchema } from '@shared/domain/case/model/session';
import { askedSchema, enquirySchema } from '@shared/domain/enquiry/enquiry';
import { ENQUIRY_KIND } from '@shared/domain/enquiry/enquiry-kind';
import { naturalPersonSchema } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { beginRecord } from '@shared/domain/record/members';
import { pickMembers } from '@shared/domain/record/pick-members';
import { wordsSaid } from '@shared/domain/record/plain-texts';
import { studioSchema } from '@shared/domain/studio/studio';
import { describe, expect, it } from 'vitest';

const ASKED = askedSchema.parse({
  ...{ askedOn: '2026-11-20', way: 'phone', name: '李大山', phone: '13900001234', people: 7 },
  ...{ category: 'contract', question: '欠条没有日期', answer: '', answeredBy: '苏玉梅' },
  ...{ referredTo: 'legal_aid', opponent: '', opponentPhone: '', opponentId: '', minutes: null },
});

describe('什么都还不知道的一份', () => {
  it('必须有人说的空着，不猜；可以没有的也空着', () => {
    expect(blankOf(registrationSchema)).toMatchObject({
      ...{ registeredOn: null, source: null, difficulty: null, alertColor: null },
      ...{ description: '', specialGroups: [], involvesDeath: false, peopleInvolved: null },
    });
    expect(Object.keys(blankOf(registrationSchema))).toEqual(Object.keys(registrationSchema.shape));
  });

  it('可以缺的就缺着（bug: 没有开过的一场，写成“没有开”）', () => {
    expect(blankOf(sessionSchema)).not.toHaveProperty('tookPlace');
    expect(blankOf(sessionSchema)).toMatchObject({ isPublic: null, heldOn: null, statements: [] });
  });

  it('别的部分、编号簿、有默认的一项', () => {
    expect(blankOf(studioSchema)).toMatchObject({ profile: null, lastOrdinals: {}, id: '' });
    expect(blankOf(naturalPersonSchema)).toMatchObject({ isSelfSupporting: false, kind: null });
  });

  it('填上知道的就是一份完整的档案', () => {
    const begun = beginRecord('e1', '2026-11-20T09:00:00+08:00');
    const whole = { ...blankOf(enquirySchema), ...begun, asked: ASKED };
    expect(enquirySchema.parse(whole)).toEqual(whole);
    expect(whole).toMatchObject({ revision: 1, caseId: null, createdAt: whole.updatedAt });
  });

  it('保存时谁也改不了的，每一种档案都有（bug: 编辑换掉了编号）', () => {
    expect([...ENQUIRY_KIND.fixed].sort()).toEqual(['createdAt', 'id', 'revision', 'updatedAt']);
  });
});

describe('从档案里取', () => {
  it('说出来的话：文字和选项都在，日子和数目不在（bug: 搜“7”搜出七个人的）', () => {
    expect(wordsSaid(askedSchema, ASKED).filter(Boolean).sort()).toEqual(
      ['13900001234', '合同纠纷', '李大山', '来电', '法律援助', '欠条没有日期', '苏玉梅'].sort(),
    );
  });

  it('只取列出的几样，一样也不改', () => {
    const row = askedSchema.pick({ name: true, phone: true });
    expect(pickMembers(row, ASKED)).toEqual({ name: '李大山', phone: '13900001234' });
  });
});
