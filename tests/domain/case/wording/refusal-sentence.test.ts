import { refusalSentence } from '@shared/domain/case/wording/refusal-sentence';
import { REFUSAL_CODES, type RefusalCode } from '@shared/domain/kernel/refusal-code';
import { describe, expect, test } from 'vitest';

const DATA: Partial<Record<RefusalCode, Record<string, string | number>>> = {
  STATUS_DOES_NOT_ALLOW: { status: 'closed' },
  PARTY_IN_USE: { name: '王某' },
  PARTY_EXCHANGED: { name: '王某' },
  PARTY_LISTED_TWICE: { name: '王某' },
  STATUTORY_AGENT_MISSING: { name: '王某' },
  CONSENT_MISSING: { name: '王某' },
  CONSENT_REFUSED: { name: '王某' },
  CONSENT_ERASED: { name: '王某' },
  REFUSED_THEN: { name: '王某', refusedOn: '2026-11-08', day: 'heldOn', on: '2026-11-10' },
  PRESIDING_MEDIATOR_NOT_ONE: { count: 2 },
  MEDIATOR_TWICE: { name: '赵信花' },
  DATE_IN_FUTURE: { day: 'acceptedOn', on: '2026-11-20', limitOn: '2026-11-19' },
  SESSION_ENDS_BEFORE_START: { startsAt: '14:30' },
  DATE_BEFORE: { day: 'heldOn', on: '2026-11-05', earlier: 'acceptedOn', earlierOn: '2026-11-06' },
  DATE_TOO_EARLY: { day: 'requestedOn', on: '1900-01-01', limitOn: '2011-01-01' },
  DATE_TOO_FAR: { day: 'untilOn', on: '2999-01-01', limitOn: '2027-11-19' },
  SESSION_LEFT_STANDING: { on: '2026-11-26' },
  EXTENSION_NOT_LATER: { dueOn: '2026-12-07' },
  SESSION_IN_FUTURE: { on: '2026-11-20' },
  TOO_MANY_SESSIONS: { max: 200 },
  AGREEMENT_INCOMPLETE: { what: 'due_day', clause: 2 },
  PAID_MORE_THAN_OWED: { amountFen: 120_000, paidFen: 120_001 },
  PAID_LESS_THAN_OWED: { amountFen: 120_000, paidFen: 1 },
  PAID_IN_FULL: { amountFen: 120_000, paidFen: 120_000 },
  PAID_FELL: { on: '2026-11-18', paidFen: 90_000 },
  ANSWER_MISSING: { name: '王某' },
  NOT_YET_DUE: { dueOn: '2026-12-01' },
  OBLIGATIONS_OPEN: { count: 2 },
  CONFIRMATION_TOO_LATE: { dueOn: '2026-12-14' },
};

describe('拒绝的理由', () => {
  test.each(REFUSAL_CODES)('%s 是完整的中文句子，不漏数据，没有代码名', (code) => {
    const sentence = refusalSentence({ code, ...(DATA[code] && { data: DATA[code] }) });
    expect(sentence).toMatch(/。$/);
    const withoutProducts = sentence.replaceAll(/PDF|Word|Excel|Office/g, '');
    expect(withoutProducts).not.toMatch(/undefined|NaN|null|[A-Za-z_]{3,}/);
    // Why, and what to do: at least two statements.
    expect(sentence.split(/[。；，]/).filter((part) => part !== '').length).toBeGreaterThan(1);
  });

  test.each<[RefusalCode, string]>([
    ['CONSENT_REFUSED', '王某明确拒绝调解，不得调解（《人民调解法》第十七条）'],
    ['CONSENT_MISSING', '第十七条'],
    ['STATUTORY_AGENT_MISSING', '《民法典》第十九条'],
    ['LABOR_NEEDS_WRITTEN_AGREEMENT', '《劳动争议调解仲裁法》第十四条'],
    ['REMEDIES_NOT_EXPLAINED', '《人民调解法》第二十六条'],
    ['CONFIRMATION_TOO_LATE', '最后一日是2026年12月14日（《人民调解法》第三十三条）'],
    ['DATE_BEFORE', '调解日期不能早于受理日期（2026年11月6日）'],
    ['DATE_BEFORE', '先受理，后调解'],
    ['DATE_BEFORE', '请填2026年11月6日或以后的日期'],
    ['DATE_IN_FUTURE', '不能晚于今天（2026年11月19日）'],
    ['DATE_TOO_EARLY', '2011年1月1日（《人民调解法》第三十五条，自这一天起施行）'],
    ['DATE_TOO_EARLY', '填这一天或以后的日期'],
    ['EXTENSION_NOT_LATER', '（2026年12月7日）。请填这一天以后的日期'],
    ['SESSION_ENDS_BEFORE_START', '（14:30）'],
    ['PAID_MORE_THAN_OWED', '多了0.01元'],
    ['DATE_TOO_FAR', '延期后的期限不能晚于2027年11月19日'],
    ['REFUSED_THEN', '王某在2026年11月8日拒绝了调解，到调解日期（2026年11月10日）还没有改变主意'],
    ['SESSION_LEFT_STANDING', '2026年11月26日的一场调解还没有记录'],
    ['STATUS_DOES_NOT_ALLOW', '“已结案”'],
    ['PAID_MORE_THAN_OWED', '1,200.00元'],
    ['PAID_FELL', '2026年11月18日登记的已付900.00元'],
    ['SESSION_RECORD_ERASED', '《人民调解法》第二十七条'],
    ['AGREEMENT_INCOMPLETE', '第2条有一项履行内容没有写履行期限'],
  ])('%s 说出依据和数据', (code, words) => {
    expect(refusalSentence({ code, ...(DATA[code] && { data: DATA[code] }) })).toContain(words);
  });
});
