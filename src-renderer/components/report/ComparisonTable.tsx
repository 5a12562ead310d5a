import { shareText } from '@shared/domain/reports/compare-periods';
import {
  COMPARISON_BASE_LABELS,
  COMPARISON_BASES,
  type ComparedPair,
  type ComparisonLine,
} from '@shared/domain/reports/comparison-lines';
import type { MeasureUnit } from '@shared/domain/reports/report-content';
import { figureText, rowText } from './figure-text';

/** 比较: this period beside the one before and the same of last year, the year beside last year's. */
export function ComparisonTable({ lines }: { readonly lines: readonly ComparisonLine[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="report-comparison" aria-label="和上期、去年同期比较" tabIndex={0}>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">本期</th>
            <BaseHeads of="previous" />
            <BaseHeads of="lastYear" />
            <th scope="col">本年累计</th>
            <BaseHeads of="lastYearToDate" />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) =>
            line.type === 'heading' ? (
              <tr key={line.text}>
                <th scope="rowgroup" colSpan={COLUMN_COUNT} className="report-group">
                  {line.text}
                </th>
              </tr>
            ) : (
              <tr key={line.row.key}>
                <th scope="row" className={line.row.level > 0 ? 'report-part' : undefined}>
                  {line.label}
                </th>
                <td>{rowText(line.row, 'thisPeriod')}</td>
                <PairCells pair={line.pairs.previous} unit={line.row.unit} />
                <PairCells pair={line.pairs.lastYear} unit={line.row.unit} />
                <td>{rowText(line.row, 'yearToDate')}</td>
                <PairCells pair={line.pairs.lastYearToDate} unit={line.row.unit} />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** Name, the two figures, and three columns for each base. */
const COLUMN_COUNT = 3 + COMPARISON_BASES.length * 3;

function BaseHeads({ of }: { readonly of: keyof typeof COMPARISON_BASE_LABELS }) {
  return (
    <>
      <th scope="col">{COMPARISON_BASE_LABELS[of]}</th>
      <th scope="col">增减</th>
      <th scope="col">增减%</th>
    </>
  );
}

function PairCells({ pair, unit }: { readonly pair: ComparedPair; readonly unit: MeasureUnit }) {
  return (
    <>
      <td>{figureText(unit, pair.base)}</td>
      <td>{figureText(unit, pair.amount)}</td>
      <td>{shareText(pair.share)}</td>
    </>
  );
}
