import { z } from 'zod';
import { chosenIdSchema, fenSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { keptPaperSchema } from '../../paper/paper';
import { GONE_PARTY, MAX_PARTIES } from '../../party/party';
import { whoIsBound } from '../../party/whole-side';
import { byOrdinal, byReference } from '../../record/entries';
import { field, kept, lineField, part, requiredTextField, textField } from '../../record/field';
import { code, day, money } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** 履行方式 */
export const FULFILLMENT_MODES = [
  ...(['immediate', 'lump_sum', 'installment', 'continuing', 'act'] as const),
] as const;
export type FulfillmentMode = (typeof FULFILLMENT_MODES)[number];
export const FULFILLMENT_MODE_LABELS = {
  immediate: '当场履行',
  lump_sum: '一次性履行',
  installment: '分期履行',
  continuing: '按月持续履行',
  act: '以行为履行',
} as const satisfies Record<FulfillmentMode, string>;

/**
 * Who does what for whom by when: one entry of the schedule of performance (第29条: 履行的方式、期限). Where a party is
 * named, everybody of a side may stand too, see `whole-side.ts`.
 */
export const obligationSchema = z.object({
  id: kept(idSchema),
  obligorPartyId: field(chosenIdSchema('请选择由谁履行'), {
    label: '履行人',
    words: whoIsBound,
    privacy: 'name',
  }),
  obligeePartyId: field(idSchema.nullable(), {
    label: '接受人',
    words: whoIsBound,
    privacy: 'name',
  }),
  /** What is to be done, such as 支付维修费 or 将车棚焊点重新加固. */
  action: requiredTextField('履行内容', 500, 'private'),
  amountFen: field(fenSchema.nullable(), { label: '履行金额', words: money, privacy: 'none' }),
  mode: field(z.enum(FULFILLMENT_MODES, { error: '请选择履行方式' }), {
    label: '履行方式',
    words: code(FULFILLMENT_MODE_LABELS),
    privacy: 'none',
  }),
  dueOn: field(localDateSchema.nullable(), { label: DAY_WORDS.dueOn, words: day, privacy: 'none' }),
});
export type Obligation = z.infer<typeof obligationSchema>;

/** The most obligations that one clause may hold. */
export const MAX_OBLIGATIONS = 60;

/** One numbered clause, with the obligations that it lays on the parties (none for a mere declaration). */
export const clauseSchema = z.object({
  id: kept(idSchema),
  text: requiredTextField('条款内容', 3_000, 'private'),
  obligations: part(
    z
      .array(obligationSchema)
      .max(MAX_OBLIGATIONS, { error: `一条最多 ${MAX_OBLIGATIONS} 项履行内容` }),
    '履行内容',
    byOrdinal('项履行内容', 'id'),
  ),
});
export type Clause = z.infer<typeof clauseSchema>;

/** What both kinds of agreement say (人民调解法 第29条第1款; an oral one is recorded with the same content, 第28条). */
export const agreementTermsSchema = z.object({
  facts: textField('纠纷主要事实', 10_000, 'private'),
  disputedPoints: textField('争议事项', 5_000, 'private'),
  responsibilities: textField('各方责任', 5_000, 'private'),
  clauses: part(
    z.array(clauseSchema).max(100, { error: '协议最多 100 条' }),
    '协议条款',
    byOrdinal('条', 'id'),
  ),
  fulfillmentPlace: lineField('履行地点', 200, 'private'),
  /** Of the performance. */
  fulfillmentNote: textField('其他约定', 2_000, 'private'),
});
export type AgreementTerms = z.infer<typeof agreementTermsSchema>;

/** The three acts that bring a written agreement into force (第29条第2款). Only a person may date them. */
export const signingSchema = z.object({
  partiesSignedOn: field(localDateSchema, {
    label: DAY_WORDS.partiesSignedOn,
    words: day,
    privacy: 'none',
  }),
  mediatorsSignedOn: field(localDateSchema, {
    label: DAY_WORDS.mediatorsSignedOn,
    words: day,
    privacy: 'none',
  }),
  sealedOn: field(localDateSchema, { label: DAY_WORDS.sealedOn, words: day, privacy: 'none' }),
});
export type Signing = z.infer<typeof signingSchema>;

/** Whose hand it was that signed for a party. */
export const SIGNED_BY = ['self', 'with_guardian', 'guardian', 'agent'] as const;
export type SignedBy = (typeof SIGNED_BY)[number];
export const SIGNED_BY_LABELS = {
  self: '本人（本单位）',
  with_guardian: '本人和法定代理人',
  guardian: '法定代理人代签',
  agent: '委托代理人代签（特别授权）',
} as const satisfies Record<SignedBy, string>;

/** 一名当事人的签名: that it stands on the paper, since when, and whose hand it is. Only a person can say so. */
export const signatureSchema = z.object({
  partyId: kept(idSchema),
  signedOn: field(localDateSchema, { label: DAY_WORDS.signedOn, words: day, privacy: 'none' }),
  /** Null where nobody said whose hand it was. */
  by: field(z.enum(SIGNED_BY).nullable(), {
    label: '谁签的名',
    words: code(SIGNED_BY_LABELS),
    privacy: 'none',
  }),
});
export type Signature = z.infer<typeof signatureSchema>;

/** Each party once at most. */
export const signatureListSchema = z.array(signatureSchema).max(MAX_PARTIES);
export const bySignature = byReference('partyId', 'parties', GONE_PARTY);

export const AGREEMENT_FORMS = ['written', 'oral'] as const;
export const AGREEMENT_FORM_LABELS = {
  written: '书面协议',
  oral: '口头协议',
} as const;

/** 编号 of the paper: the case's, or one of its own where the studio numbers agreements apart. */
const number = field(z.string(), { label: '协议编号', privacy: 'none' });

/** Year and running number from which a number of its own was made; missing where it has the case's. */
const numbered = kept(z.object({ year: z.int(), ordinal: z.int().min(1) }).optional());

/**
 * What was signed, word for word; it is made of the case itself and tells nothing besides. Missing in a draft, and where
 * an earlier version kept nothing.
 */
const paper = kept(keptPaperSchema.optional());

function formField<F extends keyof typeof AGREEMENT_FORM_LABELS>(form: F) {
  return field(z.literal(form), {
    label: '协议形式',
    words: code(AGREEMENT_FORM_LABELS),
    privacy: 'none',
  });
}

export const writtenAgreementSchema = z.object({
  form: formField('written'),
  terms: agreementTermsSchema,
  ...{ number, numbered },
  /** Null until ink and seal are on the paper. */
  signing: signingSchema.nullable(),
  paper,
});
export type WrittenAgreement = z.infer<typeof writtenAgreementSchema>;

export const oralAgreementSchema = z.object({
  form: formField('oral'),
  terms: agreementTermsSchema,
  ...{ number, numbered },
  /** The day the parties agreed: the oral agreement's effective day (第30条). */
  agreedOn: field(localDateSchema, {
    label: DAY_WORDS.agreedOn,
    words: day,
    privacy: 'none',
    about: '口头协议自这一天起生效（人民调解法第30条）',
  }),
  paper,
});
export type OralAgreement = z.infer<typeof oralAgreementSchema>;

export const agreementSchema = z.discriminatedUnion('form', [
  writtenAgreementSchema,
  oralAgreementSchema,
]);
export type Agreement = z.infer<typeof agreementSchema>;
