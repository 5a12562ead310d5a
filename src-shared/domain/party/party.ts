import { z } from 'zod';
import { idSchema, localDateSchema, requiredLineSchema } from '../kernel/schemas';
import { byOrdinal } from '../record/entries';
import { field, kept, lineField, part, requiredLineField } from '../record/field';
import { code, count, day, either } from '../record/words';

const AGE_ASKED = '年龄请填 0 到 130 的整数';

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

export const PARTY_KINDS = ['natural_person', 'company', 'organization'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
export const PARTY_KIND_LABELS = {
  natural_person: '个人',
  company: '公司、个体工商户等企业',
  organization: '其他组织',
} as const satisfies Record<PartyKind, string>;

/** The most parties that one dispute may have. */
export const MAX_PARTIES = 60;
export const TOO_MANY_PARTIES = `当事人最多 ${MAX_PARTIES} 名`;

/** 一方人多的，推选的代表人不超过这么多（《宁波市人民调解条例》；各地的规定可能不同）. */
export const MOST_CHOSEN_TO_SPEAK = 5;

/** What is said of a party that is no longer there. */
export const GONE_PARTY = '已删去的当事人';

/**
 * Somebody who acts for a party.
 * @param who 委托代理人 or 法定代理人
 */
function representativeSchema(who: string) {
  return z.object({
    name: requiredLineField(`${who}姓名`, 100, 'name'),
    relation: lineField(`${who}与当事人的关系`, 60, 'private'),
    phone: lineField(`${who}电话`, 60, 'phone'),
    idNumber: lineField(`${who}证件号码`, 40, 'id_number'),
  });
}
export type Representative = z.infer<ReturnType<typeof representativeSchema>>;

/** What a 委托代理人 may do for the party, as the 授权委托书 says. */
export const AGENT_SCOPES = ['general', 'special'] as const;
export type AgentScope = (typeof AGENT_SCOPES)[number];
export const AGENT_SCOPE_LABELS = {
  general: '一般授权',
  special: '特别授权',
} as const satisfies Record<AgentScope, string>;

/** 委托代理人: a lawyer, a relative, somebody of the unit. */
export const authorizedAgentSchema = representativeSchema('委托代理人').extend({
  firm: lineField('委托代理人所在单位', 100, 'none'),
  licence: lineField('委托代理人执业证号', 40, 'none'),
  /** Null: not asked, or no 授权委托书 at hand. */
  scope: field(z.enum(AGENT_SCOPES).nullable(), {
    label: '委托代理人的代理权限',
    words: code(AGENT_SCOPE_LABELS),
    privacy: 'none',
    about: '一般授权不能代为达成协议，特别授权才可以；以授权委托书写明的为准。',
  }),
});
export type AuthorizedAgent = z.infer<typeof authorizedAgentSchema>;

/** How a party is reached: the only thing of a party that may change after the agreement is signed. */
const contactFields = {
  phone: lineField('联系电话', 60, 'phone'),
  address: lineField('住址', 200, 'address'),
  /** The place of the studio's tree that was chosen for it; the words are the case's own. Null for one that was typed. */
  placeId: kept(idSchema.nullable()),
};
export const partyContactSchema = z.object({ partyId: kept(idSchema), ...contactFields });
export type PartyContact = z.infer<typeof partyContactSchema>;

const commonFields = {
  id: kept(idSchema),
  /** Whom of the register (人员库) the party is; null where nobody said. What is written here is the case's own copy. */
  personId: kept(idSchema.nullable()),
  side: field(z.enum(PARTY_SIDES, { error: '请选择申请人或被申请人' }), {
    label: '申请人或被申请人',
    words: code(PARTY_SIDE_LABELS),
    privacy: 'none',
  }),
  ...contactFields,
  /** Chosen by a side of many to speak for it (as 宁波市人民调解条例 allows, five at most). */
  isChosenToSpeak: field(z.boolean(), {
    label: '推选的代表人',
    words: either('是', '否'),
    privacy: 'none',
    about: '大家推选的代表人（一方人多时，最多推选 5 名参加调解）',
  }),
  authorizedAgents: part(
    z.array(authorizedAgentSchema).max(5, { error: '委托代理人最多填 5 名' }),
    '委托代理人',
    byOrdinal('项'),
  ),
};

/** What the party is called; the messages ask for it as the form of a person or of a unit has it. */
function nameField(asked: string, max: number) {
  return field(requiredLineSchema(asked, max), { label: '姓名（名称）', privacy: 'name' });
}

function kindField<S extends z.ZodType<PartyKind>>(schema: S) {
  return field(schema, {
    label: '个人或单位',
    words: code(PARTY_KIND_LABELS),
    privacy: 'none',
  });
}

/** 自然人 */
export const naturalPersonSchema = z.object({
  kind: kindField(z.literal('natural_person')),
  ...commonFields,
  name: nameField('姓名', 100),
  identityPaper: field(z.enum(IDENTITY_PAPER_KINDS), {
    label: '证件种类',
    words: code(IDENTITY_PAPER_LABELS),
    privacy: 'none',
  }),
  idNumber: lineField('证件号码', 40, 'id_number'),
  sex: field(z.enum(SEXES).nullable(), {
    label: '性别',
    words: code(SEX_LABELS),
    privacy: 'private',
  }),
  birthDate: field(localDateSchema.nullable(), {
    label: '出生日期',
    words: day,
    privacy: 'private',
  }),
  /** As told, for people whose birth date is not known. */
  statedAge: field(
    z
      .int({ error: AGE_ASKED })
      .min(0, { error: AGE_ASKED })
      .max(130, { error: AGE_ASKED })
      .nullable(),
    { label: '年龄', words: count('岁'), privacy: 'private' },
  ),
  ethnicity: lineField('民族', 30, 'private'),
  occupation: lineField('职业或职务', 60, 'private'),
  /**
   * Counts at 16 and 17 only, when such a person is deemed fully capable (民法典 第18条第2款). Missing in older files,
   * where nobody was asked: not taken for granted.
   */
  isSelfSupporting: field(z.boolean().default(false), {
    label: '以自己的劳动收入为主要生活来源',
    words: either('是', '否'),
    privacy: 'private',
    about: '以自己的劳动收入为主要生活来源（民法典第18条）',
  }),
  /** 监护人：needed under 18 (民法典 第19、20、23条). */
  statutoryAgents: part(
    z.array(representativeSchema('法定代理人')).max(3, { error: '法定代理人最多填 3 名' }),
    '法定代理人',
    byOrdinal('项'),
    '未满 18 周岁的当事人由法定代理人（监护人）代理，受理前须填写（民法典第19条、第20条、第23条）。',
  ),
});
export type NaturalPerson = z.infer<typeof naturalPersonSchema>;

/** 法人或其他组织 */
export const organizationSchema = z.object({
  kind: kindField(z.enum(['company', 'organization'])),
  ...commonFields,
  name: nameField('单位名称', 150),
  creditCode: lineField('统一社会信用代码', 40, 'none'),
  /** Or 负责人. */
  legalRepresentative: lineField('法定代表人', 100, 'name'),
  legalRepresentativeTitle: lineField('法定代表人职务', 60, 'none'),
});
export type Organization = z.infer<typeof organizationSchema>;

export const partySchema = z.discriminatedUnion('kind', [naturalPersonSchema, organizationSchema], {
  error: '请选择当事人是个人还是单位',
});
export type Party = z.infer<typeof partySchema>;
