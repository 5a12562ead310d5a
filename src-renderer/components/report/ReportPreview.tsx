import { formatChineseDate } from '@shared/domain/kernel/local-date';
import type { LedgerHead, ReportContent } from '@shared/domain/reports/report-content';
import { checkVerdict } from '@shared/domain/reports/report-layout';
import type { ReactNode } from 'react';
import { CorrectionsTable } from './CorrectionsTable';
import { StatisticsBlocks } from './StatisticsBlocks';
import './report-preview.css';

interface ReportPreviewProps {
  readonly report: ReportContent;
  /** The rows of a ledger, under the title that names them. */
  readonly rowsOf: (ledger: LedgerHead, titleId: string) => ReactNode;
}

/** The sheets of a report as the workbook will hold them, made from the same content. */
export function ReportPreview({ report, rowsOf }: ReportPreviewProps) {
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
      {ledgers.map((ledger) => (
        <article
          key={ledger.key}
          className="report-sheet"
          aria-labelledby={`report-ledger-${ledger.key}`}
        >
          <h3 id={`report-ledger-${ledger.key}`} className="report-sheet-title">
            {ledger.title}
          </h3>
          {ledger.rowCount === 0 ? (
            <p className="report-empty">{ledger.emptyText}</p>
          ) : (
            rowsOf(ledger, `report-ledger-${ledger.key}`)
          )}
        </article>
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

function HeadLine({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}：</dt>
      <dd>{text}</dd>
    </div>
  );
}
