import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { MonthlyReport } from '@shared/domain/statistics/monthly-report';
import { checkVerdict } from '@shared/domain/statistics/report-layout';
import { formatReportMonth } from '@shared/domain/statistics/report-period';
import { CorrectionsTable } from './CorrectionsTable';
import { LedgerTable } from './LedgerTable';
import { StatisticsBlocks } from './StatisticsBlocks';
import './report-preview.css';

/** The sheets of the monthly report as the workbook will hold them, made from the same content. */
export function ReportPreview({ report }: { readonly report: MonthlyReport }) {
  const { period, ledger, corrections } = report;
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
          <HeadLine term="报送" text={report.streetName} />
        </dl>
        <StatisticsBlocks report={report} />
        <div className="report-notes">
          <p>说明：</p>
          <ol>
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ol>
          <p>{checkVerdict(report)}</p>
        </div>
        <p className="report-signatures">
          <span>制表人：</span>
          <span>审核人：</span>
          <span>负责人：</span>
          <span>填报日期：　　年　月　日（填报单位盖章）</span>
        </p>
      </article>
      <article className="report-sheet" aria-labelledby="report-ledger-title">
        <h3 id="report-ledger-title" className="report-sheet-title">
          {formatReportMonth(report.month)}人民调解案件台账
        </h3>
        <LedgerTable ledger={ledger} labelledBy="report-ledger-title" />
      </article>
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

function HeadLine({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}：</dt>
      <dd>{text}</dd>
    </div>
  );
}
