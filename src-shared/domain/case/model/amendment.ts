import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { byOrdinal } from '../../record/entries';
import { field, kept, part, requiredTextField, textField } from '../../record/field';
import { code, type Words } from '../../record/words';
import { agreementTermsSchema, signingSchema } from './agreement';

/** What is done about an agreement in force: its content changed, or a slip of the pen mended. */
export const AMENDMENT_KINDS = ['supplement', 'correction'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];
export const AMENDMENT_KIND_LABELS = {
  supplement: '补充（变更）协议',
  correction: '补正笔录',
} as const satisfies Record<AmendmentKind, string>;

/** How many of the obligations are replaced: they are known by ids that say nothing to a reader. */
const counted: Words = (value) => (Array.isArray(value) ? `${value.length} 项` : '');

/**
 * 补充（变更）协议 and 补正: an agreement in force is changed by a new one alone, signed and sealed like the first (人民调解法 第31、33
 * 条), and a slip of the pen by a note that all sign (practice). In force by its own signing; null until then.
 */
export const amendmentSchema = z.object({
  id: kept(idSchema),
  kind: field(z.enum(AMENDMENT_KINDS), {
    label: '补充变更还是补正',
    words: code(AMENDMENT_KIND_LABELS),
    privacy: 'none',
  }),
  reason: requiredTextField('为什么要改', 1_000, 'private'),
  /** Of a correction. */
  wrong: textField('原文', 2_000, 'private'),
  right: textField('补正为', 2_000, 'private'),
  /** Of a supplement: what is agreed now. */
  terms: agreementTermsSchema.pick({ clauses: true }),
  /** Ids of the obligations that what is agreed now takes the place of. */
  replacedIds: field(z.array(idSchema).max(60), {
    label: '不再按原来履行的',
    words: counted,
    privacy: 'none',
  }),
  signing: part(signingSchema.nullable(), '签字盖章'),
});
export type Amendment = z.infer<typeof amendmentSchema>;

/** What a person writes of one. */
export const amendmentPart = amendmentSchema.omit({ id: true, signing: true, terms: true });

export const byAmendment = byOrdinal('份', 'id');
