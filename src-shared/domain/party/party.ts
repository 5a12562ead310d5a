import { z } from 'zod';
import { idSchema, lineSchema, localDateSchema, requiredLineSchema } from '../kernel/schemas';

/** Sides of a dispute: 申请人 / 被申请人. Roles of a party, not types of it. */
export const PARTY_SIDES = ['applicant', 'respondent'] as const;
export type PartySide = (typeof PARTY_SIDES)[number];
export const PARTY_SIDE_LABELS = {
  applicant: '申请人',
  respondent: '被申请人',
} as const satisfies Record<PartySide, string>;

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];
export const SEX_LABELS = { male: '男', female: '女' } as const satisfies Record<Sex, string>;

/** Kinds of identity paper. 15-digit numbers and foreign papers are possible, so is having none at hand. */
export const IDENTITY_PAPER_KINDS = [
  'resident_id',
  'resident_id_15',
  'hk_macao_permit',
  'taiwan_permit',
  'passport',
  'foreigner_permit',
  'other',
  'none',
] as const;
export type IdentityPaperKind = (typeof IDENTITY_PAPER_KINDS)[number];
export const IDENTITY_PAPER_LABELS = {
  resident_id: '居民身份证',
  resident_id_15: '旧 15 位身份证',
  hk_macao_permit: '港澳居民证件',
  taiwan_permit: '台湾居民证件',
  passport: '护照',
  foreigner_permit: '外国人永久居留证',
  other: '其他证件',
  none: '暂无证件',
} as const satisfies Record<IdentityPaperKind, string>;

/** Somebody who acts for a party: 委托代理人 or 法定代理人. */
const representativeSchema = z.object({
  name: requiredLineSchema('代理人姓名', 100),
  relation: lineSchema('与当事人的关系', 60),
  phone: lineSchema('联系电话', 60),
  idNumber: lineSchema('代理人证件号码', 40),
});
export type Representative = z.infer<typeof representativeSchema>;

/** How a party is reached: the only thing of a party that may change after the agreement is signed. */
const contactFields = { phone: lineSchema('联系电话', 60), address: lineSchema('住址', 200) };
export const partyContactSchema = z.object({ partyId: idSchema, ...contactFields });
export type PartyContact = z.infer<typeof partyContactSchema>;

const commonFields = {
  id: idSchema,
  side: z.enum(PARTY_SIDES, { error: '请选择申请人或被申请人' }),
  ...contactFields,
  /** 委托代理人 */
  authorizedAgents: z.array(representativeSchema).max(5, { error: '委托代理人最多填 5 名' }),
};

/** 自然人 */
export const naturalPersonSchema = z.object({
  kind: z.literal('natural_person'),
  ...commonFields,
  name: requiredLineSchema('姓名', 100),
  identityPaper: z.enum(IDENTITY_PAPER_KINDS),
  idNumber: lineSchema('证件号码', 40),
  sex: z.enum(SEXES).nullable(),
  birthDate: localDateSchema.nullable(),
  /** 年龄 as told, for people whose birth date is not known. */
  statedAge: z
    .int()
    .min(0, { error: '年龄不能是负数' })
    .max(130, { error: '年龄不合常理' })
    .nullable(),
  ethnicity: lineSchema('民族', 30),
  occupation: lineSchema('职业或职务', 60),
  /**
   * 以自己的劳动收入为主要生活来源: counts at 16 and 17 only, when such a person is deemed fully capable (民法典 第18条
   * 第2款). Missing in older files, where nobody was asked: not taken for granted.
   */
  isSelfSupporting: z.boolean().default(false),
  /** 法定代理人（监护人）：needed under 18 (民法典 第19、20、23条). */
  statutoryAgents: z.array(representativeSchema).max(3, { error: '法定代理人最多填 3 名' }),
});
export type NaturalPerson = z.infer<typeof naturalPersonSchema>;

/** 法人或其他组织 */
export const organizationSchema = z.object({
  kind: z.enum(['company', 'organization']),
  ...commonFields,
  name: requiredLineSchema('单位名称', 150),
  creditCode: lineSchema('统一社会信用代码', 40),
  /** 法定代表人（负责人） */
  legalRepresentative: lineSchema('法定代表人', 100),
  legalRepresentativeTitle: lineSchema('职务', 60),
});
export type Organization = z.infer<typeof organizationSchema>;

export const partySchema = z.discriminatedUnion('kind', [naturalPersonSchema, organizationSchema], {
  error: '请选择当事人是个人还是单位',
});
export type Party = z.infer<typeof partySchema>;

export const PARTY_KINDS = ['natural_person', 'company', 'organization'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
export const PARTY_KIND_LABELS = {
  natural_person: '个人',
  company: '公司、个体工商户等企业',
  organization: '其他组织',
} as const satisfies Record<PartyKind, string>;
