import { agreementTermsSchema } from '@shared/domain/case/model/agreement';
import { buildTimeline } from '@shared/domain/case/view/build-timeline';
import type { CaseView } from '@shared/domain/case/view/case-view';
import { localDate } from '@shared/domain/kernel/local-date';
import { type NaturalPerson, naturalPersonSchema } from '@shared/domain/party/party';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { makeSession, makeView } from '../../../support/case-view';

const timelineOf = ({ case: one, today }: CaseView) => buildTimeline(one, today);

function partyNamed(id: string, name: string): NaturalPerson {
  return {
    ...blankOf(naturalPersonSchema),
    kind: 'natural_person',
    id,
    side: 'applicant',
    name,
    identityPaper: 'none',
  };
}

describe('经过', () => {
  it('按日子先后；同一天按案卷的先后', () => {
    const day = localDate('2026-11-02');
    const view = makeView({
      acceptance: { acceptedOn: day, acceptedBy: '诚信花', limitInDays: 30 },
      sessions: [makeSession('2026-11-09', '二'), makeSession('2026-11-02', '一')],
      closure: { closedOn: localDate('2026-11-15'), note: '' },
    });
    expect(timelineOf(view).map(({ on, text }) => `${on} ${text}`)).toEqual([
      '2026-11-01 申请',
      '2026-11-02 登记',
      '2026-11-02 受理',
      '2026-11-02 第 1 场调解',
      '2026-11-09 第 2 场调解',
      '2026-11-15 结案',
    ]);
  });

  it('以后的日子标为计划，今天的不标', () => {
    const view = makeView({
      sessions: [makeSession('2026-11-20', ''), makeSession('2026-11-21', '')],
    });
    const planned = timelineOf(view).filter(({ isPlanned }) => isPlanned);
    expect(planned.map(({ on }) => on)).toEqual(['2026-11-21']);
  });

  it('同一天同样的意愿合成一条，不漏一个名字；不同的分开', () => {
    const names = ['王某', '李某', '阿卜杜热合曼·买买提'];
    const parties = names.map((name, index) => partyNamed(`p${index}`, name));
    const consents = parties.map(({ id }, index) => ({
      partyId: id,
      isGiven: true,
      askedOn: localDate('2026-11-02'),
      method: index === 2 ? ('phone' as const) : ('in_person' as const),
      note: '',
    }));
    const tell = (answers: typeof consents) =>
      timelineOf(makeView({ parties, consents: answers }))
        .slice(2)
        .map(({ text, detail }) => [text, detail]);
    expect(tell(consents)).toEqual([
      ['三方同意调解', '王某、李某、阿卜杜热合曼·买买提 · 当面、电话'],
    ]);
    // Not all have answered: no word that would count them as all.
    expect(tell(consents.slice(0, 2))).toEqual([['王某、李某同意调解', '当面']]);
    expect(
      tell(consents.map((one) => (one.partyId === 'p1' ? { ...one, isGiven: false } : one))),
    ).toEqual([
      ['王某、阿卜杜热合曼·买买提同意调解', '当面、电话'],
      ['李某拒绝调解', '当面'],
    ]);
  });

  it('没有签字盖章的协议不出现生效', () => {
    const terms = blankOf(agreementTermsSchema);
    const view = makeView({ agreement: { form: 'written', terms, number: '1', signing: null } });
    expect(timelineOf(view).map(({ text }) => text)).toEqual(['申请', '登记']);
  });
});
