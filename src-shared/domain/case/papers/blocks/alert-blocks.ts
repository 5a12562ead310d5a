import { toBodyText } from '../../../paper/body-text';
import type { AuthorityReport } from '../../model/alert';
import { alertSpells } from '../../model/alert-standing';
import { AUTHORITY_LABELS, REPORT_WAY_LABELS } from '../../model/alert-words';
import type { MediationCase } from '../../model/mediation-case';
import type { CaseOnPaper } from './case-on-paper';
import { dayOnPaper } from './plain-blocks';
import { nameOnPaper } from './signature-block';

/** Whether the case was ever red, and that was no mistake. */
export function wasRed(one: MediationCase): boolean {
  return alertSpells(one).some(({ color, isMistake }) => color === 'red' && !isMistake);
}

/** The report that was made last; undefined where none is written down. */
export function lastReport({ authorityReports }: CaseOnPaper): AuthorityReport | undefined {
  return authorityReports.toSorted((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1)).at(-1);
}

/** To whom the last report went: the office itself, or the kind of authority. Empty where none is written down. */
export function reportedTo(c: CaseOnPaper): string {
  const report = lastReport(c);
  if (report === undefined) return '';
  return toBodyText(report.unit) || AUTHORITY_LABELS[report.authority].replace(/（.*）$/, '');
}

/** Who reported when and how: 苏玉梅，2026年11月8日 9:30，电话。 One line a report. */
export function tellReports({ authorityReports }: CaseOnPaper): string {
  return authorityReports
    .map(({ reporter, reportedOn, reportedAt, way, unit, authority, receiver, answer }) =>
      [
        `${dayOnPaper(reportedOn)}${reportedAt === null ? '' : ` ${reportedAt}`}`,
        `${nameOnPaper(reporter)}${REPORT_WAY_LABELS[way]}报${toBodyText(unit) || AUTHORITY_LABELS[authority]}`,
        receiver === '' ? '' : `接报人${nameOnPaper(receiver)}`,
        answer === '' ? '' : `答复：${toBodyText(answer)}`,
      ]
        .filter((part) => part !== '')
        .join('，'),
    )
    .join('\n');
}

/** What was done so that it does not grow worse, one line each. */
export function tellMeasures({ measures }: CaseOnPaper): string {
  return measures
    .map(
      ({ takenOn, what, takenBy }) =>
        `${dayOnPaper(takenOn)}，${nameOnPaper(takenBy)}：${toBodyText(what)}`,
    )
    .join('\n');
}

/** Each risk that was seen, and its signs. */
export function tellRisks({ risks }: CaseOnPaper): string {
  return risks.map(({ kind, signs }) => `${toBodyText(kind)}：${toBodyText(signs)}`).join('\n');
}
