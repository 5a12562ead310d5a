import { formatChineseDate, type LocalDate } from '../kernel/local-date';
import type { Comparison } from './corrections';
import type { ReportDefinition } from './define-report';
import { formatPeriod, isRunning, type Period } from './period';

/** The notes of one report: the counting basis, then what is particular about this one. */
export function reportNotes(input: {
  definition: Pick<ReportDefinition, 'zero'>;
  /** 口径 by which the period is counted. */
  counted: readonly string[];
  period: Period;
  today: LocalDate;
  isZeroReport: boolean;
  isSample: boolean;
  comparison: Comparison;
  unreadableMonths: readonly string[];
}): string[] {
  const { period, today, comparison, unreadableMonths } = input;
  const notes: string[] = [...input.counted];
  if (input.isSample) notes.push('本表由示例数据生成，仅供练习，不得报送。');
  if (input.isZeroReport) notes.push(input.definition.zero.note);
  if (isRunning(period, today))
    notes.push(`统计期尚未结束，本表为 ${formatChineseDate(today)}止的数，不作报送。`);
  if (comparison.correctedFrom !== null)
    notes.push(
      `本表更正 ${formatChineseDate(comparison.correctedFrom)}报送的数据，共更正 ${comparison.corrections.length} 项，见“更正说明”。`,
    );
  if (unreadableMonths.length > 0)
    notes.push(
      `${unreadableMonths.map(formatPeriod).join('、')}的台账未能读出，其中登记的案件未计入本表。`,
    );
  return notes;
}
