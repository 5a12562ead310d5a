import { z } from 'zod';
import { idSchema, localDateSchema } from '../kernel/schemas';
import { byOrdinal } from '../record/entries';
import { field, kept, lineField, part, requiredLineField } from '../record/field';
import { RECORD_MEMBERS } from '../record/members';
import { day } from '../record/words';

/** What is written of a merchant: its name is enough, the rest when somebody knows it. */
export const shopSchema = z.object({
  name: requiredLineField('商户名称', 150, 'none'),
  owner: lineField('负责人', 60, 'name'),
  phone: lineField('联系电话', 60, 'phone'),
  place: lineField('地址', 200, 'none'),
  /** The place of the studio's tree that was chosen for it; null for one that was typed. */
  placeId: kept(idSchema.nullable()),
  trade: lineField('行业', 40, 'none'),
  creditCode: lineField('统一社会信用代码', 40, 'none'),
  since: field(localDateSchema.nullable(), { label: '开业日期', words: day, privacy: 'none' }),
});
export type Shop = z.infer<typeof shopSchema>;

/** 文明经营承诺书: when it was signed, by whose hand, and when it was posted (S0: signed and posted). */
export const pledgeSchema = z.object({
  signedOn: field(localDateSchema, { label: '签订日期', words: day, privacy: 'none' }),
  signedBy: lineField('签订人', 60, 'name'),
  publishedOn: field(localDateSchema.nullable(), {
    label: '公示日期',
    words: day,
    privacy: 'none',
  }),
});
export type Pledge = z.infer<typeof pledgeSchema>;

/** 公示 of a pledge that was signed before. */
export const publicationSchema = z.object({
  publishedOn: field(localDateSchema, { label: '公示日期', words: day, privacy: 'none' }),
});

/** 退出承诺: the merchant does not stand by it any more. */
export const withdrawalSchema = z.object({
  withdrawnOn: field(localDateSchema, { label: '退出日期', words: day, privacy: 'none' }),
  why: lineField('退出的原因', 200, 'private'),
});

/** 歇业: it is there no more; what was written of it stays. */
export const closingSchema = z.object({
  closedOn: field(localDateSchema, { label: '歇业日期', words: day, privacy: 'none' }),
  note: lineField('歇业说明', 200, 'private'),
});

const pledgedSchema = pledgeSchema.extend({
  withdrawal: part(withdrawalSchema.nullable(), '退出承诺'),
  /** The meeting that agreed on it; null where none did. */
  meetingId: kept(idSchema.nullable()),
});

/** 商户 of the 诚信商圈, with the pledges that it signed, the last of them last. */
export const merchantSchema = z.object({
  ...RECORD_MEMBERS,
  /** The day on which it was registered here: figures count it from then on. */
  enteredOn: kept(localDateSchema),
  shop: part(shopSchema, '商户'),
  pledges: part(
    z.array(pledgedSchema).max(50, { error: '一家商户最多记 50 份承诺书' }),
    '承诺书',
    byOrdinal('份'),
  ),
  closing: part(closingSchema.nullable(), '歇业'),
});
export type Merchant = z.infer<typeof merchantSchema>;

/** Whether a merchant stands by a pledge, and whether everybody can read that. */
export const PLEDGE_STANDINGS = ['none', 'signed', 'published', 'withdrawn'] as const;
export type PledgeStanding = (typeof PLEDGE_STANDINGS)[number];
export const PLEDGE_STANDING_LABELS = {
  none: '没有签承诺书',
  signed: '已签，没有公示',
  published: '已签，已公示',
  withdrawn: '退出了承诺',
} as const satisfies Record<PledgeStanding, string>;

/** The pledge that it signed last; undefined where it signed none. */
export function lastPledge({ pledges }: Pick<Merchant, 'pledges'>) {
  return pledges.at(-1);
}

/** How it stands with the pledge that was signed last. */
export function pledgeStandingOf(one: Pick<Merchant, 'pledges'>): PledgeStanding {
  const last = lastPledge(one);
  if (last === undefined) return 'none';
  if (last.withdrawal !== null) return 'withdrawn';
  return last.publishedOn === null ? 'signed' : 'published';
}

/** What the list shows. */
export const merchantRowSchema = z.object({
  ...shopSchema.pick({ name: true, owner: true, place: true, trade: true }).shape,
  creditCode: z.string(),
  /** The middle four digits hidden. */
  maskedPhone: z.string(),
  standing: z.enum(PLEDGE_STANDINGS),
  signedOn: localDateSchema.nullable(),
  publishedOn: localDateSchema.nullable(),
  closedOn: localDateSchema.nullable(),
});
export type MerchantRow = z.infer<typeof merchantRowSchema>;

/** The meetings that agreed on its pledges, each once. */
export function meetingsOf(pledges: Merchant['pledges']): readonly string[] {
  return [...new Set(pledges.flatMap(({ meetingId }) => meetingId ?? []))];
}
