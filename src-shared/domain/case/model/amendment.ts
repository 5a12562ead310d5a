import { z } from 'zod';
import { idSchema } from '../../kernel/schemas';
import { keptPaperSchema } from '../../paper/paper';
import { byOrdinal } from '../../record/entries';
import { field, kept, part, requiredTextField, textField } from '../../record/field';
import { code, type Words } from '../../record/words';
import { agreementTermsSchema, signingSchema } from './agreement';

/** What is done about an agreement in force: its content changed, a slip of the pen mended, or an oral one put on paper. */
export const AMENDMENT_KINDS = ['supplement', 'correction', 'writing'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];
export const AMENDMENT_KIND_LABELS = {
  supplement: '补充（变更）协议',
  correction: '补正笔录',
  writing: '写成书面的协议书',
} as const satisfies Record<AmendmentKind, string>;

/** How many of the obligations are replaced: they are known by ids that say nothing to a reader. */
const counted: Words = (value) => (Array.isArray(value) ? `${value.length} 项` : '');

/**
 * 补充（变更）协议 and 补正: an agreement in force is changed by a new one alone, signed and sealed like the first (人民调解法 第31、33
 * 条), and a slip of the pen by a note that all sign (practice). An oral agreement that is to be confirmed by a court is put
 * on paper word for word (practice). In force by its own signing; null until then.
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
  /** What was signed, word for word, as of the agreement itself; missing in a draft. */
  paper: kept(keptPaperSchema.optional()),
});
export type Amendment = z.infer<typeof amendmentSchema>;

/** What a person writes of one. */
export const amendmentPart = amendmentSchema.omit({
  ...({ id: true, signing: true, terms: true, paper: true } as const),
});

export const byAmendment = byOrdinal('份', 'id');
