import { ALERT_CLOCK } from '@shared/domain/case/clocks/alert-clock';
import { clockOf } from '@shared/domain/case/clocks/clocks';
import { duesOf } from '@shared/domain/case/dues/case-dues';
import { factsOf } from '@shared/domain/case/facts/case-facts';
import type { AlertChange } from '@shared/domain/case/model/alert';
import { authorityReportPart } from '@shared/domain/case/model/alert';
import { alertStanding, owesRedReport, wornColor } from '@shared/domain/case/model/alert-standing';
import { declineSchema } from '@shared/domain/case/model/closing';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { AlertColor } from '@shared/domain/case/model/registration-words';
import { declineCase } from '@shared/domain/case/rules/acceptance';
import {
  answerReport,
  changeAlert,
  recordMeasure,
  recordReport,
  removeAlertEntry,
} from '@shared/domain/case/rules/alerts';
import { closeCase, terminateCase, withdrawCase } from '@shared/domain/case/rules/ending';
import { updateRegistration } from '@shared/domain/case/rules/registration';
import { buildTimeline } from '@shared/domain/case/view/build-timeline';
import { nextStep } from '@shared/domain/case/view/next-step';
import type { Ruling } from '@shared/domain/kernel/ruling';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import {
  makeAcceptedCase,
  makeAgreedCase,
  makeCase,
  makeContext,
  makeMediatingCase,
  makeRegistration,
} from '../../../support/make-case';

const CTX = { ...makeContext(), makeId: () => 'x1' };
const REPORT = {
  ...blankOf(authorityReportPart),
  ...({ authority: 'street', reportedOn: day('2026-11-05') } as const),
  ...({ way: 'phone', reporter: '赵信花' } as const),
};
const CHANGE: Omit<AlertChange, 'id'> = {
  ...{ changedOn: day('2026-11-07'), color: 'blue', isMistake: false },
  reason: '双方答应先不动手',
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
const colored = (alertColor: AlertColor | null, days = {}) => ({
  registration: makeRegistration({ alertColor, ...days }),
});
const reported = (one: MediationCase, report = {}) =>
  made(recordReport(one, null, { ...REPORT, ...report }, CTX));

describe('颜色戴到什么时候（S0：红色即时报、黄色当日清、蓝色限时办，到第一次处置为止）', () => {
  it.each([
    ['没有颜色', makeCase(), null],
    ['红色，没有报告', makeCase(colored('red')), 'red'],
    ['红色，报过了', reported(makeCase(colored('red'))), null],
    ['红色，受理、调解了还没有报（bug: 一受理就不提了）', makeMediatingCase(colored('red')), 'red'],
    ['黄色，刚登记', makeCase(colored('yellow')), 'yellow'],
    ['黄色，只是受理了，算不上处置', makeAcceptedCase(colored('yellow')), 'yellow'],
    ['黄色，报告了，算不上处置', reported(makeCase(colored('yellow'))), 'yellow'],
    ['黄色，开过调解', makeMediatingCase(colored('yellow')), null],
    ['蓝色，协议生效', makeAgreedCase(colored('blue')), null],
    [
      '红色，已经结案的旧案',
      { ...makeAgreedCase(colored('red')), status: 'closed' as const },
      null,
    ],
    ['黄色，撤回了', { ...makeCase(colored('yellow')), status: 'withdrawn' as const }, null],
  ])('%s', (_name, one, worn) => {
    expect(wornColor(one)).toBe(worn);
  });

  it('措施就是第一次处置，写着哪天做了什么（bug: 处置过了还催）', () => {
    const one = makeCase(colored('yellow'));
    const measure = { takenOn: day('2026-11-06'), what: '上门劝解\n再约', takenBy: '赵信花' };
    const done = made(recordMeasure(one, null, measure, CTX));
    expect(alertStanding(done)).toMatchObject({
      met: { on: day('2026-11-06'), what: '上门劝解' },
    });
  });

  it('周二办的，周五登记：登记以前的处置也算（bug: 补登的都成了没办）', () => {
    const days = { requestedOn: day('2026-11-03'), registeredOn: day('2026-11-06') };
    const one = makeCase(colored('red', days));
    expect(owesRedReport(reported(one, { reportedOn: day('2026-11-03') }))).toBe(false);
  });

  it('报表仍按登记时的颜色数（bug: 改了颜色，上个月的数也变了）', () => {
    const changed = made(changeAlert(reported(makeCase(colored('red'))), CHANGE, CTX));
    expect(factsOf(changed).alertColor).toBe('red');
  });
});

describe('期限', () => {
  const clock = (one: MediationCase, change = {}) =>
    clockOf(ALERT_CLOCK.kind, one, {
      ...CTX,
      settings: { ...CTX.settings, ...change },
    });

  it('黄色当日清：登记当天到期；蓝色是设置的天数，从第二天起算', () => {
    expect(clock(makeCase(colored('yellow')))?.dueOn).toBe('2026-11-05');
    expect(clock(makeCase(colored('blue')))?.dueOn).toBe('2026-11-12');
    expect(clock(makeCase(colored('blue')), { blueLimitInDays: 3 })?.dueOn).toBe('2026-11-09');
  });

  it.each([
    ['跨年', '2026-12-28', '2027-01-04'],
    ['闰年', '2028-02-25', '2028-03-03'],
  ])('蓝色七日，%s', (_name, registeredOn, dueOn) => {
    const days = { requestedOn: day(registeredOn), registeredOn: day(registeredOn) };
    expect(clock(makeCase(colored('blue', days)))?.dueOn).toBe(dueOn);
  });

  it('改了颜色，从改的那天起算；办到了就没有期限', () => {
    const one = makeCase(colored('yellow'));
    expect(clock(made(changeAlert(one, CHANGE, CTX)))?.dueOn).toBe('2026-11-16');
    expect(clock(makeMediatingCase(colored('yellow')))).toBeNull();
    expect(clock(makeCase(colored('red')))).toBeNull();
  });
});

describe('红色即时报，绕不过去', () => {
  const red = makeMediatingCase(colored('red'));
  const closure = { closedOn: TODAY, note: '权利人放弃' };
  const termination = {
    ...({ terminatedOn: day('2026-11-12'), ground: 'no_agreement', reason: '谈不拢' } as const),
    ...{ areRemediesExplained: true, remediesNote: '' },
  };
  const withdrawal = { withdrawnOn: day('2026-11-12'), reason: '不谈了' };
  const decline = {
    ...blankOf(declineSchema),
    ...({ declinedOn: day('2026-11-06'), ground: 'other', reason: '已报警处理' } as const),
    ...({ sentTo: 'public_security', sentToName: '' } as const),
  };

  it.each<[string, MediationCase, (one: MediationCase) => Ruling<MediationCase>]>([
    ['终止', red, (one) => terminateCase(one, termination, CTX)],
    ['撤回', red, (one) => withdrawCase(one, withdrawal, CTX)],
    ['不予受理', makeCase(colored('red')), (one) => declineCase(one, decline, CTX)],
    ['结案', makeAgreedCase(colored('red')), (one) => closeCase(one, closure, CTX)],
  ])('%s：没有登记报告不行，登记了就行', (_name, one, end) => {
    expect(whyOf(end(one))).toContain('即时报');
    expect(end(reported(one)).ok).toBe(true);
  });

  it('登记以后，下一步先是登记即时报；调解不因此停下', () => {
    expect(nextStep(makeCase(colored('red')), CTX)).toBe('report_alert');
    expect(nextStep(makeAcceptedCase(colored('red')), CTX)).toBe('open_session');
    expect(nextStep(reported(makeCase(colored('red'))), CTX)).not.toBe('report_alert');
  });

  it('今日一直提着，直到登记了报告', () => {
    const kinds = (one: MediationCase) => duesOf(one, CTX).map(({ kind }) => kind);
    expect(kinds(red)).toContain('authority_report');
    expect(kinds(reported(red))).not.toContain('authority_report');
  });

  it('红色改成蓝色，报告照样要补；点错了的不用（bug: 一改颜色就绕过去了）', () => {
    const lowered = made(changeAlert(red, CHANGE, CTX));
    expect(owesRedReport(lowered)).toBe(true);
    expect(wornColor(lowered)).toBe('red');
    expect(owesRedReport(made(changeAlert(red, { ...CHANGE, isMistake: true }, CTX)))).toBe(false);
  });

  it('后来又变红的，要再报一次；报在后一次的，两次都算报过', () => {
    const first = reported(makeCase(colored('red')));
    const calm = made(changeAlert(first, CHANGE, CTX));
    const again = { ...CHANGE, color: 'red', changedOn: day('2026-11-09') } as const;
    const worse = made(changeAlert(calm, again, { ...CTX, makeId: () => 'x2' }));
    expect(owesRedReport(worse)).toBe(true);
    expect(owesRedReport(reported(worse, { reportedOn: day('2026-11-09') }))).toBe(false);
  });

  it('删去了报告，又要报', () => {
    expect(owesRedReport(made(removeAlertEntry(reported(red), 'authorityReports', 'x1')))).toBe(
      true,
    );
  });
});

describe('改预警颜色', () => {
  it.each([
    ['和现在一样', makeCase(colored('blue')), {}, 'change.color'],
    ['本来就没有', makeCase(), { color: null }, 'change.color'],
    ['明天的事', makeCase(colored('red')), { changedOn: day('2099-01-01') }, 'change.changedOn'],
    ['在发现以前', makeCase(colored('red')), { changedOn: day('2026-11-04') }, 'change.changedOn'],
  ])('%s：说在那一格', (_name, one, change, field) => {
    expect(refusalOf(changeAlert(one, { ...CHANGE, ...change }, CTX))?.field).toBe(field);
  });

  it('后一次不能在前一次以前', () => {
    const once = made(changeAlert(makeCase(colored('red')), CHANGE, CTX));
    const before = { ...CHANGE, color: 'yellow', changedOn: day('2026-11-06') } as const;
    expect(refusalOf(changeAlert(once, before, CTX))?.field).toBe('change.changedOn');
  });

  it('办结的案件不再改', () => {
    const ended = { ...makeCase(colored('red')), status: 'declined' as const };
    expect(refusalOf(changeAlert(ended, CHANGE, CTX))?.code).toBe('STATUS_DOES_NOT_ALLOW');
  });

  it('修改登记改不了颜色', () => {
    const one = makeCase(colored('red'));
    const registration = makeRegistration({ alertColor: null });
    expect(refusalOf(updateRegistration(one, registration, CTX))?.field).toBe(
      'registration.alertColor',
    );
  });
});

describe('报告和答复', () => {
  it('答复可以结案以后才来，不能在报告以前；改报告不丢答复', () => {
    const one = { ...reported(makeAgreedCase(colored('red'))), status: 'closed' as const };
    const answer = { answeredOn: day('2026-11-04'), answer: '已派人' };
    expect(refusalOf(answerReport(one, 'x1', answer, CTX))?.field).toBe('answer.answeredOn');
    const answered = made(answerReport(one, 'x1', { ...answer, answeredOn: TODAY }, CTX));
    const open = { ...answered, status: 'agreement_reached' as const };
    const mended = made(recordReport(open, 'x1', { ...REPORT, unit: '城南派出所' }, CTX));
    expect(mended.authorityReports).toMatchObject([{ unit: '城南派出所', answer: '已派人' }]);
    expect(buildTimeline(mended, TODAY).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['报城南派出所，电话', '对报告的答复']),
    );
  });
});
