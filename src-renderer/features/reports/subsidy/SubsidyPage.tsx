import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { likelyPeriod } from '@shared/domain/reports/likely-period';
import {
  formatPeriod,
  periodKindOf,
  REPORT_PERIOD_KINDS,
  type ReportPeriodKind,
} from '@shared/domain/reports/period';
import { SUBSIDY_LISTS, type SubsidyList } from '@shared/ipc/routes-subsidies';
import { Pagination, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { PeriodSteps } from '../PeriodSteps';
import { periodHolding } from '../report-period';
import { PayeeTable } from './PayeeTable';
import { SubsidyCases } from './SubsidyCases';
import { LIST_WORDS, shownLists, yuan } from './subsidy-words';
import './subsidy.css';

const KIND_WORDS = { month: '按月', quarter: '按季', half: '按半年', year: '按年' } as const;
/** A case takes several lines: no page is longer than three windows. */
const ROWS = { normal: 8, large: 5 } as const;

/** 以案定补: a period's cases, what may be applied for and how far the claims are. */
export function SubsidyPage() {
  const { studio, today, preferences } = useStudio();
  const [params, setParams] = useSearchParams();
  const asked = params.get('period') ?? '';
  const kind = REPORT_PERIOD_KINDS.find((one) => one === periodKindOf(asked)) ?? 'month';
  const period = periodKindOf(asked) === kind ? asked : likelyPeriod('month', today);
  const list: SubsidyList = SUBSIDY_LISTS.find((one) => one === params.get('list')) ?? 'open';
  const page = Math.max(1, Math.trunc(Number(params.get('page')) || 1));
  const pageSize = preferences.textSize === 'large' ? ROWS.large : ROWS.normal;
  const { isUsed, schemes } = studio.settings.subsidies;
  const overview = useRouteQuery(
    'subsidies.overview',
    { period, list, page, pageSize },
    { keepPrevious: true, enabled: isUsed },
  );
  const ask = (change: Readonly<Record<string, string>>) =>
    setParams({ period, list, page: '1', ...change }, { replace: true });
  const pickKind = (next: ReportPeriodKind) => ask({ period: periodHolding(period, next) });
  if (!isUsed || schemes.length === 0) return <NotSetUp isUsed={isUsed} />;
  return (
    <div className="page">
      <PageHeader
        title="以案定补"
        lead={`${formatPeriod(period)}的案件，按补贴方案算；一件纠纷只补一次`}
        actions={
          <>
            <Link className="subsidy-link" to="/settings?part=subsidy">
              补贴方案
            </Link>
            <Link className="subsidy-link" to={`/reports?report=subsidy_monthly&period=${period}`}>
              报表和发放名册
            </Link>
            <Segmented
              aria-label="统计期有多长"
              value={kind}
              options={REPORT_PERIOD_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
              onChange={pickKind}
            />
            <PeriodSteps {...{ kind, period, today }} onPick={(next) => ask({ period: next })} />
          </>
        }
      />
      <AnswerGate query={overview}>
        {(answer) => (
          <>
            <Segmented
              className="subsidy-lists"
              aria-label="办到哪一步"
              value={list}
              options={shownLists(answer.counts, list).map((value) => ({
                value,
                label: `${LIST_WORDS[value]} ${answer.counts[value].count}`,
              }))}
              onChange={(next) => ask({ list: next })}
            />
            <p className="quiet subsidy-sum">
              {wordSum(list, answer.counts[list].fen, answer.unpaid)}
            </p>
            <SubsidyCases
              key={`${period} ${list} ${page}`}
              {...{ list, period, answer }}
              total={answer.counts[list].count}
            />
            <Pagination
              align="end"
              current={page}
              pageSize={pageSize}
              total={answer.counts[list].count}
              showSizeChanger={false}
              hideOnSinglePage
              onChange={(next) => ask({ page: String(next) })}
            />
            <PayeeTable people={answer.people} />
          </>
        )}
      </AnswerGate>
    </div>
  );
}

function NotSetUp({ isUsed }: { readonly isUsed: boolean }) {
  return (
    <div className="page">
      <PageHeader title="以案定补" actions={<Link to="/reports">回到报表</Link>} />
      <div className="section-card">
        <EmptyState
          sentence={
            isUsed
              ? '还没有补贴方案。照司法局的文件写一个：每件补多少、卷里要有什么、从哪一天起。'
              : '这里没有用以案定补。司法局给调解员按件发补贴的，在设置里打开，再写补贴方案。'
          }
          action={<Link to="/settings?part=subsidy">去设置</Link>}
        />
      </div>
    </div>
  );
}

function wordSum(list: SubsidyList, fen: number, unpaid: number): string {
  if (list !== 'open') return `合计 ${yuan(fen)}`;
  return unpaid === 0 ? '' : `另有 ${unpaid} 件照方案不补，或者不在方案的日期里。`;
}
