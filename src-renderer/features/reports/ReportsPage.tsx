import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { Allowed } from '@renderer/components/feedback/Allowed';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { COUNTING_AGAIN, Counting } from '@renderer/components/feedback/Counting';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { ReportPreview } from '@renderer/components/report/ReportPreview';
import type { RequestError } from '@renderer/ipc/request';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { UNTIL_CHANGED, useRouteMutation, useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { layoutOfReport } from '@shared/domain/layout/layout-report-key';
import { formatPeriod } from '@shared/domain/reports/period';
import type { ReportContent } from '@shared/domain/reports/report-content';
import type { OutputOf } from '@shared/ipc/contract';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ExportButton } from './ExportButton';
import { FigureLink, useReturnToFigure } from './FigureLink';
import { isCompared, reportParams } from './figure-address';
import { HandingIn } from './handing-in/HandingIn';
import { LedgerPages } from './LedgerPages';
import { OwnFormButton } from './OwnFormButton';
import { type ChosenReport, chooseReport, type Offered } from './offered';
import { PeriodPicker } from './PeriodPicker';
import { ReportChecks } from './ReportChecks';
import { TypedFigureLink } from './typed/TypedFigureLink';
import { TypedOffer } from './typed/TypedOffer';
import { useReport } from './use-report';
import { WholeBook } from './WholeBook';
import './reports.css';

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
      isCompared={isCompared(params)}
      onPick={({ report, period }, isIt) =>
        setParams(reportParams({ report: report.key, period, isCompared: isIt }), { replace: true })
      }
    />
  );
}

interface ChosenPageProps {
  readonly offered: Offered;
  readonly chosen: ChosenReport;
  /** Whether the period is set beside the one before and the same of last year. */
  readonly isCompared: boolean;
  readonly onPick: (chosen: ChosenReport, isCompared: boolean) => void;
}

function ChosenPage({ offered, chosen, isCompared: isIt, onPick }: ChosenPageProps) {
  const { today, preferences, studio } = useStudio();
  const { report, period } = chosen;
  const layout = layoutOfReport(report.key);
  const target = { report: report.key, period, isCompared: isIt };
  const preview = useReport(target);
  useReturnToFigure(preview.data?.state === 'ready');
  const shown = preview.data?.state === 'ready' ? preview.data : null;
  const save = useRouteMutation('reports.export');
  const shownNow = `${report.key} ${period}`;
  const [saved, setSaved] = useState('');
  const start = (isInForm: boolean) => {
    if (shown === null) return;
    setSaved(shownNow);
    // What is shown then is what can be exported.
    const countAgain = ({ shape }: RequestError) =>
      shape.code === 'REPORT_OUTDATED' ? preview.refetch() : undefined;
    save.mutate({ token: shown.token, ...(isInForm && { isInForm }) }, { onError: countAgain });
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
            <Link className="report-studies" to="/reports/submissions">
              报送记录
            </Link>
            <Link className="report-studies" to="/reports/statistics">
              统计图
            </Link>
            {offered.some(({ key }) => key === 'subsidy_monthly') ? (
              <Allowed route="subsidies.overview">
                <Link className="report-studies" to={`/reports/subsidies?period=${period}`}>
                  以案定补
                </Link>
              </Allowed>
            ) : null}
            <Allowed route="platform.list">
              <Link className="report-studies" to="/reports/platform">
                平台录入
              </Link>
            </Allowed>
            {studio.settings.isStreetDesk && (
              <Link className="report-studies" to="/reports/street">
                街道汇总
              </Link>
            )}
            <Allowed route="studies.open">
              <Link className="report-studies" to="/reports/studies">
                案例
              </Link>
            </Allowed>
            <Allowed route="layouts.list">
              <Link className="report-studies" to="/layouts">
                自排台账
              </Link>
            </Allowed>
          </>
        }
      />
      <div className="report-pick">
        <PeriodPicker
          offered={offered}
          chosen={chosen}
          today={today}
          onPick={(next) => onPick(next, isIt)}
        />
        <ExportButton
          report={shown?.content}
          isSaving={save.isPending}
          onExport={() => start(false)}
        />
      </div>
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
              <div className="report-tools">
                <HandingIn shown={answer} />
                <Checkbox
                  className="report-compare"
                  checked={isIt}
                  onChange={({ target: { checked } }) => onPick(chosen, checked)}
                >
                  和上期、去年同期比（Excel 里另有一张）
                </Checkbox>
                <WholeBook period={period} />
                <OwnFormButton
                  report={answer.content}
                  isSaving={save.isPending}
                  onExport={() => start(true)}
                />
                {layout !== null && (
                  <Allowed route="layouts.correct">
                    <Link className="report-studies" to={`/layouts/${layout}`}>
                      改这张台账
                    </Link>
                  </Allowed>
                )}
              </div>
              <ReportChecks report={answer.content} />
              <ReportPreview
                report={answer.content}
                isFolded={preferences.textSize === 'large'}
                annexAside={<TypedOffer report={answer.content} />}
                figureOf={(row, column, text, section) => {
                  const name = section === undefined ? row.label : `${section.title}，${row.label}`;
                  return row.gaps !== undefined ? (
                    <TypedFigureLink {...{ row, name, column, text, period }} />
                  ) : (
                    <FigureLink
                      target={{ ...target, figure: row.key, column }}
                      {...{ name, text, figure: row[column] }}
                    />
                  );
                }}
                rowsOf={(ledger, titleId) => (
                  <LedgerPages
                    key={`${shownNow} ${ledger.key}`}
                    of={{ route: 'reports.rows', token: answer.token }}
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
  if (kind === 'span') return `${days} · ${sort}`;
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
