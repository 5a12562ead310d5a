import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date';
import { fenSchema } from '../../kernel/money';
import { idSchema, lineSchema, requiredTextSchema, textSchema } from '../../kernel/text';
import { keptPaperSchema } from '../../paper/paper';

/** 履行方式 */
export const FULFILLMENT_MODES = ['immediate', 'lump_sum', 'installment', 'act'] as const;
export type FulfillmentMode = (typeof FULFILLMENT_MODES)[number];
export const FULFILLMENT_MODE_LABELS = {
  immediate: '当场履行',
  lump_sum: '一次性履行',
  installment: '分期履行',
  act: '以行为履行',
} as const satisfies Record<FulfillmentMode, string>;

/** Who does what for whom by when: one entry of the schedule of performance (第29条: 履行的方式、期限). */
export const obligationSchema = z.object({
  id: idSchema,
  obligorPartyId: idSchema,
  obligeePartyId: idSchema.nullable(),
  /** What is to be done, such as 支付维修费 or 将车棚焊点重新加固. */
  action: requiredTextSchema('履行内容', 500),
  amountFen: fenSchema.nullable(),
  mode: z.enum(FULFILLMENT_MODES, { error: '请选择履行方式' }),
  dueOn: localDateSchema.nullable(),
});
export type Obligation = z.infer<typeof obligationSchema>;

/** One numbered clause, with the obligations that it lays on the parties (none for a mere declaration). */
export const clauseSchema = z.object({
  id: idSchema,
  text: requiredTextSchema('条款内容', 3_000),
  obligations: z.array(obligationSchema).max(60, { error: '一条最多 60 项履行内容' }),
});
export type Clause = z.infer<typeof clauseSchema>;

/** What both kinds of agreement say (人民调解法 第29条第1款; an oral one is recorded with the same content, 第28条). */
export const agreementTermsSchema = z.object({
  /** 纠纷主要事实 */
  facts: textSchema('纠纷主要事实', 10_000),
  /** 争议事项 */
  disputedPoints: textSchema('争议事项', 5_000),
  /** 各方责任 */
  responsibilities: textSchema('各方责任', 5_000),
  clauses: z.array(clauseSchema).max(100, { error: '协议最多 100 条' }),
  /** 履行地点 */
  fulfillmentPlace: lineSchema('履行地点', 200),
  /** 关于履行的其他约定 */
  fulfillmentNote: textSchema('其他约定', 2_000),
});
export type AgreementTerms = z.infer<typeof agreementTermsSchema>;

/** The three acts that bring a written agreement into force (第29条第2款). Only a person may date them. */
export const signingSchema = z.object({
  partiesSignedOn: localDateSchema,
  mediatorsSignedOn: localDateSchema,
  sealedOn: localDateSchema,
});
export type Signing = z.infer<typeof signingSchema>;

/** What was signed, word for word. Missing in a draft, and where an earlier version kept nothing. */
const keptPaper = keptPaperSchema.optional();

export const writtenAgreementSchema = z.object({
  form: z.literal('written'),
  terms: agreementTermsSchema,
  /** 编号 of the paper; equals the case number. */
  number: z.string(),
  /** Null until ink and seal are on the paper. */
  signing: signingSchema.nullable(),
  paper: keptPaper,
});
export type WrittenAgreement = z.infer<typeof writtenAgreementSchema>;

export const oralAgreementSchema = z.object({
  form: z.literal('oral'),
  terms: agreementTermsSchema,
  number: z.string(),
  /** The day the parties agreed: the oral agreement's effective day (第30条). */
  agreedOn: localDateSchema,
  paper: keptPaper,
});
export type OralAgreement = z.infer<typeof oralAgreementSchema>;

export const agreementSchema = z.discriminatedUnion('form', [
  writtenAgreementSchema,
  oralAgreementSchema,
]);
export type Agreement = z.infer<typeof agreementSchema>;

export const AGREEMENT_FORMS = ['written', 'oral'] as const satisfies readonly Agreement['form'][];
export const AGREEMENT_FORM_LABELS = {
  written: '书面协议',
  oral: '口头协议',
} as const satisfies Record<Agreement['form'], string>;
