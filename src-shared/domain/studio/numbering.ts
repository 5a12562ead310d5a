import type { LocalDate } from '../kernel/local-date';
import type { NumberGap } from './number-gap';
import { formatCaseNumber } from './number-pattern';
import type { Studio } from './studio';

/** The counter of the disputes of a year. */
export function caseCounter(year: number): string {
  return String(year);
}

/** The counter of the agreements of a year, where they are numbered apart. */
export function agreementCounter(year: number): string {
  return `agreement/${year}`;
}

/** Why numbers are passed over, and when that was noted. */
interface Noted {
  readonly notedOn: LocalDate;
  readonly because: string;
}

/**
 * The studio once every number up to `last` counts as given out: the next one is greater. What no record has of them is
 * kept as a gap with its reason. Itself where they were given out already: a counter only grows.
 */
export function passOver(studio: Studio, counter: string, last: number, noted: Noted): Studio {
  const given = studio.lastOrdinals[counter] ?? 0;
  if (last <= given) return studio;
  const gap: NumberGap = { counter, ...span(given + 1, last), ...noted };
  return {
    ...studio,
    lastOrdinals: { ...studio.lastOrdinals, [counter]: last },
    numberGaps: [...studio.numberGaps, gap],
  };
}

/** What a counter is called where it is told why its numbers were passed over. */
export function wordCounter(counter: string): string {
  const agreements = /^agreement\/(\d{4})$/.exec(counter);
  return agreements === null ? `${counter}年的案件` : `${agreements[1]}年的协议书`;
}

/** The number of the next agreement of a year; null where it has the number of its case. */
export function nextAgreementNumber(
  { settings, lastOrdinals }: Pick<Studio, 'settings' | 'lastOrdinals'>,
  year: number,
): {
  readonly serial: { readonly year: number; readonly ordinal: number };
  readonly number: string;
} | null {
  const { agreementNumberPattern } = settings;
  if (agreementNumberPattern === null) return null;
  const serial = { year, ordinal: (lastOrdinals[agreementCounter(year)] ?? 0) + 1 };
  return { serial, number: formatCaseNumber(agreementNumberPattern, serial) };
}

function span(from: number, to: number): Pick<NumberGap, 'from' | 'to'> {
  return { from, to };
}
