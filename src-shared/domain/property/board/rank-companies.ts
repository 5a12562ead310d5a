import type { BoardRule } from '../../studio/property-settings';

/** What is counted of a company in the days of a board. */
export const COUNTED = ['disputes', 'settled', 'faults', 'late', 'monthsInOrder'] as const;
export type Counted = (typeof COUNTED)[number];
export const COUNTED_LABELS = {
  disputes: '纠纷',
  settled: '其中达成协议',
  faults: '督导发现问题',
  late: '逾期整改',
  monthsInOrder: '督导没有问题',
} as const satisfies Record<Counted, string>;
export const COUNTED_UNITS = {
  disputes: '件',
  settled: '件',
  faults: '次',
  late: '次',
  monthsInOrder: '个月',
} as const satisfies Record<Counted, string>;

/** Where a company stands: 红榜, 黑榜, or on neither. */
export const BOARD_LISTS = ['red', 'none', 'black'] as const;
export type BoardList = (typeof BOARD_LISTS)[number];
export const BOARD_LIST_LABELS = {
  red: '红榜',
  none: '不上榜',
  black: '黑榜',
} as const satisfies Record<BoardList, string>;

/** How many of each a company has. */
export type Counts = Readonly<Record<Counted, number>>;

/** A company with what is counted of it. */
export interface CountedCompany {
  readonly companyId: string;
  readonly name: string;
  readonly counts: Counts;
}

/** One that was reckoned. */
export interface RankedCompany extends CountedCompany {
  readonly points: number;
  readonly list: BoardList;
}

/** The points for one of each. */
export function pointsPer(rule: BoardRule): Counts {
  const { perDispute, perSettled, perFault, perLate, perMonthInOrder } = rule;
  return {
    ...{ disputes: perDispute, settled: perSettled, faults: perFault, late: perLate },
    monthsInOrder: perMonthInOrder,
  };
}

/**
 * 红黑榜 (S4) by the rule of the studio: how many times how much, added up, the highest first; of equals as they were given.
 * The program reckons; who is posted people decide.
 */
export function rankCompanies(
  companies: readonly CountedCompany[],
  rule: BoardRule,
): readonly RankedCompany[] {
  const per = pointsPer(rule);
  return companies
    .map((one) => {
      const points = COUNTED.reduce((sum, what) => sum + one.counts[what] * per[what], 0);
      return { ...one, points, list: listOf(points, rule) };
    })
    .sort((one, other) => other.points - one.points);
}

/** 纠纷 2 件 × −2 ＝ −4: every addend by name, none that is nothing. */
export function tellAddends(counts: Counts, rule: BoardRule): readonly string[] {
  const per = pointsPer(rule);
  return COUNTED.filter((what) => counts[what] !== 0).map(
    (what) =>
      `${COUNTED_LABELS[what]} ${counts[what]} ${COUNTED_UNITS[what]} × ${signed(per[what])} ＝ ${signed(counts[what] * per[what])}`,
  );
}

/**
 * What a dispute comes to once it was settled, by the rule as it stands: its points add up, nothing is forgiven. Null while
 * one of the two is not written.
 */
export function tellSettled({
  perDispute,
  perSettled,
}: { readonly [K in 'perDispute' | 'perSettled']: number | null }): string | null {
  if (perDispute === null || perSettled === null) return null;
  const sum = signed(perDispute + perSettled);
  return `分数是加起来的：一件纠纷算 ${signed(perDispute)} 分，达成了协议再算 ${signed(perSettled)} 分，合起来 ${sum} 分`;
}

/** The rule in one sentence, as it stands on the board. */
export function tellRule(rule: BoardRule): string {
  const per = pointsPer(rule);
  const each = COUNTED.map(
    (what) => `${COUNTED_LABELS[what]}每${COUNTED_UNITS[what]} ${signed(per[what])} 分`,
  );
  return `${each.join('，')}；${signed(rule.redFrom)} 分以上的上红榜，${signed(rule.blackTo)} 分以下的上黑榜（都含本数）。`;
}

/** −4, 0, 3: with the sign that does not break off its number. */
export function signed(points: number): string {
  return points < 0 ? `−${-points}` : `${points}`;
}

function listOf(points: number, { redFrom, blackTo }: BoardRule): BoardList {
  if (points >= redFrom) return 'red';
  return points <= blackTo ? 'black' : 'none';
}
