import type { LocalDate } from '../kernel/local-date';
import { formatYuan } from '../kernel/money';
import { formatPeriod, monthsOf } from '../reports/period';
import {
  FIGURE_COLUMN_LABELS,
  type LedgerCell,
  type LedgerHead,
  type LedgerRow,
} from '../reports/report-content';
import { unitLabel } from '../reports/report-layout';
import type { ReportPackage } from './package-content';
import { packageRows } from './package-rows';
import { figuresOfUnit } from './sum-figures';
import { isLate, stateIn, UNIT_STATE_LABELS, type Unit } from './unit-months';

/** A ledger with its rows: what a consolidated report lists besides its figures. */
export interface FilledLedger {
  readonly head: LedgerHead;
  readonly rows: readonly LedgerRow[];
}

const column = (
  key: string,
  heading: string,
  width: number,
  align: 'left' | 'center' = 'center',
) => ({
  ...{ key, heading, width, align },
});

/**
 * 报送情况: each studio in each month of the period, sent or not, when, returned or corrected. Whether it is late goes by the
 * day that the studio wrote down as handed in.
 * @param dueOn the last day to hand a month in; null where the office set none
 */
export function standingLedger(
  units: readonly Unit[],
  periodKey: string,
  dueOn: (month: string) => LocalDate | null,
): FilledLedger {
  const rows = units.flatMap((unit) =>
    monthsOf(periodKey)
      .filter((month) => stateIn(unit, month) !== 'not_expected')
      .map((month) => standingRow(unit, month, dueOn(month))),
  );
  const sent = rows.filter((row) => row[STATE_PLACE] === UNIT_STATE_LABELS.sent).length;
  return {
    rows: rows.map((row, at) => [String(at + 1), ...row]),
    head: {
      ...{
        key: 'standing',
        sheetName: '报送情况',
        title: `${formatPeriod(periodKey)}各单位报送情况`,
      },
      emptyText: '还没有登记报送单位',
      columns: [
        // Together no wider than a page of A4.
        column('no', '序号', 5),
        column('unit', '报送单位', 28, 'left'),
        column('month', '月份', 11),
        column('state', '情况', 12),
        column('handedInOn', '报送日期', 13),
        column('readOn', '读入日期', 13),
        column('late', '按时', 7),
        column('corrected', '更正', 9),
        column('zero', '零报告', 8),
        column('rate', '调解成功率', 10),
        column('returned', '退回的原因', 27, 'left'),
      ],
      rowCount: rows.length,
      summary: `应报 ${rows.length} 份，已报 ${sent} 份`,
    },
  };
}

/** Among the cells of `standingRow`. */
const STATE_PLACE = 2;

function standingRow(unit: Unit, month: string, dueOn: LocalDate | null): LedgerRow {
  const state = stateIn(unit, month);
  const versions = unit.months.get(month) ?? [];
  const last = versions.at(-1);
  return [
    unit.part.name,
    formatPeriod(month),
    UNIT_STATE_LABELS[state],
    dayCell(versions[0]?.content.handedInOn),
    dayCell(last?.readOn),
    wordLate(isLate(unit, month, dueOn)),
    versions.length > 1 ? `更正 ${versions.length - 1} 次` : '',
    last?.content.isZeroReport ? '零报告' : '',
    last === undefined || state !== 'sent' ? '' : rateIn(last.content),
    last?.returned?.reasons ?? '',
  ];
}

function dayCell(on: LocalDate | undefined): LedgerCell {
  return on === undefined ? '' : { date: on };
}

/** 各单位更正: what each later package says otherwise than the one before it. */
export function correctionLedger(units: readonly Unit[], periodKey: string): FilledLedger {
  const rows: LedgerRow[] = [];
  for (const unit of units)
    for (const month of monthsOf(periodKey))
      for (const { content } of unit.months.get(month) ?? [])
        for (const { label, column: which, unit: measure, submitted, now } of content.corrections) {
          const say = (figure: number | null) => {
            if (figure === null) return '未填';
            return measure === 'fen' ? formatYuan(figure) : String(figure);
          };
          rows.push([
            String(rows.length + 1),
            unit.part.name,
            formatPeriod(month),
            `第 ${content.ordinal} 次`,
            label,
            FIGURE_COLUMN_LABELS[which],
            unitLabel(measure),
            say(submitted),
            say(now),
          ]);
        }
  return {
    rows,
    head: {
      ...{
        key: 'corrections',
        sheetName: '各单位更正',
        title: `${formatPeriod(periodKey)}各单位更正`,
      },
      emptyText: '没有单位更正过',
      columns: [
        column('no', '序号', 6),
        column('unit', '报送单位', 34, 'left'),
        column('month', '月份', 12),
        column('ordinal', '哪一次', 10),
        column('label', '项目', 30, 'left'),
        column('column', '栏目', 11),
        column('measure', '单位', 7),
        column('was', '原报', 15),
        column('now', '现报', 15),
      ],
      rowCount: rows.length,
      summary: rows.length === 0 ? '没有更正' : `共更正 ${rows.length} 项`,
    },
  };
}

function rateIn(content: ReportPackage): string {
  const rows = packageRows(content);
  return rateOf(rows.get('successful')?.thisPeriod ?? 0, rows.get('total')?.thisPeriod ?? 0);
}

function wordLate(late: boolean | null): string {
  if (late === null) return '';
  return late ? '迟报' : '按时';
}

/** 调解成功率, of what ended in the period; empty where nothing did. */
export function successRate(unit: Unit, periodKey: string): string {
  const figures = figuresOfUnit(unit, periodKey);
  return rateOf(figures.get('successful')?.thisPeriod ?? 0, figures.get('total')?.thisPeriod ?? 0);
}

/** In per cent to one place; empty for none of none. */
export function rateOf(part: number, whole: number): string {
  return whole === 0 ? '' : `${(Math.round((part / whole) * 1_000) / 10).toFixed(1)}%`;
}
