import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { ReportPreview } from '@renderer/components/report/ReportPreview';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { wordMonth } from '@renderer/messages/day-wording';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { MonthlyReport } from '@shared/domain/statistics/monthly-report';
import { useSearchParams } from 'react-router';
import { ExportButton } from './ExportButton';
import { MonthPicker } from './MonthPicker';
import { ReportChecks } from './ReportChecks';
import { likelyMonth } from './report-month';
import './reports.css';

const MONTH = /^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/;

/** 月报: a month's figures, checked, to be handed in as a workbook. */
export function ReportsPage() {
  const { today } = useStudio();
  const [params, setParams] = useSearchParams();
  const asked = params.get('month') ?? '';
  const month = MONTH.test(asked) ? asked : likelyMonth(today);
  const report = useRouteQuery('reports.preview', { month });
  const save = useRouteMutation('reports.export');
  const start = () => save.mutate({ month });
  // A file exported for another month is no news here.
  const isOfThisMonth = save.variables?.month === month;
  return (
    <div className="page">
      <PageHeader
        title={`${wordMonth(month)}月报`}
        lead={report.data ? wordPeriod(report.data) : '正在统计…'}
        actions={
          <>
            <MonthPicker
              month={month}
              today={today}
              onPick={(next) => setParams({ month: next }, { replace: true })}
            />
            <ExportButton report={report.data} isSaving={save.isPending} onExport={start} />
          </>
        }
      />
      <FormErrorSummary error={isOfThisMonth ? save.error : null} />
      {isOfThisMonth && save.data ? <SavedFilePanel file={save.data} /> : null}
      <AnswerGate query={report}>
        {(content) => (
          <>
            <ReportChecks report={content} />
            <ReportPreview report={content} />
          </>
        )}
      </AnswerGate>
    </div>
  );
}

function wordPeriod({ period, isZeroReport }: MonthlyReport): string {
  const days = `统计期 ${formatChineseDate(period.from)} 至 ${formatChineseDate(period.to)}`;
  return isZeroReport ? `${days} · 本期没有办结的纠纷，为零报告` : days;
}
