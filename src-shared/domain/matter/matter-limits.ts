import type { HolidayCalendar } from '../calendar/holiday-table';
import { endOfSpan } from '../calendar/span';
import type { LocalDate } from '../kernel/local-date';
import type { StudioSettings } from '../studio/studio';
import type { Reported } from './matter';

interface LimitContext {
  readonly calendar: HolidayCalendar;
  readonly settings: Pick<StudioSettings, 'blueLimitInDays' | 'hotlineReplyInDays'>;
}

/** Whether it came as a 工单 of 12345: by the number that its channel is called after. */
export function isHotline(channel: string): boolean {
  return channel.normalize('NFKC').includes('12345');
}

/** Whether the grid reported it (S0: 网格上报). */
export function isGridReport(channel: string): boolean {
  return channel.includes('网格');
}

/**
 * The last day for the first disposition: of 红 (即时报) and 黄 (当日清) the day itself, of 蓝 (限时办) the studio's days,
 * counted as those of a dispute are (S0 names no number).
 */
export function actByOf(
  { alertColor, reportedOn }: Reported,
  { calendar, settings }: LimitContext,
): LocalDate | null {
  if (alertColor === null) return null;
  if (alertColor !== 'blue') return reportedOn;
  return endOfSpan(reportedOn, { days: settings.blueLimitInDays }, calendar).dueOn;
}

/** The last day for the answer to a 工单: the one that stands on it, else of 12345 the studio's days; null for neither. */
export function replyByOf(
  { channel, replyDueOn, reportedOn }: Reported,
  { calendar, settings: { hotlineReplyInDays: days } }: LimitContext,
): LocalDate | null {
  if (replyDueOn !== null) return replyDueOn;
  if (days === null || !isHotline(channel)) return null;
  return endOfSpan(reportedOn, { days }, calendar).dueOn;
}

/** Whether a correction touches what the limits come of: otherwise they stay, whatever the settings say by now. */
export function sameLimits(one: Reported, other: Reported): boolean {
  const names = ['alertColor', 'reportedOn', 'channel', 'replyDueOn'] as const;
  return names.every((name) => one[name] === other[name]);
}
