import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { TURNED_MEMBERS } from '../matter/heard';
import { byOrdinal } from '../record/entries';
import {
  field,
  kept,
  lineField,
  part,
  requiredLineField,
  requiredTextField,
  textField,
} from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { count, day } from '../record/words';
import { gridKey, gridLabel, type WalkedGrid, walkedGridSchema } from './walked-grid';

/** What is written down of a round. */
export const madeSchema = z.object({
  /** One of the studio's list, or any other name. */
  type: requiredLineField('什么活动', 30, 'none'),
  madeOn: field(localDateSchema, { label: '日期', words: day, privacy: 'none' }),
  /** Several one after the other, with 、 between them. */
  who: requiredLineField('谁去的', 200, 'none'),
  /** The grids that were walked whole. */
  grids: field(
    z
      .array(walkedGridSchema)
      .max(300, { error: '一次最多选 300 个网格' })
      .refine((grids) => new Set(grids.map(gridKey)).size === grids.length, {
        error: '有一个网格写了两次',
      }),
    {
      label: '走到了哪些网格',
      words: (grids) =>
        Array.isArray(grids) ? grids.map((grid) => gridLabel(grid as WalkedGrid)).join('、') : '',
      privacy: 'none',
    },
  ),
  place: lineField('在哪里', 200, 'none'),
  /** The place of the studio's tree that was chosen; null for one that was typed. */
  placeId: kept(idSchema.nullable()),
  /** 人次; null where nobody counted. */
  served: field(
    z
      .int({ error: '服务人次请填整数，例如 30' })
      .min(1, { error: '服务人次至少填 1，没有数的空着' })
      .max(100_000, { error: '服务人次最多填 100000，请核对是不是多打了一个 0' })
      .nullable(),
    { label: '服务人次', words: count('人次'), privacy: 'none' },
  ),
  done: textField('做了什么', 5_000, 'private'),
});
export type Made = z.infer<typeof madeSchema>;

/** Something that was found under way: a danger, a request, a quarrel. */
export const foundSchema = z.object({
  what: requiredTextField('发现了什么', 2_000, 'private'),
  where: lineField('在什么地方', 200, 'address'),
});
export type Found = z.infer<typeof foundSchema>;

/** 处理好了: on the spot, or on a later day. */
export const settledSchema = z.object({
  settledOn: field(localDateSchema, { label: '处理日期', words: day, privacy: 'none' }),
  how: requiredTextField('怎么处理的', 2_000, 'private'),
});
export type Settled = z.infer<typeof settledSchema>;

/** 发现的问题: what it was, and what came of it. */
export const findingSchema = z.object({
  id: kept(idSchema),
  found: part(foundSchema, '发现的问题'),
  settled: part(settledSchema.nullable(), '处理'),
  ...TURNED_MEMBERS,
});
export type Finding = z.infer<typeof findingSchema>;

/** 走访活动: a patrol, a visit, a lecture, a training, an errand done for somebody. */
export const roundSchema = z.object({
  ...RECORD_MEMBERS,
  made: part(madeSchema, '走访活动'),
  findings: part(
    z.array(findingSchema).max(100, { error: '一次走访最多记 100 个问题' }),
    '发现的问题',
    byOrdinal('个', 'id'),
  ),
});
export type Round = z.infer<typeof roundSchema>;

/** How a finding stands. */
export const FINDING_STANDINGS = ['open', 'settled', 'turned'] as const;
export type FindingStanding = (typeof FINDING_STANDINGS)[number];
export const FINDING_STANDING_LABELS = {
  open: '还没处理',
  settled: '已处理',
  turned: '已转出',
} as const satisfies Record<FindingStanding, string>;

/** What became a record of its own is followed there: the round does not ask for it any more. */
export function findingStanding({
  settled,
  turnedInto,
}: Pick<Finding, 'settled' | 'turnedInto'>): FindingStanding {
  if (settled !== null) return 'settled';
  return turnedInto === null ? 'open' : 'turned';
}

/** Those of which nothing has come yet, in the order in which they were noted. */
export function openFindings({ findings }: Pick<Round, 'findings'>): readonly Finding[] {
  return findings.filter((finding) => findingStanding(finding) === 'open');
}

/** The day on which the last finding came to its end, once all did; null before that, and where nothing was found. */
export function findingsOverOn({ findings }: Pick<Round, 'findings'>): LocalDate | null {
  const days = findings.map(({ settled, turnedOn }) => settled?.settledOn ?? turnedOn);
  if (days.length === 0 || days.includes(null)) return null;
  return days.reduce((last, on) => (last !== null && on !== null && on < last ? last : on));
}

/** What the list shows, and what is still asked for. */
export const roundRowSchema = z.object({
  ...madeSchema.pick({ type: true, madeOn: true, who: true, grids: true }).shape,
  ...madeSchema.pick({ place: true, served: true }).shape,
  findingCount: z.int(),
  /** Of these neither settled nor turned into a record of its own. */
  openCount: z.int(),
  /** The first of those, by its beginning; null where nothing is open. */
  next: z.string().nullable(),
});
export type RoundRow = z.infer<typeof roundRowSchema>;
