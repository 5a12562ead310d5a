import type { LocalDate } from '../kernel/local-date';
import { MONTHLY_REPORT } from '../reports/kinds/monthly';
import { formatPeriod, monthsOf, type Period, periodOf, yearPeriodOf } from '../reports/period';
import type {
  Annex,
  FigureTable,
  ReportContent,
  StatisticsSection,
} from '../reports/report-content';
import { figureReader, rowsOf } from '../reports/report-figures';
import { CONSOLIDATED } from '../reports/report-layout';
import { reportFileName } from '../reports/report-name';
import type { StudioProfile } from '../studio/studio';
import { nextDay } from '../submission/due-reports';
import { crossChecks } from './cross-checks';
import type { ReportPackage } from './package-content';
import { figuresOfUnit, fullestLayout, sumSections, withFigures } from './sum-figures';
import { correctionLedger, type FilledLedger, standingLedger } from './unit-ledgers';
import { packageIn, stateIn, type Unit, unitsOfPeriod } from './unit-months';

/** What a consolidated report is made from. */
export interface ConsolidationInput {
  /** The street's desk. */
  readonly profile: Pick<StudioProfile, 'name' | 'committeeName' | 'streetName'>;
  readonly cutOffDay: number | null;
  /** 每月几日以前报送; null where the office set none. */
  readonly dueDay: number | null;
  /** A month, a quarter, half a year or a year. */
  readonly periodKey: string;
  readonly today: LocalDate;
  /** Every studio with every package that was read of it. */
  readonly units: readonly Unit[];
}

/** A consolidated report with the rows of its ledgers. */
export interface Consolidation {
  readonly content: ReportContent;
  readonly ledgers: readonly FilledLedger[];
  /** The studios that it is about. */
  readonly units: readonly Unit[];
}

/** The figures that stand beside each studio's name, by the keys of the case table. */
const UNIT_FIGURES: readonly string[] = [
  ...['registered', 'accepted', 'total', 'persons', 'successful', 'agreement_amount', 'pending'],
  'fulfilled',
];
const LABEL = '人民调解案件统计汇总表';
const AT = '@';

/** The last day to hand a month in. */
export function dueDayOf(
  month: string,
  { cutOffDay, dueDay }: Pick<ConsolidationInput, 'cutOffDay' | 'dueDay'>,
): LocalDate | null {
  return dueDay === null ? null : nextDay(periodOf(month, cutOffDay).to, dueDay);
}

/**
 * 街道汇总: the packages of several studios as one report, of the same table and for the same workbook. A package that went
 * back counts no longer; a studio that sent nothing is named and counts 0.
 * @throws RangeError when the key names no period, or a span of days
 */
export function consolidate(input: ConsolidationInput): Consolidation {
  const work = consolidateInPieces(input);
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}

/** The same in pieces: whoever runs it may do other things after each. */
export function* consolidateInPieces(input: ConsolidationInput): Generator<void, Consolidation> {
  const { periodKey, cutOffDay, profile, today } = input;
  const units = unitsOfPeriod(input.units, periodKey);
  const layout = layoutOf(units, periodKey);
  const figures = [];
  for (const unit of units) {
    figures.push({ unit, figures: figuresOfUnit(unit, periodKey) });
    yield;
  }
  const totals = sumSections(
    layout,
    figures.map((one) => one.figures),
  );
  const shown = rowsOf(layout).filter(({ key }) => UNIT_FIGURES.includes(key));
  const perUnit = figures.map(
    ({ unit, figures: own }): StatisticsSection => ({
      ...{ key: `unit.${unit.id}`, title: nameIn(unit, periodKey), sumsTo: null },
      rows: shown.map((row) => ({
        ...withFigures(row, [own]),
        key: `${row.key}${AT}${unit.id}`,
        level: 0,
      })),
    }),
  );
  const daysOf = (month: string): Period => periodOf(month, cutOffDay);
  const wholeKeyOf = (key: string): string => key.slice(0, key.lastIndexOf(AT));
  const checks = yield* crossChecks({ periodKey, units, totals, perUnit, wholeKeyOf, daysOf });
  const ledgers = [
    standingLedger(units, periodKey, (month) => dueDayOf(month, input)),
    correctionLedger(units, periodKey),
  ];
  const isZeroReport = layout.length === 0 || figureReader(totals)('total').thisPeriod === 0;
  const definition = { label: LABEL, fileLabel: '人民调解汇总' };
  const content: ReportContent = {
    ...{ report: 'street', periodKey, label: LABEL },
    title: `${formatPeriod(periodKey)}${LABEL}`,
    period: periodOf(periodKey, cutOffDay),
    yearPeriod: yearPeriodOf(periodKey, cutOffDay),
    ...{ unitName: profile.name, committeeName: profile.committeeName },
    purpose: { term: CONSOLIDATED, text: `${profile.streetName}，${units.length} 个单位` },
    preparedOn: today,
    ...{ isZeroReport, zeroLead: isZeroReport ? '报来的表里没有办结的纠纷' : null },
    sections: [...totals, ...perUnit],
    blocks: blocksOf(totals),
    tables: tablesOf(perUnit),
    annexes: annexesOf(totals),
    compared: null,
    ledgers: ledgers.map(({ head }) => head),
    checks,
    ...{ corrections: [], correctedFrom: null },
    ...{ isHandedIn: false, isTrial: false, lastSubmittedOn: null },
    notes: notesOf(units, periodKey),
    fileName: reportFileName({
      ...{ definition, periodKey, isZeroReport: false, isCorrection: false },
      unitName: profile.name,
    }),
  };
  return { content, ledgers, units };
}

/** What is missing is told beside the name: its 0 is no 零报告. */
function nameIn(unit: Unit, periodKey: string): string {
  const { name } = unit.part;
  const states = monthsOf(periodKey).map((month) => stateIn(unit, month));
  const lacking = states.filter((state) => state === 'missing' || state === 'returned');
  if (lacking.length === 0) return name;
  if (states.length > 1) return `${name}（少报 ${lacking.length} 个月）`;
  return `${name}（${lacking[0] === 'missing' ? '未报' : '已退回'}）`;
}

function layoutOf(units: readonly Unit[], periodKey: string): readonly StatisticsSection[] {
  const packages = units.flatMap((unit) =>
    monthsOf(periodKey).flatMap((month): ReportPackage[] => {
      const one = packageIn(unit, month);
      return one === null ? [] : [one];
    }),
  );
  return fullestLayout(packages);
}

/** As the 月报 sets them; a section that it does not know stands at the end. */
function blocksOf(totals: readonly StatisticsSection[]): string[][] {
  const annexed = MONTHLY_REPORT.annexes?.flatMap(({ sections }) => sections) ?? [];
  const known = new Set([...MONTHLY_REPORT.blocks.flat(), ...annexed]);
  const others = totals.map(({ key }) => key).filter((key) => !known.has(key));
  const last = MONTHLY_REPORT.blocks.length - 1;
  return MONTHLY_REPORT.blocks.map((keys, at) => [...keys, ...(at === last ? others : [])]);
}

/** What studios typed stands on sheets of its own, as in the 月报. */
function annexesOf(totals: readonly StatisticsSection[]): Annex[] {
  const there = new Set(totals.map(({ key }) => key));
  return (MONTHLY_REPORT.annexes ?? [])
    .filter(({ sections }) => sections.some((key) => there.has(key)))
    .map((annex) => ({
      ...{ ...annex, sections: [...annex.sections] },
      notes: ['本表的数由各单位逐月手填后报来；有一个单位没有填的，合计写“未填全”，不当作 0。'],
    }));
}

function tablesOf(perUnit: readonly StatisticsSection[]): FigureTable[] {
  if (perUnit.length === 0) return [];
  const sections = perUnit.map(({ key }) => key);
  return [
    {
      ...{ key: 'units', title: '各单位', sheetName: '各单位', corner: '报送单位' },
      ...{ sections, shown: ['thisPeriod'] },
    },
    {
      ...{ key: 'units_year', title: '各单位本年累计', sheetName: '各单位本年累计' },
      ...{ corner: '报送单位', sections, shown: ['yearToDate'] },
    },
  ];
}

function notesOf(units: readonly Unit[], periodKey: string): string[] {
  const counting = units.flatMap((unit) =>
    monthsOf(periodKey).flatMap((month) => packageIn(unit, month)?.counting ?? []),
  )[0];
  const lacking = units.filter((unit) =>
    monthsOf(periodKey).some((month) => ['missing', 'returned'].includes(stateIn(unit, month))),
  );
  const names = lacking.map(({ part }) => part.name).join('、');
  return [
    '本表由各单位的上报包相加而成，数字以各单位登记报送时的为准；退回了还没有重报的不计入。',
    ...(lacking.length === 0
      ? []
      : [`没有报全的单位：${names}；没有报的月份按 0 计，上期累计按其最近一份计。`]),
    ...(counting === undefined ? [] : MONTHLY_REPORT.notes(counting)),
  ];
}
