import { FileExcelOutlined } from '@ant-design/icons';
import { SavedFilePanel } from '@renderer/components/export/SavedFilePanel';
import { ConfirmButton } from '@renderer/components/feedback/ConfirmButton';
import { FormErrorSummary } from '@renderer/components/feedback/FormErrorSummary';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { ReportPreview } from '@renderer/components/report/ReportPreview';
import { useRouteMutation } from '@renderer/ipc/use-route';
import { wordMonth } from '@renderer/messages/day-wording';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { MonthlyReport } from '@shared/domain/statistics/monthly-report';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ReportChecks } from './ReportChecks';
import './reports.css';

interface ReportDeskProps {
  readonly report: MonthlyReport;
  readonly picker: ReactNode;
}

/** One month's report: its checks first, then the sheets as they will be printed. */
export function ReportDesk({ report, picker }: ReportDeskProps) {
  const save = useRouteMutation('reports.export');
  const { from, to } = report.period;
  const failed = report.checks.filter(({ isPassed }) => !isPassed);
  const start = () => save.mutate({ month: report.month });
  const button = {
    type: 'primary',
    icon: <FileExcelOutlined />,
    disabled: save.isPending,
    children: save.isPending ? '正在导出…' : '导出 Excel',
  } as const;
  return (
    <>
      <PageHeader
        title={`${wordMonth(report.month)}月报`}
        lead={`统计期 ${formatChineseDate(from)} 至 ${formatChineseDate(to)}${report.isZeroReport ? ' · 本期没有办结的纠纷，为零报告' : ''}`}
        actions={
          <>
            {picker}
            {failed.length === 0 ? (
              <Button {...button} onClick={start} />
            ) : (
              <ConfirmButton
                {...button}
                question={`有 ${failed.length} 项核对不上，还要导出吗？`}
                explanation={
                  <ul className="checks-failed">
                    {failed.map(({ key, label, detail }) => (
                      <li key={key}>
                        {label}：{detail}
                      </li>
                    ))}
                  </ul>
                }
                confirmLabel="仍然导出"
                onConfirm={start}
              />
            )}
          </>
        }
      />
      <FormErrorSummary error={save.error} />
      {save.data ? <SavedFilePanel file={save.data} /> : null}
      <ReportChecks report={report} />
      <ReportPreview report={report} />
    </>
  );
}
