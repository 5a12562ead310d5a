import { factsOf } from '@shared/domain/case/facts/case-facts';
import { authorityReportPart } from '@shared/domain/case/model/alert';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Risk } from '@shared/domain/case/model/risk';
import { riskReport } from '@shared/domain/case/papers/outcome/risk-report';
import { recordMeasure, recordReport } from '@shared/domain/case/rules/alerts';
import { closeCase, terminateCase } from '@shared/domain/case/rules/ending';
import { registerCase } from '@shared/domain/case/rules/registration';
import { recordRisk, removeRisk, settleRisk } from '@shared/domain/case/rules/risks';
import { nextStep } from '@shared/domain/case/view/next-step';
import { caseWarnings } from '@shared/domain/case/warnings/case-warnings';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import {
  makeAgreedCase,
  makeCase,
  makeContext,
  makeMediatingCase,
  makeRegistration,
  makeStudio,
} from '../../../support/make-case';
import { readCasePaper } from '../papers/read-case-paper';

const CTX = { ...makeContext(), makeId: () => 'k1' };
const FIGHT = {
  ...{ kind: '民转刑', seenOn: day('2026-11-06'), signs: '扬言要砸店' },
  ...{ mayBreakLaw: true, victim: null },
} as const;
const VIOLENCE = { ...FIGHT, kind: '家庭暴力', signs: '孩子身上有伤', mayBreakLaw: false } as const;
const PREVENTED = {
  ...({ result: 'prevented', prevented: 'crime', settledOn: day('2026-11-12') } as const),
  note: '双方和好',
};

function made(ruling: Ruling<MediationCase>): MediationCase {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal));
  return ruling.value;
}
function refusalOf(ruling: Ruling<MediationCase>) {
  return ruling.ok ? null : ruling.refusal;
}
function whyOf(ruling: Ruling<MediationCase>): string {
  return String(refusalOf(ruling)?.data?.why ?? '');
}
type Written = Omit<Risk, 'id' | 'isHomeViolence' | 'outcome'>;
const risky = (one = makeMediatingCase(), risk: Written = FIGHT, id = 'k1') =>
  made(recordRisk(one, null, risk, { ...CTX, makeId: () => id }));
const measured = (one: MediationCase, takenOn = day('2026-11-06')) =>
  made(recordMeasure(one, null, { takenOn, what: '上门劝解', takenBy: '赵信花' }, CTX));
const reportedTo = (
  one: MediationCase,
  authority: 'police' | 'street',
  reportedOn = day('2026-11-06'),
) => {
  const report = {
    ...blankOf(authorityReportPart),
    ...({ authority, reportedOn, way: 'phone', reporter: '赵信花' } as const),
  };
  return made(recordReport(one, null, report, { ...CTX, makeId: () => `r-${authority}` }));
};
const settled = (one: MediationCase, outcome = {}) =>
  settleRisk(one, 'k1', { ...PREVENTED, ...outcome }, CTX);

describe('登记风险（人民调解法第25条）', () => {
  it.each([
    ['不在设置列出的里面', { kind: '闹着玩' }, 'risk.kind'],
    ['家庭暴力没有说受害人', { kind: '家庭暴力' }, 'risk.victim'],
    ['在发现纠纷以前', { seenOn: day('2026-11-01') }, 'risk.seenOn'],
    ['明天的事', { seenOn: day('2099-01-01') }, 'risk.seenOn'],
  ])('%s：说在那一格', (_name, change, field) => {
    const ruling = recordRisk(makeMediatingCase(), null, { ...FIGHT, ...change }, CTX);
    expect(refusalOf(ruling)?.field).toBe(field);
  });

  it('设置里去掉了的那一种，已经登记的照样能改（bug: 改一个字就说没有这种风险）', () => {
    const settings = { ...CTX.settings, riskKinds: [] };
    const ruling = recordRisk(risky(), 'k1', { ...FIGHT, signs: '又来了' }, { ...CTX, settings });
    expect(made(ruling).risks).toMatchObject([{ signs: '又来了' }]);
  });

  it('有了结果的，不再改，也删不去', () => {
    const done = made(settled(reportedTo(measured(risky()), 'street')));
    expect(whyOf(recordRisk(done, 'k1', FIGHT, CTX))).toContain('结果');
    expect(whyOf(removeRisk(done, 'k1'))).toContain('结果');
  });
});

describe('登记结果以前，法律要的先做到', () => {
  const none = risky();
  const calm = risky(makeMediatingCase(), { ...FIGHT, kind: '自杀', mayBreakLaw: false });
  const child = risky(makeMediatingCase(), { ...VIOLENCE, victim: 'minor' });
  const unable = risky(makeMediatingCase(), { ...VIOLENCE, victim: 'incapable' });
  const adult = risky(makeMediatingCase(), { ...VIOLENCE, victim: 'adult' });

  it.each<[string, MediationCase, string]>([
    ['什么都没有做', none, '第二十五条'],
    ['可能刑事，只有措施，没有报告', measured(none), '第二十五条'],
    ['可能刑事，报给街道也算“有关部门”', reportedTo(measured(none), 'street'), ''],
    ['报在看出苗头以前，不算', reportedTo(measured(none), 'police', day('2026-11-05')), '报告'],
    ['措施在看出苗头以前，不算', reportedTo(measured(none, day('2026-11-05')), 'police'), '措施'],
    ['不会刑事，有措施就行', measured(calm), ''],
    ['未成年人受家暴，报给街道不够', reportedTo(measured(child), 'street'), '第十四条'],
    ['未成年人受家暴，报了派出所', reportedTo(measured(child), 'police'), ''],
    ['不能辨认自己行为的人受家暴，没有报', measured(unable), '第十四条'],
    ['成年人受家暴，不是必须报案的', measured(adult), ''],
  ])('%s', (_name, one, why) => {
    const ruling = settled(one);
    expect(ruling.ok).toBe(why === '');
    expect(whyOf(ruling)).toContain(why);
  });

  it('没有做到的，案卷页上说；受害人还不清楚的，提醒问清楚', () => {
    const messages = caseWarnings(risky(makeMediatingCase(), { ...VIOLENCE, victim: 'unknown' }), {
      ...CTX,
      profile: makeStudio().profile,
    }).map(({ message }) => message);
    expect(messages.join()).toContain('未成年人');
    expect(messages.join()).toContain('措施');
  });
});

describe('不能不声不响地办结', () => {
  const closure = { closedOn: TODAY, note: '权利人放弃' };
  const ready = reportedTo(measured(risky(makeAgreedCase())), 'police');

  it('结案要先说后来怎样了，下一步就是这个', () => {
    expect(whyOf(closeCase(ready, closure, CTX))).toContain('民转刑');
    expect(closeCase(made(settled(ready)), closure, CTX).ok).toBe(true);
    const visited = { ...ready, agreement: null, status: 'mediating' as const };
    const refused = { ...visited, consents: [{ ...visited.consents[0], isGiven: false }] };
    expect(nextStep(refused as MediationCase, CTX)).toBe('settle_risk');
  });

  it('终止也一样；两项里有一项没有结果，也不行', () => {
    const termination = {
      ...({ terminatedOn: day('2026-11-12'), ground: 'no_agreement', reason: '谈不拢' } as const),
      ...{ areRemediesExplained: true, remediesNote: '' },
    };
    const one = reportedTo(measured(risky()), 'police');
    const two = made(settled(risky(one, { ...FIGHT, kind: '影响稳定' }, 'k2')));
    expect(whyOf(terminateCase(two, termination, CTX))).toContain('影响稳定');
  });
});

describe('防止…是结果', () => {
  const ready = reportedTo(measured(risky(makeAgreedCase())), 'police');
  const counted = (outcome: object) => factsOf(made(settled(ready, outcome))).escalationRisk;

  it.each([
    ['防住了', {}, 'crime'],
    ['防住了，不在四项里', { prevented: 'none' }, 'none'],
    ['苗头自己没有了', { result: 'eased' }, 'none'],
    ['移交了', { result: 'handed_over' }, 'none'],
    ['已经发生（bug: 没有防住也算防住）', { result: 'happened' }, 'none'],
  ])('%s', (_name, outcome, code) => {
    expect(counted(outcome)).toBe(code);
  });

  it('还没有结果的不算；登记时不能预先写', () => {
    expect(factsOf(ready).escalationRisk).toBe('none');
    const { id, serial, number, parties } = makeCase();
    const registration = makeRegistration({ escalationRisk: 'suicide' });
    const ruling = registerCase({ id, serial, number, parties, registration }, CTX);
    expect(refusalOf(ruling)?.field).toBe('registration.escalationRisk');
  });

  it('以前登记时写的照样数，直到登记了结果（bug: 一升级，报出去的数就变了）', () => {
    const registration = makeRegistration({ escalationRisk: 'group_petition' });
    expect(factsOf(makeAgreedCase({ registration })).escalationRisk).toBe('group_petition');
    const said = made(settled({ ...ready, registration }, { result: 'eased' }));
    expect(factsOf(said).escalationRisk).toBe('none');
  });

  it('防住了两项的，一件案件只算一次，算统计表上在前的一项', () => {
    const two = risky(made(settled(ready)), { ...FIGHT, kind: '自杀' }, 'k2');
    const both = made(settleRisk(two, 'k2', { ...PREVENTED, prevented: 'suicide' }, CTX));
    expect(factsOf(both).escalationRisk).toBe('suicide');
  });

  it.each([
    ['没有选防止了哪一项', { prevented: null }, 'outcome.prevented'],
    ['没有写怎样化解的', { note: '' }, 'outcome.note'],
    ['结果在看出苗头以前', { settledOn: day('2026-11-05') }, 'outcome.settledOn'],
  ])('%s：说在那一格', (_name, outcome, field) => {
    expect(refusalOf(settled(ready, outcome))?.field).toBe(field);
  });
});

describe('情况报告', () => {
  const wordsOf = (one: MediationCase) =>
    JSON.stringify(readCasePaper(riskReport, one, makeStudio(), TODAY));

  it('照记下的填：报给哪里、苗头、措施、报告人', () => {
    const words = wordsOf(reportedTo(measured(risky()), 'police'));
    for (const word of ['公安机关', '扬言要砸店', '上门劝解', '赵信花', '第二十五条'])
      expect(words).toContain(word);
  });

  it('未成年人受家暴的，写明是哪一条', () => {
    const one = risky(makeMediatingCase(), { ...VIOLENCE, victim: 'minor' });
    expect(wordsOf(one)).toContain('《反家庭暴力法》第十四条');
  });
});
