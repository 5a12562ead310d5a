import { z } from 'zod';
import { localDateSchema, yearMonthSchema } from '../kernel/schemas';
import { periodSchema } from './period-schemas';
import type { ReportContent } from './report-content';
import { figuresOf } from './report-figures';

/** Figures as they were handed in, by the row's stable key. */
export const submittedFiguresSchema = z.record(
  z.string(),
  z.object({ thisPeriod: z.int(), before: z.int().nullable() }),
);
export type SubmittedFigures = z.infer<typeof submittedFiguresSchema>;

/** What was handed in for one month, remembered so that a later change shows as 更正. */
export const submissionSchema = z.object({
  month: yearMonthSchema,
  period: periodSchema,
  submittedOn: localDateSchema,
  /** 1 for the first, one more with each hand-in whose figures differ. */
  revision: z.int().min(1),
  figures: submittedFiguresSchema,
  /** The version that this one corrects, or null. Kept so that a 更正 exported twice is a 更正 both times. */
  replaced: z.object({ submittedOn: localDateSchema, figures: submittedFiguresSchema }).nullable(),
});
export type Submission = z.infer<typeof submissionSchema>;

/**
 * What to remember once the report has been exported. A report exported before the last day of its period is a trial
 * run and is not remembered: nobody hands in an unfinished month, and its figures would turn the true report into a 更正.
 * @param last what was remembered of this month so far
 * @returns what is to be remembered now (possibly `last` itself), or null when nothing is
 */
export function submissionAfter(report: ReportContent, last: Submission | null): Submission | null {
  if (report.isTrial) return last;
  const figures = figuresOf(report.sections);
  const head = {
    month: report.periodKey,
    period: report.period,
    submittedOn: report.preparedOn,
    figures,
  };
  if (last === null) return { ...head, revision: 1, replaced: null };
  if (sameFigures(figures, last.figures))
    return { ...head, revision: last.revision, replaced: last.replaced };
  return {
    ...head,
    revision: last.revision + 1,
    replaced: { submittedOn: last.submittedOn, figures: last.figures },
  };
}

/** Whether two sets of figures say the same of every measure that both hold. */
export function sameFigures(left: SubmittedFigures, right: SubmittedFigures): boolean {
  return Object.entries(left).every(([key, figure]) => {
    const other = right[key];
    return (
      other === undefined ||
      (other.thisPeriod === figure.thisPeriod && other.before === figure.before)
    );
  });
}
