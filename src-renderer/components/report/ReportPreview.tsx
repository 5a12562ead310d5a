import { formatChineseDate } from '@shared/domain/kernel/local-date';
import { comparisonLines } from '@shared/domain/reports/comparison-lines';
import { wordPrint } from '@shared/domain/reports/ledgers/print-plan';
import { formatPeriod } from '@shared/domain/reports/period';
import type { LedgerHead, ReportContent } from '@shared/domain/reports/report-content';
import { checkVerdict } from '@shared/domain/reports/report-layout';
import type { ReactNode } from 'react';
import { ComparisonTable } from './ComparisonTable';
import { CorrectionsTable } from './CorrectionsTable';
import { FiguresTable } from './FiguresTable';
import { plainFigure, type ShowFigure, StatisticsBlocks } from './StatisticsBlocks';
import './report-preview.css';

interface ReportPreviewProps {
  readonly report: ReportContent;
  /** The rows of a ledger, under the title that names them. */
  readonly rowsOf: (ledger: LedgerHead, titleId: string) => ReactNode;
  /** A figure of the statistics as a way to what it counts. */
  readonly figureOf?: ShowFigure;
  /** Beside what a person types, such as the way to typing it. */
  readonly annexAside?: ReactNode;
  /** What would be pages of large type is one line each until somebody opens it. */
  readonly isFolded?: boolean;
}

/** The sheets of a report as the workbook will hold them, made from the same content. */
export function ReportPreview({
  report,
  rowsOf,
  figureOf = plainFigure,
  annexAside = null,
  isFolded = false,
}: ReportPreviewProps) {
  const { period, ledgers, corrections } = report;
  return (
    <div className="report-preview">
      <article className="report-sheet" aria-labelledby="report-statistics-title">
        <h3 id="report-statistics-title" className="report-sheet-title">
          {report.title}
        </h3>
        <dl className="report-sheet-head">
          <HeadLine term="填报单位" text={report.unitName} />
          <HeadLine
            term="统计期"
            text={`${formatChineseDate(period.from)}至${formatChineseDate(period.to)}`}
          />
          <HeadLine term="所属调委会" text={report.committeeName} />
          <HeadLine term={report.purpose.term} text={report.purpose.text} />
        </dl>
        <StatisticsBlocks report={report} figureOf={figureOf} isFolded={isFolded} />
        <Annexes report={report} figureOf={figureOf} aside={annexAside} />
        <div className="report-notes">
          <Notes notes={report.notes} />
          <p>{verdictOnScreen(report)}</p>
        </div>
        {/* Where ink goes on paper: in large type it would only push the figures out of sight. */}
        {isFolded ? null : (
          <p className="report-signatures">
            <span>制表人：</span>
            <span>审核人：</span>
            <span>负责人：</span>
            <span>填报日期：　　年　月　日（填报单位盖章）</span>
          </p>
        )}
      </article>
      {report.tables.map((table) => (
        <Sheet
          key={table.key}
          id={`report-table-${table.key}`}
          title={`${report.title}（${table.title}）`}
          isFolded={isFolded}
        >
          <FiguresTable {...{ report, table, figureOf }} labelledBy={`report-table-${table.key}`} />
        </Sheet>
      ))}
      <Comparison report={report} />
      {ledgers.map((ledger) => (
        <Sheet
          key={ledger.key}
          id={`report-ledger-${ledger.key}`}
          title={ledger.title}
          isFolded={isFolded}
        >
          {ledger.rowCount === 0 ? (
            <p className="report-empty">{ledger.emptyText}</p>
          ) : (
            rowsOf(ledger, `report-ledger-${ledger.key}`)
          )}
          <p className="report-notes">{wordPrint(ledger)}</p>
        </Sheet>
      ))}
      {corrections.length > 0 ? (
        <article className="report-sheet" aria-labelledby="report-corrections-title">
          <h3 id="report-corrections-title" className="report-sheet-title">
            更正说明
          </h3>
          <CorrectionsTable corrections={corrections} correctedFrom={report.correctedFrom} />
        </article>
      ) : null}
    </div>
  );
}

interface AnnexesProps {
  readonly report: ReportContent;
  readonly figureOf: ShowFigure;
  readonly aside: ReactNode;
}

/** What has a sheet of its own in the workbook: a line each until it is opened, for the page keeps to three windows. */
function Annexes({ report, figureOf, aside }: AnnexesProps) {
  return (report.annexes ?? []).map(({ key, title, sections, notes }) => (
    <section key={key} className="report-annex" aria-label={title}>
      <details className="report-fold">
        <summary>{title}（手填）</summary>
        <StatisticsBlocks report={{ ...report, blocks: [sections] }} figureOf={figureOf} />
        <ol className="report-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
      </details>
      {aside}
    </section>
  ));
}

/** 说明: how the figures are counted; a line until it is opened. */
function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <details className="report-fold">
      <summary>说明（{notes.length} 条）</summary>
      <ol>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </details>
  );
}

interface SheetProps {
  readonly id: string;
  readonly title: string;
  readonly isFolded: boolean;
  readonly children: ReactNode;
}

/** A sheet of the workbook under its title; folded, the title alone until somebody opens it. */
function Sheet({ id, title, isFolded, children }: SheetProps) {
  const heading = (
    <h3 id={id} className="report-sheet-title">
      {title}
    </h3>
  );
  return (
    <article className="report-sheet" aria-labelledby={id}>
      {isFolded ? (
        <details className="report-fold">
          <summary>{heading}</summary>
          {children}
        </details>
      ) : (
        <>
          {heading}
          {children}
        </>
      )}
    </article>
  );
}

function Comparison({ report }: { readonly report: ReportContent }) {
  const lines = comparisonLines(report);
  if (lines === null) return null;
  const { previous = null, lastYear = null } = report.compared ?? {};
  return (
    <article className="report-sheet" aria-labelledby="report-comparison-title">
      <h3 id="report-comparison-title" className="report-sheet-title">
        {formatPeriod(report.periodKey)}
        {report.label}（比较）
      </h3>
      <p className="report-notes">
        {previous && `上期：${formatPeriod(previous.key)}　　`}
        {lastYear && `去年同期：${formatPeriod(lastYear.key)}　　`}
        增减＝本期－对比期；对比期为 0 的不计算百分比
      </p>
      <ComparisonTable lines={lines} />
    </article>
  );
}

function HeadLine({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}：</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** As on paper, but for what is wrong: that stands above the sheet, with links to the records. */
function verdictOnScreen(report: ReportContent): string {
  const failed = report.checks.filter(({ isPassed }) => !isPassed);
  return failed.length === 0
    ? checkVerdict(report)
    : `表内校核：${failed.length} 项不符，见上面“核对不上”的各项。`;
}
