import { ArrowLeftOutlined } from '@ant-design/icons';
import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { Counting } from '@renderer/components/feedback/Counting';
import { EmptyState } from '@renderer/components/feedback/EmptyState';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { figureText } from '@renderer/components/report/figure-text';
import { useRouteQuery } from '@renderer/ipc/use-route';
import { formatPeriod } from '@shared/domain/reports/period';
import { SHOWN_COLUMN_LABELS } from '@shared/domain/reports/report-content';
import { unitLabel } from '@shared/domain/reports/report-layout';
import type { OutputOf } from '@shared/ipc/contract';
import { Pagination } from 'antd';
import type { ReactNode } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { FigureRecords } from './FigureRecords';
import {
  type FigureTarget,
  figureAddress,
  readFigureAddress,
  reportAddress,
} from './figure-address';
import { useReport } from './use-report';
import './figure-page.css';

/** Rows a page, as every list has. */
const PAGE_SIZE = 20;

type Figure = OutputOf<'reports.figure'>;

/** What a figure of a report counts, one record a line, with the way back to the report as it was. */
export function FigurePage() {
  const [params] = useSearchParams();
  const target = readFigureAddress(params);
  const page = Math.max(1, Math.trunc(Number(params.get('page')) || 1));
  if (target === null) return <Navigate to="/reports" replace />;
  return <ReportGate target={target} page={page} />;
}

interface FigureProps {
  readonly target: FigureTarget;
  readonly page: number;
}

/** Waits for the report: what stands behind its figures is asked of that very one. */
function ReportGate({ target, page }: FigureProps) {
  const { report, period, isCompared } = target;
  const preview = useReport({ report, period, isCompared });
  if (preview.data?.state === 'ready')
    return (
      <FigureOfReport
        target={target}
        page={page}
        token={preview.data.token}
        title={preview.data.content.title}
        countAgain={preview.refetch}
      />
    );
  return (
    <Frame target={target} title={formatPeriod(period)} lead="正在统计…">
      <AnswerGate query={preview}>
        {(answer) =>
          answer.state === 'counting' && (
            <Counting done={answer.done} total={answer.total} meanwhile="数完就列出来" />
          )
        }
      </AnswerGate>
    </Frame>
  );
}

interface FigureOfReportProps extends FigureProps {
  readonly token: string;
  /** Of the report. */
  readonly title: string;
  readonly countAgain: () => unknown;
}

function FigureOfReport({ target, page, token, title, countAgain }: FigureOfReportProps) {
  const navigate = useNavigate();
  const { figure, column } = target;
  const query = useRouteQuery(
    'reports.figure',
    { token, figure, column, page, pageSize: PAGE_SIZE },
    { keepPrevious: true },
  );
  const heading = query.data === undefined ? title : wordHeading(target, query.data);
  return (
    <Frame target={target} title={heading} lead={title}>
      <AnswerGate query={{ ...query, refetch: countAgain }}>
        {(answer) => (
          <>
            {answer.basis !== '' && <p className="figure-basis">怎么数的：{answer.basis}。</p>}
            {answer.total === 0 ? (
              <EmptyState sentence="这一项现在是 0，没有可列的。" />
            ) : (
              <FigureRecords figure={answer} />
            )}
            <Pagination
              className="figure-pages"
              align="end"
              current={page}
              pageSize={PAGE_SIZE}
              total={answer.total}
              showSizeChanger={false}
              hideOnSinglePage
              showTotal={(total) => `共 ${total} 件`}
              onChange={(next) => void navigate(figureAddress(target, next), { replace: true })}
            />
          </>
        )}
      </AnswerGate>
    </Frame>
  );
}

interface FrameProps {
  readonly target: FigureTarget;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

function Frame({ target, title, lead, children }: FrameProps) {
  return (
    <div className="page">
      <PageHeader
        title={title}
        lead={lead}
        actions={
          <Link className="figure-return" to={reportAddress(target)}>
            <ArrowLeftOutlined aria-hidden /> 回到报表
          </Link>
        }
      />
      {children}
    </div>
  );
}

/** 涉及当事人数 · 本期 15 人，来自 6 件 */
function wordHeading({ column }: FigureTarget, { name, unit, sum, total }: Figure): string {
  const figure = `${name} · ${SHOWN_COLUMN_LABELS[column]} ${figureText(unit, sum)} ${unitLabel(unit)}`;
  if (unit === 'case' || (unit === 'time' && sum === total)) return figure;
  // Not 6 件，来自 4 件: what stands several in a record is no case.
  return `${figure}，来自 ${total} ${unit === 'item' || unit === 'place' ? '条登记' : '件'}`;
}
