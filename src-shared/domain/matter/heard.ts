import { z } from 'zod';
import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import { type Registration, registrationSchema } from '../case/model/registration';
import type { LocalDate } from '../kernel/local-date';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { blankOf } from '../record/blank';
import { field, kept } from '../record/field';
import { code, day } from '../record/words';
import { type Reported, reportedSchema } from './matter';

/** Where it was; each empty or null where nobody said it. */
export interface HeardWhere {
  readonly place: string;
  /** The place of the studio's tree that the words say. */
  readonly placeId: string | null;
  readonly community: string;
  readonly grid: string;
}

/** A grid that was walked, and what it is called where its community must be said. */
export interface HeardGrid {
  readonly placeId: string | null;
  readonly community: string;
  readonly name: string;
  readonly label: string;
}

/**
 * Where something was that was heard or seen at a place. What was said of it itself goes first, and is at the place of the
 * tree only if it says that place too; where nothing was said, it was where the meeting or the round was, and in the grid
 * that was walked, if it was one.
 * @param said empty where nobody said it
 */
export function whereHeard(
  said: string,
  at: Pick<HeardWhere, 'place' | 'placeId'>,
  grids: readonly HeardGrid[] = [],
): HeardWhere {
  const isThere = at.place !== '' && said.includes(at.place);
  if (said !== '')
    return {
      ...{ place: said, placeId: isThere ? at.placeId : null, community: '', grid: '' },
    };
  const [grid, ...others] = grids;
  if (grid === undefined || others.length > 0) return { ...at, community: '', grid: '' };
  const of = { community: grid.community, grid: grid.name };
  return at.place === '' ? { place: grid.label, placeId: grid.placeId, ...of } : { ...at, ...of };
}

/** What was said or seen while something else was done, in a meeting or on a round, and becomes a dispute or a matter. */
export interface Heard {
  readonly what: string;
  readonly where: HeardWhere;
  /** The kind of meeting or round. */
  readonly channel: string;
  readonly on: LocalDate;
}

/** What is kept of an entry that may become a record of its own. */
export const TURNED_MEMBERS = {
  turnedInto: kept(z.object({ kind: z.string().min(1).max(40), id: idSchema }).nullable()),
  turnedOn: field(localDateSchema.nullable(), { label: '转出日期', words: day, privacy: 'none' }),
};
interface Turned {
  readonly id: string;
  readonly turnedInto: { readonly kind: string; readonly id: string } | null;
}

/** What was not said there, and the dispute that comes of it must say. */
export const heardTurningSchema = z.object({
  category: field(z.enum(DISPUTE_CATEGORIES, { error: '请选择纠纷类别' }), {
    label: '纠纷类别',
    words: code(DISPUTE_CATEGORY_LABELS),
    privacy: 'none',
  }),
  /** The day on which the dispute was found or mediation was asked for has legal weight, and is never taken unsaid. */
  requestedOn: field(localDateSchema, {
    label: '申请（发现）日期',
    words: day,
    privacy: 'none',
  }),
});

interface Turning extends z.infer<typeof heardTurningSchema> {
  readonly today: LocalDate;
  readonly registrar: string;
}

/**
 * What it gives to the registration of a dispute. Nobody came and asked, so that it is 主动调解 (排查、巡查); the parties are
 * written into the case.
 */
export function caseOfHeard(
  { what, where, channel }: Heard,
  { category, requestedOn, today, registrar }: Turning,
): { registration: Registration; parties: [] } {
  return {
    registration: {
      ...blankOf(registrationSchema),
      ...{ registeredOn: today, requestedOn, registrar, category, description: what },
      ...where,
      ...{ source: 'own_initiative', reportChannel: channel },
      ...{ difficulty: 'ordinary', escalationRisk: 'none' },
    },
    parties: [],
  };
}

/** What it gives to the registration of a matter. */
export function matterOfHeard({ what, where, channel, on }: Heard): { reported: Reported } {
  const { place, placeId } = where;
  return {
    reported: {
      ...blankOf(reportedSchema),
      ...{ what, place, placeId, channel, reportedOn: on },
    },
  };
}

/** The act that begins what one of them has become; none before. */
export function beginTurned<T extends Turned>(
  all: readonly T[],
  id: string,
  inputOf: (one: T) => object,
) {
  return all.flatMap((one) =>
    one.id === id && one.turnedInto !== null
      ? [{ ...one.turnedInto, act: 'register', input: { ...inputOf(one) } }]
      : [],
  );
}
