import { z } from 'zod';
import { NO_RHYTHM, type Rhythm } from '../calendar/rhythm';
import { rhythmSchema } from '../calendar/rhythm-schema';
import { countSchema } from '../kernel/schemas';
import { field, part, requiredLineField } from '../record/field';
import { code, count, either } from '../record/words';

/** What a round is for: 巡查, 走访, the four of 四前置 (S2), lectures, training, and errands done for people (三代办). */
export const ROUND_SORTS = [
  'patrol',
  'visit',
  'publicity',
  'collect',
  'screen',
  'resolve',
  'lecture',
  'training',
  'errand',
] as const;
export type RoundSort = (typeof ROUND_SORTS)[number];
export const ROUND_SORT_LABELS = {
  patrol: '巡查',
  visit: '入户走访',
  publicity: '政策法规宣传',
  collect: '社情民意收集',
  screen: '风险隐患排查',
  resolve: '矛盾纠纷化解',
  lecture: '讲座',
  training: '培训',
  errand: '代办',
} as const satisfies Record<RoundSort, string>;

/** A kind of round that a studio makes, by the name that people use. */
export const roundTypeSchema = z.object({
  name: requiredLineField('活动名称', 30, 'none'),
  sort: field(z.enum(ROUND_SORTS), {
    label: '属于哪一类',
    words: code(ROUND_SORT_LABELS),
    privacy: 'none',
  }),
  /** Whether a grid that it went to counts as walked. */
  covers: field(z.boolean(), {
    label: '算走到了网格',
    words: either('算', '不算'),
    privacy: 'none',
  }),
  rhythm: part(rhythmSchema, '多久一次'),
});
export type RoundType = z.infer<typeof roundTypeSchema>;

/** The settings of 走访活动. */
export const ROUND_FIELDS = {
  roundTypes: part(
    z
      .array(roundTypeSchema)
      .max(40, { error: '走访活动最多写 40 种，请删去不用的' })
      .refine((types) => new Set(types.map(({ name }) => name)).size === types.length, {
        error: '有两种走访活动的名称一样，请删去一种',
      }),
    '走访活动的种类',
    { key: 'name', name: ({ name }) => String(name) },
  ),
  /** S0: every grid is walked whole once in 45 days. Other streets have other days. */
  coverageDays: field(countSchema('几天走遍一次', 1, 365, 45), {
    label: '几天走遍一次',
    words: count('天'),
    privacy: 'none',
  }),
};

function type(
  name: string,
  sort: RoundSort,
  { covers = false, ...rhythm }: Partial<Rhythm> & { readonly covers?: boolean } = {},
): RoundType {
  return { name, sort, covers, rhythm: { ...NO_RHYTHM, ...rhythm } };
}

/**
 * What the sources tell of: 45天巡查 and 每月5日、15日、25日书记带头网格巡查 (S0), 每周入户走访, the four of 四前置 and 三代办 (S2),
 * lectures of the 公共法律服务站 and 三官一律 in the grids (S0). How often stands where a source says it, and nowhere else.
 */
export const USUAL_ROUNDS: readonly RoundType[] = [
  type('45天巡查', 'patrol', { covers: true }),
  type('书记带头网格巡查', 'patrol', { covers: true, every: 'month_days', monthDays: '5、15、25' }),
  type('入户走访', 'visit', { covers: true, every: 'weekly' }),
  type('政策法规宣传', 'publicity'),
  type('社情民意收集', 'collect'),
  type('风险隐患排查', 'screen'),
  type('上门化解', 'resolve'),
  type('普法讲座', 'lecture'),
  type('业务培训', 'training'),
  type('全程代办', 'errand'),
  type('预约代办', 'errand'),
  type('集中代办', 'errand'),
  // What they do there the article does not say: the sort can be changed.
  type('三官一律下沉', 'visit'),
];

/** Those of a new studio, and of one that was there before them. */
export const ROUND_DEFAULTS = { roundTypes: [...USUAL_ROUNDS], coverageDays: 45 };
