import type { HolidayCalendar } from '../../calendar/holiday-table';
import type { LocalDate } from '../../kernel/local-date';
import type { StudioSettings } from '../../studio/studio';

/** The settings that what is shown of a case depends on, today's and those of the index: no other may be asked there. */
export const VIEW_SETTINGS = [
  ...(['followUpAfterDays', 'followUpAfterEndDays', 'followUpEndsFrom'] as const),
  ...(['hotlineReplyInDays', 'policeReplyInDays', 'policeComplexReplyInDays'] as const),
  'blueLimitInDays',
] as const;
export type ViewSettings = Pick<StudioSettings, (typeof VIEW_SETTINGS)[number]>;

/** What may be known where a case is only looked at. */
export type ViewContext = Omit<RuleContext, 'settings'> & { readonly settings: ViewSettings };

/** What a rule may know besides the case: the day, the instant, the published holidays and the studio's settings. */
export interface RuleContext {
  /** The studio's day (Asia/Shanghai). */
  readonly today: LocalDate;
  /** The instant of the action, ISO 8601. */
  readonly now: string;
  readonly calendar: HolidayCalendar;
  readonly settings: StudioSettings;
}
