import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { likelyPeriod } from '@shared/domain/reports/likely-period';
import { formatPeriod, periodKindOf } from '@shared/domain/reports/period';
import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { ReportChecks } from '../ReportChecks';
import { ConsolidatedReport } from './ConsolidatedReport';
import { ReadPackages } from './ReadPackages';
import { StreetExports } from './StreetExports';
import { StreetPeriod } from './StreetPeriod';
import { UnitsTable } from './UnitsTable';
import './street.css';

const VIEWS = [
  { value: 'units', label: '谁报了' },
  { value: 'report', label: '汇总表' },
] as const;
type View = (typeof VIEWS)[number]['value'];

/** 街道汇总: what several studios sent, who did not, and all of them together. */
export function StreetPage() {
  const { studio } = useStudio();
  return studio.settings.isStreetDesk ? <Desk /> : <NotHere />;
}

/** The setting is off: whoever comes here by an address is told where it is. */
function NotHere() {
  return (
    <div className="page">
      <PageHeader title="街道汇总" actions={<Link to="/reports">回到报表</Link>} />
      <div className="section-card">
        <EmptyState
          sentence="这一页给街道、司法所用：把几个调解工作室的月报合成一张。要用，请先在设置里打开。"
          action={<Link to="/settings?part=street">打开“上报包和汇总”的设置</Link>}
        />
      </div>
    </div>
  );
}

function Desk() {
  const { today, studio } = useStudio();
  const [params, setParams] = useSearchParams();
  const period = periodIn(params.get('period')) ?? likelyPeriod('month', today);
  const view: View = params.get('view') === 'report' ? 'report' : 'units';
  const overview = useRouteQuery('street.overview', { period }, { keepPrevious: true });
  const ask = (change: object) =>
    setParams({ period, view, ...change } as Record<string, string>, { replace: true });
  return (
    <div className="page">
      <PageHeader
        title={`街道汇总 · ${formatPeriod(period)}`}
        lead={`${studio.profile.streetName}各单位的上报包，合成一张表`}
        actions={
          <>
            <Link className="report-studies" to="/reports">
              回到报表
            </Link>
            <StreetPeriod period={period} today={today} onPick={(next) => ask({ period: next })} />
          </>
        }
      />
      <ReadPackages />
      <AnswerGate query={overview}>
        {({ members, content, rows }) => (
          <>
            <div className="street-tools">
              <Segmented
                aria-label="看什么"
                value={view}
                options={[...VIEWS]}
                onChange={(next) => ask({ view: next })}
              />
              <StreetExports period={period} />
            </div>
            {members.length > 0 && <ReportChecks report={content} aside="" />}
            {view === 'units' ? (
              <UnitsTable members={members} period={period} />
            ) : (
              <ConsolidatedReport content={content} rows={rows} />
            )}
          </>
        )}
      </AnswerGate>
    </div>
  );
}

/** A span of days is made of no months. */
function periodIn(given: string | null): string | null {
  const kind = given === null ? null : periodKindOf(given);
  return kind === null || kind === 'span' ? null : given;
}
