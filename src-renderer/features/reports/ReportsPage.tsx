import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { COUNTING_AGAIN, Counting } from '@renderer/components/feedback/Counting';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { ReportPreview } from '@renderer/components/report/ReportPreview';
import type { RequestError } from '@renderer/ipc/request';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { likelyPeriod } from '@shared/domain/reports/likely-period';
import { formatPeriod, periodKindOf } from '@shared/domain/reports/period';
import type { ReportContent } from '@shared/domain/reports/report-content';
import {
  CASE_REPORT_WORDS,
  type CaseReportWords,
  caseReportOf,
} from '@shared/domain/reports/report-words';
import type { OutputOf } from '@shared/ipc/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ExportButton } from './ExportButton';
import { LedgerPages } from './LedgerPages';
import { PeriodPicker } from './PeriodPicker';
import { ReportChecks } from './ReportChecks';
import './reports.css';

const [MONTHLY] = CASE_REPORT_WORDS;
/** How often it is asked how far a counting has come. */
const ASK_AGAIN_MS = 1_000;

type Preview = OutputOf<'reports.preview'>;

/** 月报, 季报 and longer: a period's figures, checked, to be written as a workbook. */
export function ReportsPage() {
  const { today } = useStudio();
  const [params, setParams] = useSearchParams();
  const asked = params.get('period') ?? '';
  const known = caseReportOf(periodKindOf(asked));
  const report = known ?? MONTHLY;
  const period = known === undefined ? likelyPeriod(MONTHLY.period, today) : asked;
  const preview = useRouteQuery(
    'reports.preview',
    { report: report.key, period },
    { askAgainMs: ({ state }) => (state === 'counting' ? ASK_AGAIN_MS : false) },
  );
  const shown = preview.data?.state === 'ready' ? preview.data : null;
  const save = useRouteMutation('reports.export');
  const [savedPeriod, setSavedPeriod] = useState('');
  const start = () => {
    if (shown === null) return;
    setSavedPeriod(period);
    // What is shown then is what can be exported.
    const countAgain = ({ shape }: RequestError) =>
      shape.code === 'REPORT_OUTDATED' ? preview.refetch() : undefined;
    save.mutate({ token: shown.token }, { onError: countAgain });
  };
  // A file exported for another period is no news here.
  const isOfThisPeriod = savedPeriod === period;
  return (
    <div className="page">
      <PageHeader
        title={wordTitle(period, report)}
        lead={wordLead(preview.data)}
        actions={
          <>
            <PeriodPicker
              report={report}
              period={period}
              today={today}
              onPick={(next) => setParams({ period: next }, { replace: true })}
            />
            <ExportButton report={shown?.content} isSaving={save.isPending} onExport={start} />
          </>
        }
      />
      <FormErrorSummary error={isOfThisPeriod ? save.error : null} />
      {isOfThisPeriod && save.data ? <SavedFilePanel file={save.data} /> : null}
      {isOfThisPeriod && save.data?.hasChangedSince ? (
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
                    key={`${period} ${ledger.key}`}
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

function wordTitle(period: string, { name, period: kind }: CaseReportWords): string {
  const days = formatPeriod(period);
  return kind === 'month' ? `${days}${name}` : `${days} · ${name}`;
}

function wordLead(preview: Preview | undefined): string {
  if (preview === undefined) return '正在统计…';
  return preview.state === 'counting' ? COUNTING_AGAIN : wordPeriod(preview.content);
}

function wordPeriod({ period, isZeroReport }: ReportContent): string {
  const days = `统计期 ${formatChineseDate(period.from)} 至 ${formatChineseDate(period.to)}`;
  return isZeroReport ? `${days} · 本期没有办结的纠纷，为零报告` : days;
}
