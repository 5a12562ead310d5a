import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { byOrdinal } from '../../record/entries';
import {
  field,
  kept,
  lineField,
  part,
  requiredLineField,
  requiredTextField,
} from '../../record/field';
import { RECORD_MEMBERS } from '../../record/members';
import { day } from '../../record/words';
import { CONCERN_MEMBERS } from '../concern';

/** What is written when somebody above asks how a matter stands and wants it done. */
export const markSchema = z.object({
  askedBy: requiredLineField('谁督办', 60, 'none'),
  matter: requiredTextField('督办事项', 2_000, 'private'),
  /** A habit of the street, not of the law: none is set by itself. */
  dueOn: field(localDateSchema.nullable(), {
    label: '要求答复的日期',
    words: day,
    privacy: 'none',
  }),
  holder: lineField('责任人', 60, 'none'),
  askedOn: field(localDateSchema, { label: '督办日期', words: day, privacy: 'none' }),
});
export type Mark = z.infer<typeof markSchema>;

/** 答复督办 */
export const replySchema = z.object({
  answeredOn: field(localDateSchema, { label: '答复日期', words: day, privacy: 'none' }),
  text: requiredTextField('答复内容', 2_000, 'private'),
  /** Null: answered, and nobody said yet that it is done. */
  liftedOn: field(localDateSchema.nullable(), { label: '销号日期', words: day, privacy: 'none' }),
});

/** 再督办: asked once more, with a new limit. */
export const urgingSchema = z.object({
  urgedOn: field(localDateSchema, { label: '再督办日期', words: day, privacy: 'none' }),
  dueOn: field(localDateSchema.nullable(), { label: '新的答复日期', words: day, privacy: 'none' }),
  note: requiredTextField('再督办的要求', 1_000, 'private'),
});

/** 督办销号 */
export const liftingSchema = z.object({
  liftedOn: field(localDateSchema, { label: '销号日期', words: day, privacy: 'none' }),
});

/** 督办: asked by whom, by when, with each answer, until it is struck off. */
export const supervisionSchema = z.object({
  ...RECORD_MEMBERS,
  ...CONCERN_MEMBERS,
  mark: part(markSchema, '督办'),
  replies: part(
    z.array(
      replySchema.omit({ liftedOn: true }).extend({
        /** How often it had been asked for once more by then: every asking waits for an answer of its own. */
        urgings: kept(z.int().min(0)),
      }),
    ),
    '答复',
    byOrdinal('次'),
  ),
  urgings: part(
    z.array(
      urgingSchema.omit({ dueOn: true }).extend({
        untilOn: field(localDateSchema.nullable(), {
          label: '再督办要求答复的日期',
          words: day,
          privacy: 'none',
        }),
      }),
    ),
    '再督办',
    byOrdinal('次'),
  ),
  lifting: part(liftingSchema.nullable(), '销号'),
});
export type Supervision = z.infer<typeof supervisionSchema>;

/** How a supervision stands. */
export const SUPERVISION_STANDINGS = ['to_answer', 'answered', 'lifted'] as const;
export type SupervisionStanding = (typeof SUPERVISION_STANDINGS)[number];
export const SUPERVISION_STANDING_LABELS = {
  to_answer: '待答复',
  answered: '已答复，待销号',
  lifted: '已销号',
} as const satisfies Record<SupervisionStanding, string>;

/** Answered once the last asking has an answer. */
export function standingOf({
  replies,
  urgings,
  lifting,
}: Pick<Supervision, 'replies' | 'urgings' | 'lifting'>): SupervisionStanding {
  if (lifting !== null) return 'lifted';
  const isAnswered = replies.some((reply) => reply.urgings === urgings.length);
  return isAnswered ? 'answered' : 'to_answer';
}

/** Until when it is to be answered: as asked for last. Null where no day was said. */
export function dueDayOf({ mark, urgings }: Pick<Supervision, 'mark' | 'urgings'>) {
  const last = urgings.at(-1);
  return last === undefined ? mark.dueOn : last.untilOn;
}

/** What the list shows. */
export const supervisionRowSchema = z.object({
  ...markSchema.pick({ askedBy: true, askedOn: true, holder: true, dueOn: true }).shape,
  matter: z.string(),
  standing: z.enum(SUPERVISION_STANDINGS),
  /** How often it was asked for, the first time counted. */
  times: z.int(),
  about: z.object({ kind: z.string(), id: z.string(), title: z.string() }).nullable(),
});
export type SupervisionRow = z.infer<typeof supervisionRowSchema>;
