import { localDate } from '@shared/domain/kernel/local-date';
import {
  type SubmissionRecord,
  submissionRecordSchema,
} from '@shared/domain/submission/submission';
import { describe, expect, test } from 'vitest';
import { compared, handIn } from '../../support/hand-in';
import { novemberCases } from './november-cases';
import { reportCase, reportOf } from './report-cases';

const first = novemberCases();
const late = [
  ...first,
  reportCase({ ordinal: 20, ending: { kind: 'oral', on: '2026-11-29', fen: [10_000] } }),
];

function submitted(cases = first, last: SubmissionRecord | null = null, today = '2026-12-01') {
  const lastSubmission = last === null ? null : compared(last);
  const record = handIn(reportOf(cases, { today: localDate(today), lastSubmission }), last);
  return submissionRecordSchema.parse(JSON.parse(JSON.stringify(record)));
}

describe('更正', () => {
  test('报送后数字没变：不是更正', () => {
    const report = reportOf(first, { lastSubmission: compared(submitted()) });
    expect(report.corrections).toEqual([]);
    expect(report.title).toBe('2026年11月人民调解案件统计月报');
    expect(report.lastSubmittedOn).toBe('2026-12-01');
  });

  test('报送后补录一件：逐项列出原报和现报，标题加（更正）', () => {
    const report = reportOf(late, { lastSubmission: compared(submitted()) });
    expect(report.title).toBe('2026年11月人民调解案件统计月报（更正）');
    expect(report.fileName).toContain('（更正）');
    expect(report.correctedFrom).toBe('2026-12-01');
    expect(report.corrections).toContainEqual({
      key: 'total',
      label: '调解案件总数',
      column: 'thisPeriod',
      unit: 'case',
      submitted: 4,
      now: 5,
    });
    expect(report.corrections).toContainEqual({
      key: 'agreement_amount',
      label: '协议涉及金额',
      column: 'thisPeriod',
      unit: 'fen',
      submitted: 125_002,
      now: 135_002,
    });
    expect(report.corrections.map((one) => one.key)).not.toContain('form.written');
    expect(report.notes.join()).toContain('本表更正 2026年12月1日报送的数据');
  });

  test('改动的是以前月份：更正的是上期累计', () => {
    const older = [
      ...first,
      reportCase({
        ordinal: 21,
        ending: { kind: 'oral', on: '2026-08-15' },
        registration: { escalationRisk: 'suicide' },
      }),
    ];
    const { corrections } = reportOf(older, { lastSubmission: compared(submitted()) });
    expect(corrections.every((one) => one.column === 'before')).toBe(true);
    expect(corrections).toContainEqual(
      expect.objectContaining({ key: 'total', submitted: 2, now: 3 }),
    );
    expect(corrections).toContainEqual(
      expect.objectContaining({ label: '防止自杀·涉及人数', submitted: 0, now: 2 }),
    );
  });

  test('更正报送以后再导出仍是更正表，再改则与更正后的比', () => {
    const corrected = submitted(late, submitted(), '2026-12-03');
    const again = reportOf(late, {
      lastSubmission: compared(corrected),
      today: localDate('2026-12-04'),
    });
    expect(again.title).toContain('（更正）');
    expect(again.correctedFrom).toBe('2026-12-01');
    const back = reportOf(first, { lastSubmission: compared(corrected) });
    expect(back.correctedFrom).toBe('2026-12-03');
    expect(back.corrections).toContainEqual(
      expect.objectContaining({ key: 'total', submitted: 5, now: 4 }),
    );
  });

  test('旧版本没有的指标不当作更正', () => {
    const last = compared(submitted());
    delete last.figures.total;
    expect(reportOf(first, { lastSubmission: last }).corrections).toEqual([]);
  });
});
