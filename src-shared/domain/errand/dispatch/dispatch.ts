import { z } from 'zod';
import { SATISFACTION_LABELS, SATISFACTIONS } from '../../case/model/follow-through';
import { localDateSchema } from '../../kernel/schemas';
import { byOrdinal } from '../../record/entries';
import {
  field,
  lineField,
  part,
  requiredLineField,
  requiredTextField,
  textField,
} from '../../record/field';
import { RECORD_MEMBERS } from '../../record/members';
import { code, day } from '../../record/words';
import { CONCERN_MEMBERS } from '../concern';

/** What is written when work is given to somebody. */
export const orderSchema = z.object({
  matter: requiredTextField('派办事项', 2_000, 'private'),
  to: requiredLineField('派给谁', 60, 'none'),
  /** A habit of the street, not of the law: none is set by itself. */
  dueOn: field(localDateSchema.nullable(), { label: '办结期限', words: day, privacy: 'none' }),
  dispatchedOn: field(localDateSchema, { label: '派单日期', words: day, privacy: 'none' }),
  from: lineField('谁派的', 60, 'none'),
  /** Of the street's centre, where it came from there. */
  orderNumber: lineField('派单号', 40, 'none'),
});
export type Order = z.infer<typeof orderSchema>;

/** 接单 */
export const receiptSchema = z.object({
  receivedOn: field(localDateSchema, { label: '接单日期', words: day, privacy: 'none' }),
  receivedBy: requiredLineField('接单人', 60, 'none'),
});

/** 退回改派: whoever had it gives it back, and somebody else gets it. */
export const moveSchema = z.object({
  movedOn: field(localDateSchema, { label: '改派日期', words: day, privacy: 'none' }),
  to: requiredLineField('改派给谁', 60, 'none'),
  reason: requiredTextField('退回或改派的原因', 500, 'private'),
});

/** 办结 */
export const resultSchema = z.object({
  doneOn: field(localDateSchema, { label: '办结日期', words: day, privacy: 'none' }),
  result: requiredTextField('办理结果', 2_000, 'private'),
});

/** 评单: how whoever gave the order, or whom it is for, finds what was done; told by them, never assumed. */
export const evaluationSchema = z.object({
  evaluatedOn: field(localDateSchema, { label: '评单日期', words: day, privacy: 'none' }),
  evaluation: field(z.enum(SATISFACTIONS, { error: '请选择满意、基本满意或不满意' }), {
    label: '评价',
    words: code(SATISFACTION_LABELS),
    privacy: 'none',
  }),
  evaluatedBy: lineField('评单人', 60, 'name'),
  comment: textField('意见', 1_000, 'private'),
});

/** 反馈销号 */
export const clearanceSchema = z.object({
  fedBackOn: field(localDateSchema, { label: '反馈日期', words: day, privacy: 'none' }),
  fedBackTo: lineField('反馈给谁', 60, 'none'),
  /** Null: told, and not struck off yet. */
  clearedOn: field(localDateSchema.nullable(), { label: '销号日期', words: day, privacy: 'none' }),
});

/** What was done once, and what was found of it: a 不满意 is answered by another round. */
const roundSchema = z.object({
  ...resultSchema.shape,
  evaluation: part(evaluationSchema.nullable(), '评单'),
});

/** 派单: work that was given to somebody, until it was fed back and struck off (接单—派单—办单—评单, 反馈销号). */
export const dispatchSchema = z.object({
  ...RECORD_MEMBERS,
  ...CONCERN_MEMBERS,
  order: part(orderSchema, '派单'),
  moves: part(
    z.array(
      moveSchema.extend({
        from: requiredLineField('原来派给谁', 60, 'none'),
      }),
    ),
    '退回改派',
    byOrdinal('次'),
  ),
  receipt: part(receiptSchema.nullable(), '接单'),
  rounds: part(z.array(roundSchema), '办理', byOrdinal('次')),
  clearance: part(clearanceSchema.nullable(), '反馈销号'),
});
export type Dispatch = z.infer<typeof dispatchSchema>;

/** How a dispatch stands. */
export const DISPATCH_STANDINGS = ['sent', 'in_hand', 'done', 'fed_back', 'cleared'] as const;
export type DispatchStanding = (typeof DISPATCH_STANDINGS)[number];
export const DISPATCH_STANDING_LABELS = {
  sent: '待接单',
  in_hand: '办理中',
  done: '已办结，待评单或销号',
  fed_back: '已反馈，待销号',
  cleared: '已销号',
} as const satisfies Record<DispatchStanding, string>;

/** How it stands, by what was written last. */
export function standingOf({
  receipt,
  rounds,
  clearance,
}: Pick<Dispatch, 'receipt' | 'rounds' | 'clearance'>): DispatchStanding {
  if (clearance !== null) return clearance.clearedOn === null ? 'fed_back' : 'cleared';
  const last = rounds.at(-1);
  if (last !== undefined && last.evaluation?.evaluation !== 'dissatisfied') return 'done';
  return receipt === null ? 'sent' : 'in_hand';
}

/** What the list shows. */
export const dispatchRowSchema = z.object({
  ...orderSchema.pick({ to: true, dueOn: true, dispatchedOn: true, orderNumber: true }).shape,
  /** Its beginning. */
  matter: z.string(),
  standing: z.enum(DISPATCH_STANDINGS),
  /** It was found wanting, and is done again. */
  isAgain: z.boolean(),
  about: z.object({ kind: z.string(), id: z.string(), title: z.string() }).nullable(),
});
export type DispatchRow = z.infer<typeof dispatchRowSchema>;
