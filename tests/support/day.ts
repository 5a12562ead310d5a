import { type LocalDate, localDate } from '@shared/domain/kernel/local-date';

/** Shorthand for a day in a test. */
export const day = (text: string): LocalDate => localDate(text);

/** The day on which the built cases stand: Thursday 19 November 2026. */
export const TODAY = day('2026-11-19');
