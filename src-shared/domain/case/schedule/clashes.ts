import type { PlannedSession } from './planned-session';

/** How long a session is taken to last whose end nobody wrote down: a habit of the program, not of the law. */
const USUAL_MINUTES = 60;

/** When and where somebody means to sit, and who mediates. */
export type Slot = Pick<
  PlannedSession,
  'caseId' | 'sessionId' | 'on' | 'startsAt' | 'endsAt' | 'place' | 'mediators'
>;

/** Another session at the same time, and what of it cannot be in two places. */
export interface Clash {
  readonly other: PlannedSession;
  readonly mediators: readonly string[];
  /** The room that both want; null where they want different ones. */
  readonly place: string | null;
}

/**
 * The sessions that lie over this one in time and share a mediator or the room with it. One that begins when the other
 * ends does not; one without an hour lies over none. Nothing is forbidden by it: a mediator may well do two things.
 */
export function clashesOf(one: Slot, all: readonly PlannedSession[]): Clash[] {
  const span = minutesOf(one);
  if (span === null) return [];
  return all.flatMap((other) => {
    const its = minutesOf(other);
    const isOver = its !== null && its.from < span.to && span.from < its.to;
    // A session's id tells it from others of its case alone.
    const isItself = other.caseId === one.caseId && other.sessionId === one.sessionId;
    if (isItself || other.on !== one.on || !isOver) return [];
    const mediators = one.mediators
      .filter(({ id }) => other.mediators.some((its) => its.id === id))
      .map(({ name }) => name);
    const room = roomOf(one.place);
    const place = room !== '' && room === roomOf(other.place) ? other.place.trim() : null;
    return mediators.length === 0 && place === null ? [] : [{ other, mediators, place }];
  });
}

/** 14:30 还有第12号的调解：都要苏玉梅到场，都在调解室。 */
export function wordClash({ other, mediators, place }: Clash): string {
  const time = [other.startsAt, other.endsAt].filter(Boolean).join('–');
  const why = [
    mediators.length === 0 ? '' : `调解员都是${mediators.join('、')}`,
    place === null ? '' : `都在${place}`,
  ].filter((said) => said !== '');
  return `${time} 还有${other.number}的一场：${why.join('，')}`;
}

function minutesOf({ startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>) {
  if (startsAt === null) return null;
  const from = minuteOfDay(startsAt);
  const to = endsAt === null ? from + USUAL_MINUTES : minuteOfDay(endsAt);
  // Written down as begun and ended in one minute: it was there for that minute.
  return { from, to: Math.max(to, from + 1) };
}

/** Minutes since midnight of a time such as 14:30. */
export function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** A room by its name, however it was typed. */
function roomOf(place: string): string {
  return place.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
