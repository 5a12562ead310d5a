import { type Feedback, feedbackPart } from '@shared/domain/case/model/feedback';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import type { Registration } from '@shared/domain/case/model/registration';
import { clearedOn } from '@shared/domain/case/model/way-back';
import { courtFeedback } from '@shared/domain/case/papers/outcome/court-feedback';
import { feedbackLetter } from '@shared/domain/case/papers/outcome/feedback-letter';
import { materialsReturn } from '@shared/domain/case/papers/outcome/materials-return';
import {
  answerFeedback,
  recordFeedback,
  removeFeedback,
} from '@shared/domain/case/rules/feedbacks';
import { buildTimeline } from '@shared/domain/case/view/build-timeline';
import { findAdmissions } from '@shared/domain/case/wording/find-admissions';
import { blankOf } from '@shared/domain/record/blank';
import { describe, expect, it } from 'vitest';
import { day, TODAY } from '../../../support/day';
import { codeOf, refusalOf, ruledValue } from '../../../support/expect-ruling';
import {
  makeAgreedCase,
  makeContext,
  makeMediatingCase,
  makeRegistration,
  makeStudio,
} from '../../../support/make-case';
import { readCasePaper } from '../papers/read-case-paper';

const CTX = { ...makeContext(), makeId: () => 'n1' };
type Told = Omit<Feedback, 'id' | 'answer'>;
const telling = (change: Partial<Told> = {}): Told => ({
  ...blankOf(feedbackPart),
  ...{ kind: 'result', way: 'letter', to: '某区人民法院', reportedOn: day('2026-11-16') },
  ...change,
});
const from = (change: Partial<Registration>) =>
  makeRegistration({ referringUnit: '某区人民法院', referralNumber: '诉前调 8 号', ...change });
const failed = (change: Partial<Registration>): MediationCase =>
  makeMediatingCase({
    ...{ status: 'terminated', registration: from(change) },
    termination: {
      ...{ terminatedOn: day('2026-11-13'), ground: 'no_agreement', reason: '分歧大' },
      ...{ areRemediesExplained: true, remediesNote: '' },
    },
  });
const wordsOf = (paper: Parameters<typeof readCasePaper>[0], one: MediationCase, ofId?: string) =>
  JSON.stringify(readCasePaper(paper, one, makeStudio(), TODAY, ofId ?? null).blocks);

describe('委派失败（法释〔2016〕14号：退回起诉状等材料）', () => {
  const one = failed({ source: 'court_pre_filing', referralMaterials: '起诉状 1 份' });
  it('没有写退回什么，不收；写了，反馈函和退回材料清单都有', () => {
    expect(refusalOf(recordFeedback(one, null, telling(), CTX))).toMatchObject({
      field: 'feedback.returned',
    });
    const returned = '起诉状 1 份、证据 1 套';
    const after = ruledValue(recordFeedback(one, null, telling({ returned }), CTX));
    expect(wordsOf(courtFeedback, after)).toContain(returned);
    const list = wordsOf(materialsReturn, after, 'n1');
    for (const item of ['起诉状 1 份', '证据 1 套', '接收人（签名）']) expect(list).toContain(item);
  });

  it('当事人死亡、撤回的委派，也要退回材料', () => {
    const withdrawn = makeMediatingCase({
      ...{ status: 'withdrawn', registration: from({ source: 'court_pre_filing' }) },
      withdrawal: { withdrawnOn: day('2026-11-13'), reason: '原告死亡' },
    });
    expect(refusalOf(recordFeedback(withdrawn, null, telling(), CTX)).field).toBe(
      'feedback.returned',
    );
  });
});

describe('委托成功（实践：送法院出具调解书，或者撤诉）', () => {
  const one = makeAgreedCase({ registration: from({ source: 'court_post_filing' }) });
  it.each([
    ['decree', '出具调解书'],
    ['suit_withdrawn', '撤回起诉'],
  ] as const)('%s：记下来，反馈函上写着', (courtEnding, words) => {
    expect(refusalOf(recordFeedback(one, null, telling(), CTX)).field).toBe('feedback.courtEnding');
    const after = ruledValue(recordFeedback(one, null, telling({ courtEnding }), CTX));
    expect(wordsOf(courtFeedback, after)).toContain(words);
  });

  it.each([
    ['委派成功', makeAgreedCase({ registration: from({ source: 'court_pre_filing' }) })],
    ['委托失败', failed({ source: 'court_post_filing' })],
  ])('%s，不选法院那边怎样办', (_name, other) => {
    const told = telling({ courtEnding: 'decree', returned: '没有材料' });
    expect(refusalOf(recordFeedback(other, null, told, CTX)).field).toBe('feedback.courtEnding');
  });
});

describe('日期和次序', () => {
  const police = { source: 'police', referringUnit: '天桥街派出所' } as const;
  const running = makeMediatingCase({ registration: from(police) });
  it.each<[string, MediationCase, Partial<Told>, string]>([
    ['还没有结果，不能反馈结果', running, {}, 'feedback.kind'],
    ['进展里退回材料', running, { kind: 'progress', returned: '材料' }, 'feedback.kind'],
    [
      '明天的事',
      running,
      { kind: 'progress', reportedOn: day('2099-01-01') },
      'feedback.reportedOn',
    ],
    [
      '在移送过来以前',
      running,
      { kind: 'receipt', reportedOn: day('2026-01-01') },
      'feedback.reportedOn',
    ],
    ['结果在终止以前', failed(police), { reportedOn: day('2026-11-12') }, 'feedback.reportedOn'],
  ])('%s', (_name, one, change, field) => {
    expect(refusalOf(recordFeedback(one, null, telling(change), CTX)).field).toBe(field);
  });

  it('周五补记周二反馈的；结案以后也能补记', () => {
    const tuesday = telling({ kind: 'progress', reportedOn: day('2026-11-10') });
    expect(recordFeedback(running, null, tuesday, CTX).ok).toBe(true);
    const closed = makeAgreedCase({ status: 'closed', registration: from(police) });
    expect(recordFeedback(closed, null, telling(), CTX).ok).toBe(true);
  });

  it('答复、销号在反馈以后；销号看得到，经过里也有；答复过的不能删', () => {
    const told = ruledValue(recordFeedback(failed(police), null, telling(), CTX));
    const answer = {
      ...{ answeredOn: day('2026-11-17'), text: '已知悉' },
      ...{ clearedOn: day('2026-11-18'), paperNumber: '' },
    };
    const early = { ...answer, answeredOn: day('2026-11-15') };
    expect(refusalOf(answerFeedback(told, 'n1', early, CTX)).field).toBe('answer.answeredOn');
    const before = { ...answer, clearedOn: day('2026-11-15') };
    expect(refusalOf(answerFeedback(told, 'n1', before, CTX)).field).toBe('answer.clearedOn');
    const answered = ruledValue(answerFeedback(told, 'n1', answer, CTX));
    expect(clearedOn(answered)).toBe('2026-11-18');
    const lines = buildTimeline(answered, TODAY).map(({ text }) => text);
    expect(lines).toEqual(expect.arrayContaining(['反馈：办理结果', '某区人民法院答复', '销号']));
    expect(codeOf(removeFeedback(answered, 'n1'))).toBe('NOT_NOW');
    expect(ruledValue(removeFeedback(told, 'n1')).feedbacks).toEqual([]);
    const mended = ruledValue(recordFeedback(answered, 'n1', telling({ number: '7' }), CTX));
    expect(mended.feedbacks).toMatchObject([{ id: 'n1', number: '7', answer }]);
  });
});

describe('反馈里没有让步的话（法释〔2016〕14号）', () => {
  it.each([
    ['被申请人承认借了钱，愿意还一半', ['承认', '愿意还']],
    ['申请人松口，同意少要两千', ['松口', '同意少']],
    ['双方都同意调解，已经安排下周三', []],
    ['没有达成协议，已终止调解', []],
  ])('%s', (text, found) => {
    expect(findAdmissions(text)).toEqual(found);
  });

  it('反馈函上只有结果：各方说的话一句也不在（bug: 把陈述写给派出所）', () => {
    const one = failed({ source: 'police', referringUnit: '天桥街派出所' });
    const said = one.sessions.flatMap(({ statements }) => statements.map(({ text }) => text));
    expect(said.length).toBeGreaterThan(0);
    const after = ruledValue(recordFeedback(one, null, telling({ to: '天桥街派出所' }), CTX));
    const letter = wordsOf(feedbackLetter, after, 'n1');
    expect(letter).toContain('没有达成调解协议');
    for (const text of said) expect(letter).not.toContain(text);
  });
});
