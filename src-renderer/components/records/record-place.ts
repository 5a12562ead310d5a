import { isLocalDate, type LocalDate } from '@shared/domain/kernel/local-date';
import type { Asked } from './record-pages';
import type { RecordPrefix } from './record-routes';

/** Where the pages of a kind are in the window. */
export function recordPath(prefix: RecordPrefix): string {
  return `/${prefix}`;
}

/** What a list is told by the page of a new record: what has just been registered, by its number and title. */
export function justRegistered(title: string): object {
  return { registered: title };
}

/** What was registered just before this list came into sight; null when it was not reached that way. @param state of the place */
export function registeredBefore(state: unknown): string | null {
  const isTold = typeof state === 'object' && state !== null && 'registered' in state;
  return isTold && typeof state.registered === 'string' ? state.registered : null;
}

/** The page of a new record of a kind that is named, on that day. */
export function askedPath(prefix: RecordPrefix, { name, on }: Asked): string {
  return `${recordPath(prefix)}/new?${new URLSearchParams({ name, on })}`;
}

/** What such an address asks for; what is held on a day to come can be written down today at the earliest. */
export function readAsked(params: URLSearchParams, today: LocalDate): Asked {
  const on = params.get('on') ?? '';
  return { name: params.get('name') ?? '', on: isLocalDate(on) && on < today ? on : today };
}
