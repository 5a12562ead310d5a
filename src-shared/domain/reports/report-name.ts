import { cleanLine } from '../kernel/text';
import type { ReportDefinition } from './define-report';
import { formatPeriod } from './period';

interface ReportMarks {
  readonly definition: Pick<ReportDefinition, 'label' | 'fileLabel'>;
  readonly periodKey: string;
  readonly isZeroReport: boolean;
  readonly isCorrection: boolean;
}

/** 标题, with what kind of report it is: `2026年11月人民调解案件统计月报（更正）`. */
export function reportTitle(marks: ReportMarks): string {
  return `${formatPeriod(marks.periodKey)}${marks.definition.label}${markText(marks)}`;
}

/** A file name without extension that Windows accepts: `人民调解月报_2026年11月_某某工作室`. */
export function reportFileName(marks: ReportMarks & { readonly unitName: string }): string {
  // Windows forbids these characters, and a dot or space at the end.
  const unit = cleanLine(marks.unitName)
    .replace(/[\\/:*?"<>|]/g, '')
    .replace(/[. ]+$/, '');
  const base = `${marks.definition.fileLabel}_${formatPeriod(marks.periodKey)}${markText(marks)}`;
  return unit === '' ? base : `${base}_${unit}`;
}

function markText({ isZeroReport, isCorrection }: ReportMarks): string {
  return `${isZeroReport ? '（零报告）' : ''}${isCorrection ? '（更正）' : ''}`;
}
