import { wallClockOf } from '@shared/domain/kernel/wall-clock';

/** `2026年11月21日 21:30` of an instant. */
export function wordInstant(at: string): string {
  const { year, month, day, hour, minute } = wallClockOf(new Date(at));
  return `${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}`;
}

/** `820 KB`, `3.4 MB`, `1.2 GB` */
export function wordBytes(bytes: number): string {
  const [divisor, unit] = bytes < 1e6 ? [1e3, 'KB'] : bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB'];
  const amount = bytes / divisor;
  return `${amount < 10 && unit !== 'KB' ? amount.toFixed(1) : Math.max(1, Math.round(amount))} ${unit}`;
}

/** `14:05`: the studio's wall clock at an instant, as a time of day is stored. */
export function clockTimeOf(at: Date): string {
  const { hour, minute } = wallClockOf(at);
  return `${hour}:${minute}`;
}
