import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { isYearMonth } from '@shared/domain/kernel/local-date';
import { likelyPeriod } from '@shared/domain/reports/likely-period';
import {
  formatPeriod,
  periodAfter,
  periodBefore,
  reportMonthOf,
} from '@shared/domain/reports/period';
import { HANDED_IN_WITH_TYPED } from '@shared/domain/typed/typed-acts';
import { Link, useSearchParams } from 'react-router';
import { TypedForm } from './TypedForm';
import { typedAddress } from './typed-address';
import './typed.css';

/** 手填数: the figures of a month that no case tells, with those of the month before beside them. */
export function TypedPage() {
  const { today } = useStudio();
  const [params] = useSearchParams();
  const asked = params.get('month') ?? '';
  const month = isYearMonth(asked) ? asked : likelyPeriod('month', today);
  return <MonthPage key={month} month={month} />;
}

function MonthPage({ month }: { readonly month: string }) {
  const { today, studio } = useStudio();
  const before = periodBefore(month);
  const after = periodAfter(month);
  const typed = useTyped(month);
  const last = useTyped(before ?? month);
  const handedIn = useIsHandedIn(month);
  const newest = reportMonthOf(today, studio.settings.reportCutOffDay);
  return (
    <div className="page">
      <PageHeader
        title={`${formatPeriod(month)} · 手填数`}
        lead="案卷里没有的数在这里填。不知道的空着，报表上写“未填”，不会当作 0。"
        actions={
          <>
            {before !== null && <Link to={typedAddress(before)}>上个月</Link>}
            {after !== null && after <= newest && <Link to={typedAddress(after)}>下个月</Link>}
            <Link to={`/reports?report=monthly&period=${month}`}>回到报表</Link>
          </>
        }
      />
      <AnswerGate query={typed}>
        {({ items }) => {
          const one = items.find(({ row }) => row.month === month) ?? null;
          const lastRow = last.data?.items.find(({ row }) => row.month === before);
          return handedIn === undefined || last.data === undefined ? null : (
            <TypedForm
              {...{ month, one, isHandedIn: handedIn }}
              last={lastRow?.row.figures ?? null}
              onSaved={typed.refetch}
            />
          );
        }}
      </AnswerGate>
    </div>
  );
}

/** What was typed of a month is found by it. */
function useTyped(month: string) {
  return useRouteQuery('typed.list', { text: month, page: 1, pageSize: 20 });
}

/** Whether a report that shows these figures was handed in; undefined while that is not known. */
function useIsHandedIn(month: string): boolean | undefined {
  const [table, order] = HANDED_IN_WITH_TYPED;
  const ofTable = useRouteQuery('submissions.of', { report: table, period: month });
  const ofOrder = useRouteQuery('submissions.of', { report: order, period: month });
  if (ofTable.data === undefined || ofOrder.data === undefined) return undefined;
  return ofTable.data !== null || ofOrder.data !== null;
}
