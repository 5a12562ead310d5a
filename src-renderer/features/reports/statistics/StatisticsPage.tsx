import { AnswerGate } from '@renderer/components/feedback/AnswerGate';
import { COUNTING_AGAIN, Counting } from '@renderer/components/feedback/Counting';
import { PageHeader } from '@renderer/components/layout/PageHeader';
import { useStudio } from '@renderer/ipc/use-bootstrap';
import { mayAsk, useDesk } from '@renderer/ipc/use-desk';
import { UNTIL_CHANGED, useRouteQuery } from '@renderer/ipc/use-route';
import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { type Chart, chartsOf, HEADLINES } from '@shared/domain/reports/charts/charts';
import { formatPeriod, type PeriodKind } from '@shared/domain/reports/period';
import type { ReportContent } from '@shared/domain/reports/report-content';
import { figureReader } from '@shared/domain/reports/report-figures';
import { unitLabel } from '@shared/domain/reports/report-layout';
import { isDrawn } from '@shared/domain/reports/statistics-key';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useReturnToFigure } from '../FigureLink';
import { figureId, figureToFind, type ReportAddress, reportParams } from '../figure-address';
import { type ChosenReport, chooseReport, type Offered } from '../offered';
import { PeriodPicker } from '../PeriodPicker';
import { useReport } from '../use-report';
import { CellView, ChartCard } from './ChartCard';
import { Exports, SavePicture } from './Exports';
import { RepeatedPeople } from './RepeatedPeople';
import '../reports.css';
import './statistics.css';

const LENGTHS = {
  month: '一个月',
  quarter: '一季',
  half: '半年',
  year: '全年',
  span: '任意一段',
} as const satisfies Record<PeriodKind, string>;

/** 统计图: a period at a glance; a year when nothing else is asked for. */
export function StatisticsPage() {
  const { today } = useStudio();
  const [params, setParams] = useSearchParams();
  const reports = useRouteQuery('reports.list', {}, { staleTime: UNTIL_CHANGED });
  if (reports.data === undefined)
    return (
      <div className="page">
        <PageHeader title="统计图" />
        <AnswerGate query={reports}>{() => null}</AnswerGate>
      </div>
    );
  const offered = reports.data
    .filter(({ key }) => isDrawn(key))
    .map((one) => ({ ...one, name: LENGTHS[one.period] }));
  const byYear = offered.filter(({ period }) => period === 'year');
  const asked = { report: params.get('report'), period: params.get('period') };
  const chosen = chooseReport([...byYear, ...offered], asked, today);
  return chosen === null ? null : (
    <ChosenStatistics
      offered={offered}
      chosen={chosen}
      onPick={({ report, period }) =>
        setParams(reportParams({ report: report.key, period, isCompared: false }), {
          replace: true,
        })
      }
    />
  );
}

interface ChosenStatisticsProps {
  readonly offered: Offered;
  readonly chosen: ChosenReport;
  readonly onPick: (chosen: ChosenReport) => void;
}

function ChosenStatistics({ offered, chosen, onPick }: ChosenStatisticsProps) {
  const { today } = useStudio();
  const target = { report: chosen.report.key, period: chosen.period, isCompared: false };
  const preview = useReport(target);
  const mayOpen = mayAsk(useDesk(), 'reports.rows');
  useReturnToFigure(preview.data?.state === 'ready');
  return (
    <div className="page">
      <PageHeader
        title={`${formatPeriod(chosen.period)} · 统计图`}
        lead={wordLead(preview.data, mayOpen)}
        actions={
          <>
            <Link className="report-studies" to={`/reports?${reportParams(target)}`}>
              这些数的表
            </Link>
            <PeriodPicker offered={offered} chosen={chosen} today={today} onPick={onPick} />
          </>
        }
      />
      <AnswerGate query={preview}>
        {(answer) =>
          answer.state === 'counting' ? (
            <Counting done={answer.done} total={answer.total} meanwhile="数完就画出来" />
          ) : (
            <Charts token={answer.token} content={answer.content} of={target} />
          )
        }
      </AnswerGate>
    </div>
  );
}

type Preview = ReturnType<typeof useReport>['data'];

function wordLead(preview: Preview, mayOpen: boolean): string {
  if (preview === undefined) return '正在统计…';
  if (preview.state === 'counting') return COUNTING_AGAIN;
  const { from, to } = preview.content.period;
  return `${formatChineseDate(from)} 至 ${formatChineseDate(to)}${mayOpen ? '，点一个数，看是哪几件' : ''}`;
}

/** Size of the type in pictures: as the text around them. */
const EM = { normal: 16, large: 20 } as const;

/** A page of all of them would be many screens long. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  各月案件: ['trend'],
  各月咨询: ['enquiries'],
  办得怎样: ['rates', 'spell'],
  哪些纠纷: ['categories'],
  来源和颜色: ['sources', 'colors'],
  在哪里: ['communities', 'grids'],
  谁常来: [],
};

/** No picture: a list of names. */
const REPEATED = '谁常来';

/** The part in which a figure stands, by the id of its element; the first for none. */
function partOf(charts: readonly Chart[], id: string | null): string {
  const chart = charts.find(({ rows }) =>
    rows.some(({ cells }) =>
      cells.some(
        (cell) =>
          typeof cell !== 'string' &&
          figureId({ figure: cell.row.key, column: cell.column }) === id,
      ),
    ),
  );
  const parts = Object.keys(PARTS);
  return parts.find((one) => PARTS[one]?.includes(chart?.key ?? '')) ?? parts[0] ?? '';
}

interface ChartsProps {
  readonly token: string;
  readonly content: ReportContent;
  readonly of: ReportAddress;
}

function Charts({ token, content, of }: ChartsProps) {
  const { studio, preferences } = useStudio();
  const figures = figureReader(content.sections);
  const charts = chartsOf(content, studio.settings.reportCutOffDay);
  const [params] = useSearchParams();
  const [part, setPart] = useState(() => partOf(charts, figureToFind(params)));
  return (
    <>
      <dl className="section-card headlines">
        {HEADLINES.map(figures).map((row) => (
          <div key={row.key}>
            <dt>{row.label}</dt>
            <dd>
              <CellView cell={{ row, column: 'thisPeriod' }} of={of} name={row.label} />{' '}
              {unitLabel(row.unit)}
            </dd>
          </div>
        ))}
      </dl>
      <Exports token={token} content={content} charts={charts} />
      {charts.some(({ key }) => key === 'trend') ? null : (
        <p className="quiet">这一段超过十二个月，不画各月的图；要看各月，一年一年地选。</p>
      )}
      <Segmented
        aria-label="看哪一部分"
        value={part}
        options={Object.keys(PARTS)}
        onChange={setPart}
      />
      {charts
        .filter(({ key }) => PARTS[part]?.includes(key))
        .map((chart) => (
          <ChartCard key={chart.key} chart={chart} of={of} em={EM[preferences.textSize]}>
            <SavePicture token={token} chart={chart} />
          </ChartCard>
        ))}
      {part === REPEATED && <RepeatedPeople period={content.period} />}
      <ul className="quiet statistics-notes">
        {content.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
