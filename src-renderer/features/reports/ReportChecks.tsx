import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Section } from '@renderer/components/layout/Section';
import type { ReportCheck, ReportContent } from '@shared/domain/reports/report-content';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { Corrections } from './Corrections';

interface ReportChecksProps {
  readonly report: ReportContent;
  /** Beside the title; what the report is for when left out. */
  readonly aside?: string;
}

/** The arithmetic checks, failed ones first and open, passed ones folded away; one line where there is nothing to say. */
export function ReportChecks({ report, aside = wordUse(report) }: ReportChecksProps) {
  const failed = report.checks.filter(({ isPassed }) => !isPassed);
  const passed = report.checks.filter(({ isPassed }) => isPassed);
  const [isOpen, setOpen] = useState(false);
  if (failed.length === 0 && report.corrections.length === 0)
    return (
      <Section
        title="核对通过"
        aside={aside}
        fold={{
          isOpen,
          summary: `${passed.length} 项全部相符`,
          onToggle: () => setOpen((was) => !was),
        }}
      >
        <CheckList checks={passed} />
      </Section>
    );
  return (
    <Section
      title={failed.length === 0 ? '核对通过' : `有 ${failed.length} 项核对不上`}
      aside={aside}
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

function wordUse({ isHandedIn }: ReportContent): string {
  return isHandedIn ? '' : '供本室自用，不用登记报送';
}

function CheckList({ checks }: { readonly checks: readonly ReportCheck[] }) {
  return (
    <ul className="checks">
      {checks.map(({ key, label, detail, isPassed, records = [] }) => (
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
            <span className="check-detail">
              <Detail detail={detail} records={records} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface DetailProps {
  readonly detail: string;
  readonly records: NonNullable<ReportCheck['records']>;
}

/** The sentence as it stands on paper; the names in it open their cases. */
function Detail({ detail, records }: DetailProps) {
  const names = records.map(({ name }) => name).join('、');
  const at = names === '' ? -1 : detail.indexOf(names);
  if (at < 0) return detail;
  return (
    <>
      {detail.slice(0, at)}
      {records.map(({ kind, id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && '、'}
          {kind === 'case' ? <Link to={`/cases/${id}`}>{name}</Link> : name}
        </Fragment>
      ))}
      {detail.slice(at + names.length)}
    </>
  );
}
