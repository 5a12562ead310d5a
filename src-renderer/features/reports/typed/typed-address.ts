import { monthsOf } from '@shared/domain/reports/period';

/** Where the figures of a month are typed. @param month YYYY-MM */
export function typedAddress(month: string): string {
  return `/reports/typed?month=${month}`;
}

/** The month of a period at which typing begins: the first of those that are missing, else its last. */
export function monthToType(period: string, missing: readonly string[] = []): string | null {
  return missing[0] ?? monthsOf(period).at(-1) ?? null;
}
