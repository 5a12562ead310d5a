import { sealPackage } from '@main/services/street/seal-package';
import type { StudioKey } from '@main/store/files/studio-key-v1';
import { localDate } from '@shared/domain/kernel/local-date';
import { blankOf } from '@shared/domain/record/blank';
import { caseTable } from '@shared/domain/reports/measures/case-table';
import { enquirySection } from '@shared/domain/reports/measures/enquiry-section';
import { periodAfter, periodOf } from '@shared/domain/reports/period';
import type { StatisticsRow } from '@shared/domain/reports/report-content';
import { memberPartSchema } from '@shared/domain/street/member';
import type { ReportPackage } from '@shared/domain/street/package-content';
import { receivedVersionSchema } from '@shared/domain/street/received';
import type { Unit } from '@shared/domain/street/unit-months';
import { USUAL_COUNTING } from '@shared/domain/studio/counting-rule';

/** What is told of an invented month of a studio: so many cases came and were settled in writing, each over 1 000 元. */
export interface InventedMonth {
  readonly unit: { readonly id: string; readonly name: string };
  readonly streetName: string;
  readonly month: string;
  readonly cases: number;
  /** Of the months of the year before. */
  readonly before: number;
  readonly ordinal?: number;
}

/** By the key of a row, what it says of one case. */
const OF_ONE: Readonly<Record<string, number>> = {
  ...{ total: 1, persons: 2, successful: 1, agreement_amount: 100_000 },
  ...{ 'committee.neighborhood': 1, 'source.application': 1, 'category.neighborhood': 1 },
  ...{ 'form.written': 1, registered: 1, accepted: 1, fulfilled: 1 },
};

/** A package as a studio makes it, without the studio: it adds up in itself and with the months before it. */
export function inventContent(told: InventedMonth): ReportPackage {
  const { unit, month, cases, before, ordinal = 1, streetName } = told;
  const sections = [...caseTable('neighborhood', USUAL_COUNTING), enquirySection()].map(
    ({ key, title, sumsTo, measures }) => ({
      ...{ key, title, sumsTo },
      rows: measures.map((measure): StatisticsRow => {
        const one = OF_ONE[measure.key] ?? 0;
        const { key: row, label, unit: of, level } = measure;
        const isStock = measure.type === 'stock';
        const earlier = isStock ? null : one * before;
        const yearToDate = isStock ? null : one * (before + cases);
        return {
          ...{ key: row, label, unit: of, level },
          ...{ thisPeriod: one * cases, before: earlier, yearToDate },
        };
      }),
    }),
  );
  return {
    id: `${unit.id}-${month}-${ordinal}`,
    unit: { ...unit, committeeName: `${unit.name}调委会` },
    ...{ streetName, isSample: false, report: 'monthly', label: '人民调解案件统计月报', month },
    ...{ days: periodOf(month, null), ordinal, isZeroReport: cases === 0, sections },
    handedInOn: localDate(`${periodAfter(month) ?? month}-02`),
    checks: [{ key: 'cumulative', label: '本年累计＝上期累计＋本期', isPassed: true }],
    ...{ counting: USUAL_COUNTING, corrections: [], correctedFrom: null },
  };
}

/** The same as the bytes of a file. */
export function inventPackage(told: InventedMonth, key: StudioKey): Uint8Array {
  return sealPackage('report', inventContent(told), key);
}

/** Studios of a street with the same months of all, of which the second lacks the last month where `isOneMissing`. */
export function inventUnits(
  count: number,
  months: readonly string[],
  { isOneMissing = false } = {},
): Unit[] {
  return Array.from({ length: count }, (_, at): Unit => {
    const unit = { id: `unit-${at + 1}`, name: `第${at + 1}调解工作室` };
    const sent = isOneMissing && at === 1 ? months.slice(0, -1) : months;
    let before = 0;
    const versions = sent.map((month) => {
      const cases = 1 + ((at + Number(month.slice(5))) % 7);
      const content = inventContent({ unit, streetName: '老槐街道', month, cases, before });
      before += cases;
      const version = { ...blankOf(receivedVersionSchema), id: content.id, content };
      return [month, [{ ...version, readOn: content.handedInOn, digest: '' }]] as const;
    });
    const part = { ...blankOf(memberPartSchema), name: unit.name, from: months[0] ?? '' };
    return { id: unit.id, part, months: new Map(versions) };
  });
}
