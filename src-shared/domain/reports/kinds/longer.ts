import type { ReportDefinition } from '../define-report';
import { REPORT_LENGTHS } from '../report-words';
import { caseReport } from './case-report';

const [, ...LONGER] = REPORT_LENGTHS;

/**
 * 季报, 半年报, 年报 and any span: the table of the 月报 over another period. Whether such are handed in, and in which form, differs from
 * place to place and no rule was found that says it: they are for the studio's own use, say so, and are not remembered.
 */
export const LONGER_REPORTS: readonly ReportDefinition[] = LONGER.map((words) =>
  caseReport(words, {
    isRemembered: false,
    notes: [
      `本表与月报同一口径，供本室自用；司法所要求报送${words.period === 'span' ? '' : words.name}的，以其规定的表式和统计期为准。`,
    ],
  }),
);
