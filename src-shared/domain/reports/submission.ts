import { z } from 'zod';
import { localDateSchema, yearMonthSchema } from '../kernel/schemas';
import { periodSchema } from './period-schemas';

/** Figures as they were handed in, by the row's stable key. */
export const submittedFiguresSchema = z.record(
  z.string(),
  z.object({ thisPeriod: z.int().nullable(), before: z.int().nullable() }),
);
export type SubmittedFigures = z.infer<typeof submittedFiguresSchema>;

/**
 * The figures that a report is compared with, so that a later change shows as 更正. Versions of the program before 报送 was an
 * act wrote it into a file for each 月报 that was exported.
 */
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
