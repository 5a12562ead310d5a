import { formatChineseDate, isLocalDate } from '../kernel/local-date';
import { formatYuan } from '../kernel/money';
import { maskIdNumber, maskPhone } from '../party/mask';

/** What a value is worded with: the parties and sessions of the case before and after, by id. */
export interface WordingContext {
  readonly partyNames: ReadonlyMap<string, string>;
  /** 2026年11月8日的调解. */
  readonly sessionNames: ReadonlyMap<string, string>;
}

/** How one kind of value is said. Empty text when there is nothing to say. */
export type ValueWords = (value: unknown, context: WordingContext) => string;

/** A field as the trade calls it, and how its value is said. */
export interface FieldWords {
  readonly label: string;
  readonly say: ValueWords;
  /** Part of the number is hidden, so that a change may not show. */
  readonly isMasked?: boolean;
}

const sayPlain: ValueWords = (value) => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(String).join('、');
  return typeof value === 'object' ? '' : String(value);
};
const sayDay: ValueWords = (value) =>
  typeof value === 'string' && isLocalDate(value)
    ? formatChineseDate(value)
    : sayPlain(value, NONE);
const sayMoney: ValueWords = (value) =>
  typeof value === 'number' ? `${formatYuan(value)} 元` : sayPlain(value, NONE);
const NONE: WordingContext = { partyNames: new Map(), sessionNames: new Map() };

/** Text, numbers, yes or no, lists of words. */
export const text = (label: string): FieldWords => ({ label, say: sayPlain });
/** A day: 2026年11月21日. */
export const day = (label: string): FieldWords => ({ label, say: sayDay });
/** An amount in 分: 3,200.00 元. */
export const money = (label: string): FieldWords => ({ label, say: sayMoney });
/** A number with a unit: 30 日. */
export const count = (label: string, unit: string): FieldWords => ({
  label,
  say: (value) => (typeof value === 'number' ? `${value} ${unit}` : ''),
});
/** A number of an identity paper, its middle hidden. */
export const idNumber = (label: string): FieldWords => ({
  label,
  say: (value) => maskIdNumber(sayPlain(value, NONE)),
  isMasked: true,
});
/** Phone numbers, their middle hidden. */
export const phone = (label: string): FieldWords => ({
  label,
  say: (value) => maskPhone(sayPlain(value, NONE)),
  isMasked: true,
});
/** A word out of one of the code lists. */
export const code = (label: string, words: Readonly<Record<string, string>>): FieldWords => ({
  label,
  say: (value) => (typeof value === 'string' ? (words[value] ?? '其他') : ''),
});
/** Yes or no in words of its own; nothing while nobody has said. */
export const either = (label: string, yes: string, no: string): FieldWords => ({
  label,
  say: (value) => (typeof value === 'boolean' ? (value ? yes : no) : ''),
});
/** One or several parties, by name. */
export const parties = (label: string): FieldWords => ({
  label,
  say: (value, { partyNames }) =>
    [value ?? []]
      .flat()
      .map((id) => partyNames.get(String(id)) ?? '已删去的当事人')
      .join('、'),
});
/** One of the sessions, by its day. */
export const session = (label: string): FieldWords => ({
  label,
  say: (value, { sessionNames }) =>
    typeof value === 'string' ? (sessionNames.get(value) ?? '已取消的场次') : '',
});
