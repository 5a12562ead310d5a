import type { HolidayCalendar } from '../calendar/holiday-table';
import type { LocalDate } from '../kernel/local-date';
import type { Actor } from '../record/actor';
import type { Studio, StudioSettings } from './studio';

/** What every rule of every kind is told besides its record, its input and the answers to what its act needs. */
export interface Knowing {
  /** The studio's day (Asia/Shanghai). */
  readonly today: LocalDate;
  /** The instant of the act, ISO 8601. */
  readonly now: string;
  readonly calendar: HolidayCalendar;
  readonly studio: Studio;
  /** The studio's. */
  readonly settings: StudioSettings;
  readonly actor: Actor;
  /** The account with which they work; null where a studio has none. */
  readonly accountId: string | null;
  /** Whether no dispute is hidden from them: what they count of disputes is all there is. */
  readonly seesEveryCase: boolean;
  /** A new id at each call. */
  readonly makeId: () => string;
}
