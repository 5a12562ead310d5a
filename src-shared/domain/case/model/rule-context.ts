import type { HolidayCalendar } from '../../calendar/holiday-table';
import type { LocalDate } from '../../kernel/local-date';
import type { StudioSettings } from '../../studio/studio';

/** What a rule may know besides the case: the day, the instant, the published holidays and the studio's settings. */
export interface RuleContext {
  /** The studio's day (Asia/Shanghai). */
  readonly today: LocalDate;
  /** The instant of the action, ISO 8601. */
  readonly now: string;
  readonly calendar: HolidayCalendar;
  readonly settings: StudioSettings;
}
