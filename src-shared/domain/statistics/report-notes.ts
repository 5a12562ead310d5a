import { formatChineseDate, type LocalDate } from '../kernel/local-date';
import type { Comparison } from './corrections';
import type { Period } from './monthly-report';
import { formatReportMonth } from './report-period';

/** 口径: how cases are counted, printed under the table so that every reader counts the same way. */
const COUNTING_BASIS = [
  '案件按调解结束之日计入：书面协议为生效之日（当事人签名、盖章或按指印，调解员签名，加盖调委会印章，以最后一项为准），' +
    '口头协议为达成之日，未达成协议的为终止之日。不予受理、撤回申请的不计入总数。',
  '调解成功指协议已生效；疑难（复杂）案件指难度登记为疑难、重大的案件；涉及当事人数按申请人、被申请人计（单位计 1 人），不含代理人；' +
    '协议涉及金额为生效协议约定给付金额之和。',
  '预防纠纷激化按登记的纠纷转化情况统计；登记、受理、不予受理、撤回、司法确认各按办理之日统计；期末在办为统计期最后一日的存量；' +
    '自动履行按协议全部履行内容登记为已履行之日统计。',
] as const;

/** The notes of one report: the counting basis, then what is particular about this one. */
export function reportNotes(input: {
  period: Period;
  today: LocalDate;
  isZeroReport: boolean;
  isSample: boolean;
  comparison: Comparison;
  unreadableMonths: readonly string[];
}): string[] {
  const { period, today, comparison, unreadableMonths } = input;
  const notes: string[] = [...COUNTING_BASIS];
  if (input.isSample) notes.push('本表由示例数据生成，仅供练习，不得报送。');
  if (input.isZeroReport) notes.push('本期无调解结束的案件，本表为零报告。');
  if (today < period.to)
    notes.push(`统计期尚未结束，本表为 ${formatChineseDate(today)}的试算，不作报送。`);
  if (comparison.correctedFrom !== null)
    notes.push(
      `本表更正 ${formatChineseDate(comparison.correctedFrom)}报送的数据，共更正 ${comparison.corrections.length} 项，见“更正说明”。`,
    );
  if (unreadableMonths.length > 0)
    notes.push(
      `${unreadableMonths.map(formatReportMonth).join('、')}的台账未能读出，其中登记的案件未计入本表。`,
    );
  return notes;
}
