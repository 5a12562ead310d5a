import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { formatPeriod } from '@shared/domain/reports/period';
import { SUBMISSION_WAY_LABELS } from '@shared/domain/submission/submission';
import type { ShownSubmission } from '@shared/ipc/routes-submissions';
import { Link } from 'react-router';
import { ReadReturn } from './ReadReturn';
import './handing-in.css';

type Version = ShownSubmission['versions'][number];

/** 报送记录: what was handed in when, to whom, by whom; each as it was. */
export function SubmissionsPage() {
  const overview = useRouteQuery('submissions.overview', {});
  return (
    <div className="page">
      <PageHeader
        title="报送记录"
        lead="报过的表原样留着；更正的一份在旁边"
        actions={<Link to="/reports">回到报表</Link>}
      />
      <ReadReturn />
      <AnswerGate query={overview}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="section-card">
              <Allowed
                route="submissions.handIn"
                otherwise={<EmptyState sentence="还没有登记过报送。" />}
              >
                <EmptyState sentence="还没有登记过报送。在报表那一页，导出以后点“登记报送”。" />
              </Allowed>
            </div>
          ) : (
            <table className="section-card submissions">
              <thead>
                <tr>
                  {['报表', '报送日期', '报给', '报送人', '说明'].map((label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              {items.map((one) => (
                <Submitted key={one.id} one={one} />
              ))}
            </table>
          )
        }
      </AnswerGate>
    </div>
  );
}

function Submitted({ one }: { readonly one: ShownSubmission }) {
  const name = `${formatPeriod(one.period)}${one.title}`;
  return (
    <tbody>
      {one.versions.map((version, place) => (
        <tr key={version.id} className={version.withdrawn === null ? '' : 'submission-withdrawn'}>
          {place === 0 && (
            <th scope="rowgroup" rowSpan={one.versions.length}>
              <Link to={`/reports?report=${one.report}&period=${one.period}`}>{name}</Link>
            </th>
          )}
          <td>
            <Link to={`/reports/submissions/${one.id}/${version.id}`}>
              {formatChineseDate(version.said.handedInOn)}
            </Link>
          </td>
          <td>{version.said.to}</td>
          <td>{version.handedInBy}</td>
          <td>{wordVersion(version)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function wordVersion({ reason, said, isZeroReport, returned, withdrawn }: Version): string {
  return [
    reason === '' ? '' : `更正：${reason}`,
    isZeroReport ? '零报告' : '',
    said.way === null ? '' : SUBMISSION_WAY_LABELS[said.way],
    said.note,
    returned === null ? '' : `▲ 街道退回：${returned.reasons}`,
    withdrawn === null ? '' : `已收回：${withdrawn}`,
  ]
    .filter((text) => text !== '')
    .join('；');
}
