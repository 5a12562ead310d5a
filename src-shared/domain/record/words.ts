import { formatChineseDate, isLocalDate } from '../kernel/local-date';
import { formatYuan } from '../kernel/money';

/** Finds what an entry of one of the record's lists is called: `nameOf('parties', id)`. */
export type Names = (list: string, key: string) => string | undefined;

/** How one kind of value is said. Empty text when there is nothing to say. */
export type Words = (value: unknown, names: Names) => string;

/** Text, numbers, yes or no, lists of words. */
export const text: Words = (value) => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(String).join('、');
  return typeof value === 'object' ? '' : String(value);
};

/** A day: 2026年11月21日. */
export const day: Words = (value, names) =>
  typeof value === 'string' && isLocalDate(value) ? formatChineseDate(value) : text(value, names);

/** A time of day: 14:30. */
export const time: Words = (value, names) => text(value, names);

/** An amount in 分: 3,200.00 元. */
export const money: Words = (value, names) =>
  typeof value === 'number' ? `${formatYuan(value)} 元` : text(value, names);

/** A number with a unit: 30 日. */
export function count(unit: string): Words {
  return (value) => (typeof value === 'number' ? `${value} ${unit}` : '');
}

/** A word out of one of the code lists. */
export function code(labels: Readonly<Record<string, string>>): Words {
  return (value) => (typeof value === 'string' ? (labels[value] ?? '其他') : '');
}

/** Several words out of one of the code lists. */
export function codes(labels: Readonly<Record<string, string>>): Words {
  const word = code(labels);
  return (value, names) =>
    [value ?? []]
      .flat()
      .map((one) => word(one, names))
      .join('、');
}

/** Yes or no in words of its own; nothing while nobody has said. */
export function either(yes: string, no: string): Words {
  return (value) => (typeof value === 'boolean' ? (value ? yes : no) : '');
}

/**
 * One or several entries of another list, by what they are called.
 * @param list path of that list in the record
 * @param whenGone what is said of an entry that is no longer there
 */
export function refersTo(list: string, whenGone: string): Words {
  return (value, names) =>
    [value ?? []]
      .flat()
      .map((key) => names(list, String(key)) ?? whenGone)
      .join('、');
}
