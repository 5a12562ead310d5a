import type { LocalDate } from '../kernel/local-date';
import { addDays } from '../kernel/local-date';

/** An appointment. Times are of the wall clock in Asia/Shanghai, which is eight hours before UTC all the year. */
export interface CalendarEvent {
  /** The same for the same appointment in every file, so that a calendar that read it before moves it. */
  readonly uid: string;
  /** Counts up with each change; a calendar takes the highest. */
  readonly sequence: number;
  readonly on: LocalDate;
  /** Null for the whole day. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  /** Minutes before its beginning at which the calendar is to tell of it; null for never. */
  readonly alarmBefore: number | null;
}

/** Lines are folded before they are longer than so many bytes (RFC 5545 §3.1). */
const MAX_BYTES = 75;
const HOURS_BEFORE_UTC = 8;

/**
 * A calendar file by RFC 5545.
 * @param now the instant at which it is written, ISO 8601 in UTC
 * @param name what the calendar is called
 */
export function writeCalendar(events: readonly CalendarEvent[], now: string, name: string): string {
  const stamp = `${now.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//mediation-studio//ZH', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${escapeText(name)}`],
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function linesOf(event: CalendarEvent, stamp: string): string[] {
  const { uid, sequence, summary, location, description, alarmBefore } = event;
  const texts = { SUMMARY: summary, LOCATION: location, DESCRIPTION: description };
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...spanOf(event),
    ...Object.entries(texts).flatMap(([key, text]) =>
      text === '' ? [] : [`${key}:${escapeText(text)}`],
    ),
    ...(alarmBefore === null || event.startsAt === null
      ? []
      : [
          ...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(summary)}`],
          ...[`TRIGGER:-PT${alarmBefore}M`, 'END:VALARM'],
        ]),
    'END:VEVENT',
  ];
}

function spanOf({ on, startsAt, endsAt }: CalendarEvent): string[] {
  if (startsAt === null)
    return [
      `DTSTART;VALUE=DATE:${basicDay(on)}`,
      // The day after the last one (§3.6.1).
      `DTEND;VALUE=DATE:${basicDay(addDays(on, 1))}`,
    ];
  const start = `DTSTART:${inUtc(on, startsAt)}`;
  return endsAt === null || endsAt <= startsAt
    ? [start, 'DURATION:PT1H']
    : [start, `DTEND:${inUtc(on, endsAt)}`];
}

function inUtc(on: LocalDate, time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const utc = hour - HOURS_BEFORE_UTC;
  const day = utc < 0 ? addDays(on, -1) : on;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${basicDay(day)}T${two((utc + 24) % 24)}${two(minute)}00Z`;
}

function basicDay(day: LocalDate): string {
  return day.replaceAll('-', '');
}

/** Text as a value: backslash, semicolon, comma and the end of a line are escaped (§3.3.11); other control signs go. */
export function escapeText(text: string): string {
  return [...text.replace(/\r\n?/g, '\n')]
    .filter((sign) => sign === '\n' || sign === '\t' || (sign >= ' ' && sign !== '\u007f'))
    .map((sign) => (sign === '\n' ? '\\n' : /[\\;,]/.test(sign) ? `\\${sign}` : sign))
    .join('');
}

/** A line of at most 75 bytes of UTF-8, what follows on lines that begin with a space; no character is cut (§3.1). */
export function foldLine(line: string): string {
  let bytes = 0;
  let folded = '';
  for (const sign of line) {
    const size = bytesOf(sign);
    if (bytes + size > MAX_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += sign;
    bytes += size;
  }
  return folded;
}

function bytesOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
