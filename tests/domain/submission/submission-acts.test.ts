import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';
import type { Ruling } from '@shared/domain/kernel/ruling';
import type { ReportContent } from '@shared/domain/reports/report-content';
import {
  comparedWith,
  type SubmissionRecord,
  standing,
} from '@shared/domain/submission/submission';
import { SUBMISSION_ACTS } from '@shared/domain/submission/submission-acts';
import { describe, expect, test } from 'vitest';
import { compared, handIn } from '../../support/hand-in';
import { novemberCases } from '../reports/november-cases';
import { reportCase, reportOf } from '../reports/report-cases';

const NOVEMBER = reportOf(novemberCases(), { today: localDate('2026-12-02') });
const LATER = reportOf(
  [...novemberCases(), reportCase({ ordinal: 20, ending: { kind: 'oral', on: '2026-11-29' } })],
  { today: localDate('2026-12-05'), lastSubmission: compared(handIn(NOVEMBER)) },
);

const ctx = (today: string) => ({
  ...{ today: localDate(today), now: `${today}T01:00:00.000Z` },
  ...{ actor: { id: null, name: '' }, makeId: () => 'v9' },
});
const said = (on: string) => ({
  ...{ handedInOn: on as LocalDate, to: '老槐街道', way: null, note: '' },
});
const frozen = (content: ReportContent) => ({ content, ledgers: [], counted: [] });

function whyNot(ruling: Ruling<unknown>): string {
  return ruling.ok ? '' : String(ruling.refusal.data?.why ?? ruling.refusal.code);
}

describe('登记报送', () => {
  const begin = (content: ReportContent, on: string, today: string, same: unknown[] = []) =>
    SUBMISSION_ACTS.handIn.begin(
      { id: 's1' },
      { token: 't', report: content.report, period: content.periodKey, said: said(on) },
      { ...ctx(today), frozen: frozen(content), same: same as never },
    );

  test.each([
    ['统计期还没过完', '2026-11-29', '2026-11-29', '才结束'],
    ['报送日期在将来', '2026-12-09', '2026-12-02', '不能晚于今天'],
    ['报送日期在统计期里', '2026-11-20', '2026-12-02', '不能早于统计期的最后一天'],
  ])('%s：不收', (_name, on, today, why) => {
    const content = reportOf(novemberCases(), { today: localDate(today) });
    expect(whyNot(begin(content, on, today))).toContain(why);
  });

  test('统计期的最后一天就可以报', () => {
    const content = reportOf(novemberCases(), { today: localDate('2026-11-30') });
    expect(begin(content, '2026-11-30', '2026-11-30').ok).toBe(true);
  });

  test('同一期不能登记两份（两个窗口同时点）', () => {
    const ruling = begin(NOVEMBER, '2026-12-02', '2026-12-02', [{ kind: 'submission', id: 'x' }]);
    expect(whyNot(ruling)).toContain('已经登记过');
  });
});

describe('更正报送', () => {
  const correct = (record: SubmissionRecord, content: ReportContent) =>
    SUBMISSION_ACTS.correct.apply(
      record,
      { token: 't', said: said('2026-12-05'), reason: '补录一件' },
      { ...ctx('2026-12-05'), frozen: frozen(content) },
    );

  test('数字和行都没变：没有要更正的', () => {
    expect(whyNot(correct(handIn(NOVEMBER), NOVEMBER))).toContain('没有要更正的');
  });

  test('第一份原样留着，更正的一份在它旁边（怕的是第一份被盖掉）', () => {
    const first = handIn(NOVEMBER);
    const ruling = correct(first, LATER);
    if (!ruling.ok) throw new Error('refused');
    const { versions } = ruling.value;
    expect(versions[0]).toEqual(first.versions[0]);
    expect(versions[1]).toMatchObject({ reason: '补录一件', frozen: { content: LATER } });
    expect(comparedWith(ruling.value)).toMatchObject({
      ...{ submittedOn: '2026-12-05', replaced: { submittedOn: '2026-12-02' } },
    });
  });
});

describe('收回', () => {
  const twice = handIn(LATER, handIn(NOVEMBER));
  const withdraw = (record: SubmissionRecord, versionId = record.versions.at(-1)?.id ?? '') =>
    SUBMISSION_ACTS.withdraw.apply(
      record,
      { versionId, withdrawal: '还没有送去' },
      ctx('2026-12-05'),
    );

  test('收回更正：又和第一份比', () => {
    const ruling = withdraw(twice);
    if (!ruling.ok) throw new Error('refused');
    expect(standing(ruling.value)).toHaveLength(1);
    expect(comparedWith(ruling.value)).toMatchObject({ submittedOn: '2026-12-02', replaced: null });
  });

  test('都收回了：等于没有报过', () => {
    const one = withdraw(handIn(NOVEMBER));
    if (!one.ok) throw new Error('refused');
    expect(comparedWith(one.value)).toBeNull();
    expect(whyNot(withdraw(one.value))).toContain('最后一次');
  });

  test('只能收回最后一次', () => {
    expect(whyNot(withdraw(twice, twice.versions[0]?.id))).toContain('最后一次');
  });
});
