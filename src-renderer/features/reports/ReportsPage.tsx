import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { COUNTING_AGAIN, Counting } from '@renderer/components/feedback/Counting';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { ReportPreview } from '@renderer/components/report/ReportPreview';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { wordMonth } from '@renderer/messages/day-wording';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { ReportContent } from '@shared/domain/reports/report-content';
import type { OutputOf } from '@shared/ipc/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ExportButton } from './ExportButton';
import { LedgerPages } from './LedgerPages';
import { MonthPicker } from './MonthPicker';
import { ReportChecks } from './ReportChecks';
import { likelyMonth } from './report-month';
import './reports.css';

const MONTH = /^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/;
/** How often it is asked how far a counting has come. */
const ASK_AGAIN_MS = 1_000;

type Preview = OutputOf<'reports.preview'>;

/** 月报: a month's figures, checked, to be handed in as a workbook. */
export function ReportsPage() {
  const { today } = useStudio();
  const [params, setParams] = useSearchParams();
  const asked = params.get('month') ?? '';
  const month = MONTH.test(asked) ? asked : likelyMonth(today);
  const preview = useRouteQuery(
    'reports.preview',
    { report: 'monthly', period: month },
    { askAgainMs: ({ state }) => (state === 'counting' ? ASK_AGAIN_MS : false) },
  );
  const shown = preview.data?.state === 'ready' ? preview.data : null;
  const save = useRouteMutation('reports.export');
  const [savedMonth, setSavedMonth] = useState('');
  const start = () => {
    if (shown === null) return;
    setSavedMonth(month);
    save.mutate({ token: shown.token });
  };
  // A file exported for another month is no news here.
  const isOfThisMonth = savedMonth === month;
  return (
    <div className="page">
      <PageHeader
        title={`${wordMonth(month)}月报`}
        lead={wordLead(preview.data)}
        actions={
          <>
            <MonthPicker
              month={month}
              today={today}
              onPick={(next) => setParams({ month: next }, { replace: true })}
            />
            <ExportButton report={shown?.content} isSaving={save.isPending} onExport={start} />
          </>
        }
      />
      <FormErrorSummary error={isOfThisMonth ? save.error : null} />
      {isOfThisMonth && save.data ? <SavedFilePanel file={save.data} /> : null}
      {isOfThisMonth && save.data?.hasChangedSince ? (
        <p className="report-changed" role="status">
          导出的是刚才看到的数字；之后案件又有改动，请看看新的统计，需要时再导出一次。
        </p>
      ) : null}
      <AnswerGate query={preview}>
        {(answer) =>
          answer.state === 'counting' ? (
            <Counting done={answer.done} total={answer.total} meanwhile="数完就显示统计结果" />
          ) : (
            <>
              <ReportChecks report={answer.content} />
              <ReportPreview
                report={answer.content}
                rowsOf={(ledger, titleId) => (
                  <LedgerPages
                    key={`${month} ${ledger.key}`}
                    token={answer.token}
                    ledger={ledger}
                    labelledBy={titleId}
                    onOutdated={preview.refetch}
                  />
                )}
              />
            </>
          )
        }
      </AnswerGate>
    </div>
  );
}

function wordLead(preview: Preview | undefined): string {
  if (preview === undefined) return '正在统计…';
  return preview.state === 'counting' ? COUNTING_AGAIN : wordPeriod(preview.content);
}

function wordPeriod({ period, isZeroReport }: ReportContent): string {
  const days = `统计期 ${formatChineseDate(period.from)} 至 ${formatChineseDate(period.to)}`;
  return isZeroReport ? `${days} · 本期没有办结的纠纷，为零报告` : days;
}
