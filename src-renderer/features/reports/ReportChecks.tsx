import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Section } from '@renderer/components/layout/Section';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { ReportCheck, ReportContent } from '@shared/domain/reports/report-content';
import { Corrections } from './Corrections';

/** The arithmetic checks, failed ones first and open, passed ones folded away. */
export function ReportChecks({ report }: { readonly report: ReportContent }) {
  const failed = report.checks.filter(({ isPassed }) => !isPassed);
  const passed = report.checks.filter(({ isPassed }) => isPassed);
  return (
    <Section
      title={failed.length === 0 ? '核对通过' : `有 ${failed.length} 项核对不上`}
      aside={wordSubmission(report)}
    >
      {failed.length > 0 ? <CheckList checks={failed} /> : null}
      {passed.length > 0 ? (
        <details className="checks-passed">
          <summary>看看核对过的 {passed.length} 项</summary>
          <CheckList checks={passed} />
        </details>
      ) : null}
      <Corrections corrections={report.corrections} />
    </Section>
  );
}

function wordSubmission({ isHandedIn, isTrial, lastSubmittedOn }: ReportContent): string {
  if (!isHandedIn) return '供本室自用，导出不记作报送';
  if (lastSubmittedOn) return `上次导出是 ${formatChineseDate(lastSubmittedOn)}`;
  return isTrial ? '统计期还没有结束，现在的数只算到今天' : '这一期还没有导出过';
}

function CheckList({ checks }: { readonly checks: readonly ReportCheck[] }) {
  return (
    <ul className="checks">
      {checks.map(({ key, label, detail, isPassed }) => (
        <li key={key} className={isPassed ? 'check check-passed' : 'check check-failed'}>
          {isPassed ? (
            <CheckCircleFilled aria-hidden="true" />
          ) : (
            <ExclamationCircleFilled aria-hidden="true" />
          )}
          <span>
            <strong>
              {isPassed ? '对上：' : '对不上：'}
              {label}
            </strong>{' '}
            <span className="check-detail">{detail}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
