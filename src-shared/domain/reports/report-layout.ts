import type {
  MeasureUnit,
  ReportContent,
  StatisticsRow,
  StatisticsSection,
} from './report-content';

const UNIT_LABELS = {
  case: '件',
  person: '人',
  fen: '元',
  time: '次',
  day: '天',
  minute: '分钟',
  shop: '家',
  place: '个',
  item: '件',
} as const satisfies Record<MeasureUnit, string>;

/** One line of a block: a section's heading, a measure, or nothing (the block is shorter than its neighbours). */
export type LayoutLine =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'row'; readonly label: string; readonly row: StatisticsRow }
  | { readonly type: 'blank' };

/**
 * The statistics as blocks of equal length that stand side by side; read block by block they follow the order of the case
 * table as far as equal length allows. Preview and workbook share this layout.
 */
export function layOutStatistics(
  report: Pick<ReportContent, 'sections' | 'blocks'>,
): LayoutLine[][] {
  const blocks = report.blocks
    .filter((keys) => keys.length > 0)
    .map((keys) =>
      report.sections.filter((section) => keys.includes(section.key)).flatMap(linesOf),
    );
  const length = Math.max(0, ...blocks.map((lines) => lines.length));
  return blocks.map((lines) => [
    ...lines,
    ...Array.from({ length: length - lines.length }, (): LayoutLine => ({ type: 'blank' })),
  ]);
}

/** 件, 人 or 元. */
export function unitLabel(unit: MeasureUnit): string {
  return UNIT_LABELS[unit];
}

function linesOf({ title, rows }: StatisticsSection): LayoutLine[] {
  const units = new Set(rows.map((row) => row.unit));
  const [onlyUnit] = units;
  // A unit that all rows share stands in the heading once.
  const isShared = units.size === 1 && onlyUnit !== undefined;
  return [
    { type: 'heading', text: isShared ? `${title}（${unitLabel(onlyUnit)}）` : title },
    ...rows.map((row, index): LayoutLine => {
      const above = rows[index - 1];
      const isFirstPart = row.level > 0 && above?.level === 0 && above.unit === row.unit;
      const prefix = isFirstPart ? '其中：' : '';
      const suffix = isShared ? '' : `（${unitLabel(row.unit)}）`;
      return { type: 'row', label: `${prefix}${row.label}${suffix}`, row };
    }),
  ];
}

/** The printed result of the checks: one sentence that a reader of the paper can act on. */
export function checkVerdict({ checks }: Pick<ReportContent, 'checks'>): string {
  const failed = checks.filter((check) => !check.isPassed);
  if (failed.length === 0) return `表内校核：${checks.length} 项全部相符。`;
  const faults = failed.map(({ label, detail }) => `${label}（${detail}）`).join('；');
  return `表内校核：${failed.length} 项不符——${faults}。`;
}

/** How the head of a sheet says what its purpose is when it adds up what several units sent. */
export const CONSOLIDATED = '汇总范围';

/** What whoever made a report is called on its sheets: 填报单位, or 汇总单位 where it adds up what others sent. */
export function makerTerm({ purpose }: Pick<ReportContent, 'purpose'>): string {
  return purpose.term === CONSOLIDATED ? '汇总单位' : '填报单位';
}
