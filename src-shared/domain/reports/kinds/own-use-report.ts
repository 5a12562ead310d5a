import { defineReport, type ReportDefinition } from '../define-report';
import { REPORT_LENGTHS } from '../report-words';

type OwnUse = Omit<
  ReportDefinition,
  'key' | 'name' | 'period' | 'label' | 'fileLabel' | 'isRemembered' | 'notes'
> & {
  /** Stands before the length in its key. */
  readonly key: string;
  /** Its title without the length: 咨询情况统计. */
  readonly label: string;
  /** The same in the name of its file: 咨询情况. */
  readonly fileLabel: string;
  readonly notes: readonly string[];
};

/** A report for the studio's own use, over periods of every length. */
export function ownUseReports({
  key,
  label,
  fileLabel,
  notes,
  ...rest
}: OwnUse): ReportDefinition[] {
  return REPORT_LENGTHS.map(({ key: length, period, name, onPaper, inFile }) =>
    defineReport({
      ...rest,
      ...{ key: `${key}_${length}`, name, period, isRemembered: false },
      label: `${label}${onPaper}`,
      fileLabel: `${fileLabel}${inFile}`,
      notes: () => [...notes, '本表供本室自用；要求报送的，以其规定的表式和统计期为准。'],
    }),
  );
}
