/** What a formula comes to; `error` as Excel would show one, `unknown` for what is not reckoned here. */
export type CellValue = number | string | boolean | null | NoValue;
/** Instead of a value. */
export interface NoValue {
  readonly none: 'error' | 'unknown';
}
export const ERROR: NoValue = { none: 'error' };
export const UNKNOWN: NoValue = { none: 'unknown' };

/** Whether a value is none. */
export function isNone(value: CellValue | readonly number[]): value is NoValue {
  return value === ERROR || value === UNKNOWN;
}

/** The number that a value counts for in a sum of two: nothing is 0, words are an error. */
export function numberOf(value: CellValue): number | NoValue {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return value;
  return value.trim() === '' || Number.isNaN(Number(value)) ? ERROR : Number(value);
}

/** What is given to a function: one value, or the cells of an area. */
export type Argument = { readonly one: CellValue } | { readonly cells: readonly CellValue[] };

const fold = (
  start: number,
  step: (sum: number, next: number) => number,
  end: (sum: number, count: number) => CellValue = (sum) => sum,
) => {
  return (given: readonly Argument[]): CellValue => {
    const numbers = numbersIn(given);
    if (isNone(numbers)) return numbers;
    return end(numbers.reduce(step, start), numbers.length);
  };
};

/** The numbers of areas, without words and empty cells, and of single values as they count. */
function numbersIn(given: readonly Argument[]): number[] | NoValue {
  const numbers: number[] = [];
  for (const argument of given) {
    const values = 'cells' in argument ? argument.cells : [numberOf(argument.one)];
    for (const value of values) {
      if (isNone(value)) return value;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return numbers;
}

const sum = fold(0, (total, next) => total + next);
const average = fold(
  0,
  (total, next) => total + next,
  (total, count) => (count === 0 ? ERROR : total / count),
);
const most = fold(
  Number.NEGATIVE_INFINITY,
  (one, other) => Math.max(one, other),
  (found, count) => (count === 0 ? 0 : found),
);
const least = fold(
  Number.POSITIVE_INFINITY,
  (one, other) => Math.min(one, other),
  (found, count) => (count === 0 ? 0 : found),
);

function valuesIn(given: readonly Argument[]): CellValue[] {
  return given.flatMap((one) => ('cells' in one ? one.cells : [one.one]));
}

function count(given: readonly Argument[], isCounted: (value: CellValue) => boolean): CellValue {
  const values = valuesIn(given);
  return values.includes(UNKNOWN) ? UNKNOWN : values.filter(isCounted).length;
}

/** The functions that are reckoned here; those of choice (IF, IFERROR) are reckoned where their arguments are. */
export const FUNCTIONS: Readonly<Record<string, (given: readonly Argument[]) => CellValue>> = {
  SUM: sum,
  AVERAGE: average,
  MAX: most,
  MIN: least,
  COUNT: (given) => count(given, (value) => typeof value === 'number'),
  COUNTA: (given) => count(given, (value) => value !== null),
  ABS: ([value]) => rounded(value, undefined, Math.abs),
  ROUND: ([value, places]) => rounded(value, places, roundHalfUp),
  SUBTOTAL: ([which, ...cells]) => {
    const code = which !== undefined && 'one' in which ? which.one : UNKNOWN;
    return code === 9 || code === 109 ? sum(cells) : UNKNOWN;
  },
};

function rounded(
  value: Argument | undefined,
  places: Argument | undefined,
  reckon: (number: number, places: number) => number,
): CellValue {
  const [number, to] = [argumentNumber(value), argumentNumber(places ?? { one: 0 })];
  if (isNone(number)) return number;
  return isNone(to) ? to : reckon(number, to);
}

function argumentNumber(given: Argument | undefined): ReturnType<typeof numberOf> {
  return given !== undefined && 'one' in given ? numberOf(given.one) : UNKNOWN;
}

function roundHalfUp(number: number, places: number): number {
  const factor = 10 ** places;
  const scaled = Math.round((Math.abs(number) * factor + Number.EPSILON) * 1e6) / 1e6;
  return (Math.sign(number) * Math.round(scaled)) / factor;
}

/** Two values beside a sign of reckoning or comparing. */
export function operate(sign: string, left: CellValue, right: CellValue): CellValue {
  if (isNone(left)) return left;
  if (isNone(right)) return right;
  if (sign === '&') return `${wordOf(left)}${wordOf(right)}`;
  if (/[=<>]/.test(sign)) return compare(sign, left, right);
  const [one, other] = [numberOf(left), numberOf(right)];
  if (isNone(one)) return one;
  if (isNone(other)) return other;
  switch (sign) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
      return other === 0 ? ERROR : one / other;
    default:
      return UNKNOWN;
  }
}

function compare(sign: string, left: CellValue, right: CellValue): CellValue {
  const empty = (value: CellValue, like: CellValue) =>
    value ?? (typeof like === 'string' ? '' : typeof like === 'boolean' ? false : 0);
  const [one, other] = [empty(left, right), empty(right, left)];
  if (typeof one !== typeof other || isNone(one) || isNone(other))
    return sign === '=' ? false : sign === '<>' ? true : UNKNOWN;
  const order = one < other ? -1 : one > other ? 1 : 0;
  const holds: Readonly<Record<string, boolean>> = {
    ...{ '=': order === 0, '<>': order !== 0, '<': order < 0 },
    ...{ '>': order > 0, '<=': order <= 0, '>=': order >= 0 },
  };
  return holds[sign] ?? UNKNOWN;
}

function wordOf(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null || isNone(value) ? '' : String(value);
}
