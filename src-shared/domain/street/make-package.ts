import { yearMonthSchema } from '../kernel/schemas';
import { countingOn } from '../reports/counting';
import { MONTHLY_REPORT } from '../reports/kinds/monthly';
import type { Studio } from '../studio/studio';
import type { SubmissionRecord } from '../submission/submission';
import { type ReportPackage, reportPackageSchema } from './package-content';

/**
 * What goes to the street of one handing in; null where there is none of that id, and of another report than the 月报. The
 * same handing in always gives the same content.
 */
export function packageOf(
  record: SubmissionRecord,
  versionId: string,
  studio: Studio,
): ReportPackage | null {
  const place = record.versions.findIndex(({ id }) => id === versionId);
  const version = record.versions[place];
  const isMonth = yearMonthSchema.safeParse(record.period).success;
  if (version === undefined || record.report !== MONTHLY_REPORT.key || !isMonth) return null;
  const { content } = version.frozen;
  const { profile, settings } = studio;
  // Parsed: of whatever else the report holds, such as the cases behind a check or the rows, nothing comes along.
  return reportPackageSchema.parse({
    ...content,
    id: version.id,
    unit: { id: studio.id, name: profile.name, committeeName: profile.committeeName },
    streetName: profile.streetName,
    isSample: studio.isSample,
    month: record.period,
    days: content.period,
    // Those that were taken back count too: a number is never given twice.
    ordinal: place + 1,
    handedInOn: version.said.handedInOn,
    counting: countingOn(content.period.to, settings),
  });
}
