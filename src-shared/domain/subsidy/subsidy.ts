import { z } from 'zod';
import { AGREEMENT_FORM_LABELS, AGREEMENT_FORMS } from '../case/model/agreement';
import { DISPUTE_CATEGORIES, DISPUTE_CATEGORY_LABELS } from '../case/model/dispute-category';
import { DIFFICULTIES, DIFFICULTY_LABELS } from '../case/model/registration-words';
import type { LocalDate } from '../kernel/local-date';
import { formatYuan } from '../kernel/money';
import { fenSchema, idSchema, localDateSchema } from '../kernel/schemas';
import { byName, byOrdinal } from '../record/entries';
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
import { code, codes, day, either, money } from '../record/words';
import { SUBSIDY_EVIDENCE, SUBSIDY_EVIDENCE_LABELS } from '../studio/subsidy-scheme';
import { PERFORMANCE_LABELS, PERFORMANCES } from './reckon-case';
import { isStopped, SUBSIDY_STEP_LABELS, SUBSIDY_STEPS, type SubsidyStep } from './subsidy-steps';

const none = 'none' as const;

/** One line of the reckoning, see `ReckonedLine`. */
const lineSchema = z.object({
  text: lineField('算的是什么', 200, none),
  fen: field(z.int(), { label: '加减', words: wordSigned, privacy: none }),
});

const shareSchema = z.object({
  mediatorId: kept(idSchema),
  name: requiredLineField('领取人', 60, none),
  isPresiding: field(z.boolean(), {
    label: '主持或协助',
    words: either('主持', '协助'),
    privacy: none,
  }),
  fen: field(fenSchema, { label: '补贴金额', words: money, privacy: none }),
});

/** What a claim says, as it was when it was applied for: a later change of case, roster or scheme alters none of it. */
export const claimSchema = z.object({
  caseNumber: field(z.string().max(100), { label: '案件编号', privacy: none }),
  category: field(z.enum(DISPUTE_CATEGORIES), {
    label: '纠纷类别',
    words: code(DISPUTE_CATEGORY_LABELS),
    privacy: none,
  }),
  difficulty: field(z.enum(DIFFICULTIES), {
    label: '难易程度',
    words: code(DIFFICULTY_LABELS),
    privacy: none,
  }),
  /** Null: no agreement. */
  form: field(z.enum(AGREEMENT_FORMS).nullable(), {
    label: '协议形式',
    words: code(AGREEMENT_FORM_LABELS),
    privacy: none,
  }),
  performance: field(z.enum(PERFORMANCES).nullable(), {
    label: '履行情况',
    words: code(PERFORMANCE_LABELS),
    privacy: none,
  }),
  schemeId: kept(idSchema),
  schemeName: lineField('补贴方案', 60, none),
  basis: lineField('依据的文件', 200, none),
  /** By which the case falls under the scheme and into a month. */
  countedOn: field(localDateSchema, { label: '案件按哪一天算', words: day, privacy: none }),
  lines: part(z.array(lineSchema).max(40), '怎么算的', byOrdinal('行')),
  /** What was found in the file on the day of the application. */
  evidence: field(z.array(z.enum(SUBSIDY_EVIDENCE)).max(SUBSIDY_EVIDENCE.length), {
    label: '核对过的材料',
    words: codes(SUBSIDY_EVIDENCE_LABELS),
    privacy: none,
  }),
  shares: part(z.array(shareSchema).max(10), '领取人', byName('mediatorId')),
});
export type Claim = z.infer<typeof claimSchema>;

/** What a person says of a step: on which day, who decided. */
export const saidSchema = z.object({
  on: field(localDateSchema, { label: '日期', words: day, privacy: none }),
  by: requiredLineField('经办人或单位', 60, none),
  note: textField('说明', 500, 'private'),
});
export type Said = z.infer<typeof saidSchema>;
/** The same where it is stopped: why. */
export const stoppingSchema = z.object({
  ...saidSchema.shape,
  note: requiredTextField('原因', 500, 'private'),
});

const stepSchema = z.object({
  id: kept(idSchema),
  step: field(z.enum(SUBSIDY_STEPS), {
    label: '步骤',
    words: code(SUBSIDY_STEP_LABELS),
    privacy: none,
  }),
  ...saidSchema.shape,
});
export type TakenStep = z.infer<typeof stepSchema>;

/** 补贴申请: one a dispute, for ever (一案一补): applied for again, it is the same one. */
export const subsidySchema = z.object({
  ...RECORD_MEMBERS,
  caseId: kept(idSchema),
  claim: part(claimSchema, '补贴申请'),
  steps: part(z.array(stepSchema).min(1).max(200), '步骤', byOrdinal('步', 'id')),
});
export type Subsidy = z.infer<typeof subsidySchema>;

/** What lists show. */
export const subsidyRowSchema = z.object({
  caseId: z.string(),
  claim: claimSchema,
  steps: z.array(stepSchema),
});
export type SubsidyRow = z.infer<typeof subsidyRowSchema>;

type Stepped = Pick<SubsidyRow, 'steps'>;

/** How it stands. */
export function standingOf({ steps }: Stepped): SubsidyStep {
  return steps.at(-1)?.step ?? 'applied';
}

/** What it pays as it stands, in 分: nothing once it was stopped. */
export function payingFen(one: Pick<SubsidyRow, 'claim' | 'steps'>): number {
  return isStopped(standingOf(one)) ? 0 : fenOf(one);
}

/** What was applied for, in 分. */
export function fenOf({ claim }: Pick<SubsidyRow, 'claim'>): number {
  return claim.shares.reduce((sum, { fen }) => sum + fen, 0);
}

/** The day of a step since it was last applied for; null where it was not taken, or what came of it was stopped. */
export function dayOfStep(one: Stepped, step: SubsidyStep): LocalDate | null {
  const { steps } = one;
  const last = standingOf(one);
  if (isStopped(last) && step !== last && step !== 'applied') return null;
  if (last === 'withdrawn' && step === 'applied') return null;
  const from = steps.findLastIndex((taken) => taken.step === 'applied');
  return steps.findLast((taken, at) => at >= from && taken.step === step)?.on ?? null;
}

/** An amount in 分 that may be taken off: −50.00 元. */
function wordSigned(value: unknown): string {
  if (typeof value !== 'number') return '';
  return `${value < 0 ? '−' : ''}${formatYuan(Math.abs(value))} 元`;
}
