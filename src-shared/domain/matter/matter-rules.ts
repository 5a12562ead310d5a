import type { HolidayCalendar } from '../calendar/holiday-table';
import { objectToDay, objectToOrder } from '../errand/object-to-day';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import type { Objection } from '../record/act';
import type { Actor } from '../record/actor';
import { blankOf } from '../record/blank';
import type { StudioSettings } from '../studio/studio';
import { type Matter, type Reported, type Round, roundSchema } from './matter';
import { actByOf, replyByOf, sameLimits } from './matter-limits';
import { standingOf } from './matter-standing';
import type { MatterStanding } from './matter-words';

/** What the acts of a matter may know. */
export interface MatterContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
  readonly calendar: HolidayCalendar;
  readonly settings: StudioSettings;
  readonly actor: Actor;
  readonly studio: {
    readonly mediators: readonly { readonly id: string; readonly name: string }[];
  };
  /** A new id at each call. */
  readonly makeId: () => string;
}

/** Refuses what is not done at this standing, and says what is. */
export function unless(one: Matter, standings: readonly MatterStanding[]): Objection {
  const standing = standingOf(one);
  if (standings.includes(standing)) return null;
  return refuse('NOT_NOW', { data: { why: WHY_NOT[standing] ?? '这件事项还没有办结。' } });
}

const WHY_NOT: Readonly<Partial<Record<MatterStanding, string>>> = {
  to_clear: '这件事项已经办结，等着销号；评为不满意的，可以再办。',
  to_answer: '这件事项已经办结，等着答复反映人；评为不满意的，可以再办。',
  over: '这件事项已经办结；评为不满意的，可以再办，登记错了可以撤销上一步。',
  cleared: '这件事项已经销号，不再办理；登记错了，可以撤销上一步。',
  turned: '这件事项已经转为纠纷，请打开那件纠纷办理。',
};

/**
 * The matter with what was told. What was settled at once is its first round; the limits are taken from the colour, the
 * channel and the settings of the day, and stay as long as those of them that it names do.
 */
export function written(
  one: Omit<Matter, 'reported'>,
  before: Reported | null,
  told: Reported,
  ctx: MatterContext,
): Ruling<Matter> {
  const objection = objectToDays(one, told, ctx.today);
  if (objection !== null) return objection;
  const rounds = roundsWith(one, told);
  if (rounds === null) {
    const why =
      before === null || before.spotResult === ''
        ? '这件事项已经登记过处置或办结，不能再写成当场解决的。'
        : '当场解决的已经评过或者办过第二次，不能去掉。';
    return refuse('NOT_NOW', { field: 'reported.spotResult', data: { why } });
  }
  const limits =
    before !== null && sameLimits(before, told)
      ? {}
      : { actBy: actByOf(told, ctx), replyBy: replyByOf(told, ctx) };
  return allow({ ...one, ...limits, reported: told, rounds });
}

/** What was settled at once as the first of its rounds; null where what came since stands against it. */
function roundsWith(
  { rounds, disposal }: Pick<Matter, 'rounds' | 'disposal'>,
  { spotResult, reportedOn }: Reported,
): Round[] | null {
  const [first, ...later] = rounds;
  const isSpot = first?.isSpot === true;
  if (spotResult === '') {
    if (!isSpot) return rounds;
    return later.length === 0 && first.rating === null ? [] : null;
  }
  if (isSpot) return [{ ...first, result: spotResult, doneOn: reportedOn }, ...later];
  if (first !== undefined || disposal !== null) return null;
  return [
    {
      ...blankOf(roundSchema),
      ...{ how: 'on_the_spot', result: spotResult, doneOn: reportedOn, isSpot: true },
    },
  ];
}

/** What was told lies behind us, and before whatever was done about it. */
function objectToDays(
  { assignments, disposal, rounds, answers, handUp }: Omit<Matter, 'reported'>,
  { reportedOn, replyDueOn }: Reported,
  today: LocalDate,
): Objection {
  const told = { on: reportedOn, called: '反映日期' };
  const objection =
    objectToDay({ ...told, field: 'reported.reportedOn', after: null }, today) ??
    (replyDueOn === null
      ? null
      : objectToOrder({
          ...{ on: replyDueOn, called: '工单答复期限', field: 'reported.replyDueOn' },
          after: told,
        }));
  if (objection !== null) return objection;
  const days = [
    ...[assignments[0]?.assignedOn, disposal?.disposedOn, handUp?.handedOn],
    ...[rounds.find(({ isSpot }) => !isSpot)?.doneOn, rounds[0]?.rating?.ratedOn],
    answers[0]?.answeredOn,
  ];
  const isLater = days.some((on) => on !== undefined && on < reportedOn);
  const why = '反映日期晚于已经登记的派单、处置、办结、答复或上报的日期。请核对这几个日期。';
  return isLater ? refuse('NOT_NOW', { field: 'reported.reportedOn', data: { why } }) : null;
}

/** The day of the report. */
export function reported({ reported: { reportedOn } }: Matter) {
  return { on: reportedOn, called: '反映日期' };
}

/** The day of the last 派单. */
export function assigned({ assignments }: Matter) {
  return { on: assignments.at(-1)?.assignedOn ?? null, called: '派单日期' };
}

/** The day of the first disposition. */
export function disposed({ disposal }: Matter) {
  return { on: disposal?.disposedOn ?? null, called: '处置日期' };
}

/** The day on which it was done last. */
export function done({ rounds }: Matter) {
  return { on: rounds.at(-1)?.doneOn ?? null, called: '办结日期' };
}

/** The day on which that was rated. */
export function rated({ rounds }: Matter) {
  return { on: rounds.at(-1)?.rating?.ratedOn ?? null, called: '评单日期' };
}
