import { blankOf } from '@shared/domain/record/blank';
import { type SubsidyScheme, subsidySchemeSchema } from '@shared/domain/studio/subsidy-scheme';
import { day } from './day';

/** An invented scheme: 简易 50, 一般 100, 疑难 200, 重大 300 元, half of that for an oral agreement; nothing else asked. */
export function makeScheme(overrides: Partial<SubsidyScheme> = {}): SubsidyScheme {
  return {
    ...blankOf(subsidySchemeSchema),
    ...{ id: 'scheme1', name: '老槐街道试行办法', from: day('2026-01-01'), countsBy: 'concluded' },
    ...{ simpleFen: 5_000, ordinaryFen: 10_000, complexFen: 20_000, majorFen: 30_000 },
    ...{ oralPercent: 50, failedPercent: 0, unperformedPercent: 100, split: 'presiding' },
    ...overrides,
  };
}
