import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { COUNTING_AGAIN, Counting } from '@renderer/components/feedback/Counting';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { ReportPreview } from '@renderer/components/report/ReportPreview';
import type { RequestError } from '@renderer/ipc/request';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { UNTIL_CHANGED, useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { formatPeriod } from '@shared/domain/reports/period';
import type { ReportContent } from '@shared/domain/reports/report-content';
import type { OutputOf } from '@shared/ipc/contract';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ExportButton } from './ExportButton';
import { LedgerPages } from './LedgerPages';
import { type ChosenReport, chooseReport, type Offered } from './offered';
import { PeriodPicker } from './PeriodPicker';
import { ReportChecks } from './ReportChecks';
import './reports.css';

/** How often it is asked how far a counting has come. */
const ASK_AGAIN_MS = 1_000;

type Preview = OutputOf<'reports.preview'>;

/** 月报, 季报 and longer, of every sort: a period's figures, checked, to be written as a workbook. */
export function ReportsPage() {
  const { today } = useStudio();
  const [params, setParams] = useSearchParams();
  const offered = useRouteQuery('reports.list', {}, { staleTime: UNTIL_CHANGED });
  // A page stands in its place while it is not known which reports there are.
  if (offered.data === undefined)
    return (
      <div className="page">
        <PageHeader title="报表" />
        <AnswerGate query={offered}>{() => null}</AnswerGate>
      </div>
    );
  const asked = { report: params.get('report'), period: params.get('period') };
  const chosen = chooseReport(offered.data, asked, today);
  return chosen === null ? null : (
    <ChosenPage
      offered={offered.data}
      chosen={chosen}
      onPick={({ report, period }) => setParams({ report: report.key, period }, { replace: true })}
    />
  );
}

interface ChosenPageProps {
  readonly offered: Offered;
  readonly chosen: ChosenReport;
  readonly onPick: (chosen: ChosenReport) => void;
}

function ChosenPage({ offered, chosen, onPick }: ChosenPageProps) {
  const { today } = useStudio();
  const { report, period } = chosen;
  const preview = useRouteQuery(
    'reports.preview',
    { report: report.key, period },
    { askAgainMs: ({ state }) => (state === 'counting' ? ASK_AGAIN_MS : false) },
  );
  const shown = preview.data?.state === 'ready' ? preview.data : null;
  const save = useRouteMutation('reports.export');
  const shownNow = `${report.key} ${period}`;
  const [saved, setSaved] = useState('');
  const start = () => {
    if (shown === null) return;
    setSaved(shownNow);
    // What is shown then is what can be exported.
    const countAgain = ({ shape }: RequestError) =>
      shape.code === 'REPORT_OUTDATED' ? preview.refetch() : undefined;
    save.mutate({ token: shown.token }, { onError: countAgain });
  };
  // A file exported of another report or period is no news here.
  const isOfThis = saved === shownNow;
  return (
    <div className="page">
      <PageHeader
        title={wordTitle(chosen, offered)}
        lead={wordLead(preview.data)}
        actions={
          <>
            <PeriodPicker offered={offered} chosen={chosen} today={today} onPick={onPick} />
            <ExportButton report={shown?.content} isSaving={save.isPending} onExport={start} />
          </>
        }
      />
      <FormErrorSummary error={isOfThis ? save.error : null} />
      {isOfThis && save.data ? <SavedFilePanel file={save.data} /> : null}
      {isOfThis && save.data?.hasChangedSince ? (
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
                    key={`${shownNow} ${ledger.key}`}
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

/** Of the sort that comes first its name alone; others say what they are about. */
function wordTitle({ report, period }: ChosenReport, offered: Offered): string {
  const days = formatPeriod(period);
  const { sort, name, period: kind } = report;
  if (sort !== offered[0]?.sort) return `${days} · ${sort}${name}`;
  return kind === 'month' ? `${days}${name}` : `${days} · ${name}`;
}

function wordLead(preview: Preview | undefined): string {
  if (preview === undefined) return '正在统计…';
  return preview.state === 'counting' ? COUNTING_AGAIN : wordPeriod(preview.content);
}

function wordPeriod({ period, zeroLead }: ReportContent): string {
  const days = `统计期 ${formatChineseDate(period.from)} 至 ${formatChineseDate(period.to)}`;
  return zeroLead === null ? days : `${days} · ${zeroLead}`;
}
