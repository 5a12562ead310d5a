// The studio's wall clock, whatever zone the computer is set to.
const WALL_CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026年11月21日 21:30` of an instant. */
export function wordInstant(at: string): string {
  const parts = Object.fromEntries(
    WALL_CLOCK.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
  );
  return `${parts.year}年${parts.month}月${parts.day}日 ${parts.hour}:${parts.minute}`;
}

/** `820 KB`, `3.4 MB`, `1.2 GB` */
export function wordBytes(bytes: number): string {
  const [divisor, unit] = bytes < 1e6 ? [1e3, 'KB'] : bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB'];
  const amount = bytes / divisor;
  return `${amount < 10 && unit !== 'KB' ? amount.toFixed(1) : Math.max(1, Math.round(amount))} ${unit}`;
}

/** `14:05`: the studio's wall clock at an instant, as a time of day is stored. */
export function clockTimeOf(at: Date): string {
  const parts = Object.fromEntries(
    WALL_CLOCK.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  return `${parts.hour}:${parts.minute}`;
}
