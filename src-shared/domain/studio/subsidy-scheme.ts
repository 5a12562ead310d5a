import { z } from 'zod';
import { countSchema, fenSchema, idSchema, localDateSchema } from '../kernel/schemas';
import { byName } from '../record/entries';
import { field, kept, lineField, part, requiredLineField } from '../record/field';
import { code, codes, count, day, either, money } from '../record/words';

// 以案定补: no amount of it is national law. Districts publish schemes of their own, which differ in every member below;
// all of them are settings, and a studio that has none sees nothing of it.

/** By which day a case falls under a scheme and into a month. */
export const SUBSIDY_DAYS = ['concluded', 'fulfilled'] as const;
export type SubsidyDay = (typeof SUBSIDY_DAYS)[number];
export const SUBSIDY_DAY_LABELS = {
  concluded: '调解结束之日',
  fulfilled: '全部履行之日',
} as const satisfies Record<SubsidyDay, string>;

/** How the amount of a case is divided among its mediators. */
export const SUBSIDY_SPLITS = ['presiding', 'equal', 'percent'] as const;
export type SubsidySplit = (typeof SUBSIDY_SPLITS)[number];
export const SUBSIDY_SPLIT_LABELS = {
  presiding: '全归主持的调解员',
  equal: '主持的和协助的平分',
  percent: '主持的得一定比例，其余协助的平分',
} as const satisfies Record<SubsidySplit, string>;

/** What must lie in the file of a case before it can be applied for. */
export const SUBSIDY_EVIDENCE = [
  'papers',
  'signed',
  'identity',
  'record',
  'agreement',
  'visit',
  'performance',
  'presence',
  'closed',
] as const;
export type SubsidyEvidence = (typeof SUBSIDY_EVIDENCE)[number];
export const SUBSIDY_EVIDENCE_LABELS = {
  papers: '必备文书齐全',
  signed: '要签字、盖章的都附了原件',
  identity: '当事人身份证明',
  record: '调解笔录',
  agreement: '调解协议（成功的）',
  visit: '回访记录（成功的）',
  performance: '履行凭证（约定履行的）',
  presence: '到场证明（口头协议的）',
  closed: '已结案',
} as const satisfies Record<SubsidyEvidence, string>;

/** Cases that get nothing whatever lies in their files. */
export const SUBSIDY_EXCLUSIONS = ['imported', 'unlisted'] as const;
export type SubsidyExclusion = (typeof SUBSIDY_EXCLUSIONS)[number];
export const SUBSIDY_EXCLUSION_LABELS = {
  imported: '旧台账导入的案件',
  unlisted: '主持的调解员不在名册上，或者已停用',
} as const satisfies Record<SubsidyExclusion, string>;

const amount = (label: string) =>
  field(fenSchema.nullable(), { label, words: money, privacy: 'none' });
const percent = (label: string, about: string) =>
  field(countSchema(label, 0, 100, 50), { label, words: count('%'), privacy: 'none', about });

function several<const C extends readonly [string, ...string[]]>(
  chosen: C,
  label: string,
  labels: Readonly<Record<C[number], string>>,
) {
  return field(z.array(z.enum(chosen)).max(chosen.length), {
    label,
    words: codes(labels),
    privacy: 'none',
  });
}

/** The fields of a scheme, each by itself. */
export const subsidySchemeFields = z.object({
  id: kept(idSchema),
  name: requiredLineField('方案名称', 60, 'none'),
  /** 文件名、文号: stands on the list of payments. */
  basis: lineField('依据的文件', 200, 'none'),
  from: field(localDateSchema, { label: '从哪一天起', words: day, privacy: 'none' }),
  /** Null: still in force. */
  until: field(localDateSchema.nullable(), {
    label: '到哪一天止',
    words: day,
    privacy: 'none',
  }),
  countsBy: field(z.enum(SUBSIDY_DAYS), {
    label: '案件按哪一天算',
    words: code(SUBSIDY_DAY_LABELS),
    privacy: 'none',
  }),
  /** By 难易程度, of a written agreement; null where such a case gets nothing. */
  simpleFen: amount('简易，每件'),
  ordinaryFen: amount('一般，每件'),
  complexFen: amount('疑难，每件'),
  majorFen: amount('重大，每件'),
  oralPercent: percent('口头协议的比例', '按书面协议的百分之几，0 是不补'),
  failedPercent: percent('没有调成的比例', '按调成的百分之几，0 是不补'),
  unperformedPercent: percent('没有全部履行的比例', '按全部履行的百分之几，0 是不补'),
  /** 涉及人数 from which on a case gets more; null where it makes no difference. */
  groupFrom: field(countSchema('涉及人数', 1, 10_000, 10).nullable(), {
    label: '涉及多少人起另加',
    words: count('人'),
    privacy: 'none',
  }),
  groupExtraFen: amount('人多的另加'),
  caseCapFen: amount('每件最多'),
  monthCapFen: amount('每人每月最多'),
  yearCapFen: amount('每人每年最多'),
  split: field(z.enum(SUBSIDY_SPLITS), {
    label: '几名调解员怎么分',
    words: code(SUBSIDY_SPLIT_LABELS),
    privacy: 'none',
  }),
  /** Of `split` percent alone. */
  presidingPercent: field(countSchema('主持的比例', 0, 100, 70).nullable(), {
    label: '主持的得百分之几',
    words: count('%'),
    privacy: 'none',
  }),
  evidence: several(SUBSIDY_EVIDENCE, '申请前卷里要有', SUBSIDY_EVIDENCE_LABELS),
  exclusions: several(SUBSIDY_EXCLUSIONS, '不补的', SUBSIDY_EXCLUSION_LABELS),
  /** 不领补贴的, such as whoever is paid from public funds already. */
  unpaidIds: field(z.array(idSchema).max(200), {
    label: '不领补贴的调解员',
    words: (value) => (Array.isArray(value) && value.length > 0 ? `${value.length} 人` : ''),
    privacy: 'none',
  }),
});

/** 补贴方案: what a district pays for a case, from when to when. */
export const subsidySchemeSchema = subsidySchemeFields
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    error: '止的那一天不能早于起的那一天',
  })
  .refine(({ split, presidingPercent }) => split !== 'percent' || presidingPercent !== null, {
    path: ['presidingPercent'],
    error: '请填主持的得百分之几，例如 70',
  })
  .refine(({ groupFrom, groupExtraFen }) => (groupFrom === null) === (groupExtraFen === null), {
    path: ['groupExtraFen'],
    error: '从多少人起、另加多少，请两样都填，或者都空着',
  });
export type SubsidyScheme = z.infer<typeof subsidySchemeSchema>;

/** The schemes in the order of their days; no day has two. */
export const subsidySchemeList = z
  .array(subsidySchemeSchema)
  .max(30)
  .superRefine((schemes, ctx) => {
    schemes.forEach((one, at) => {
      const other = schemes.find((before, place) => place < at && overlaps(before, one));
      if (other === undefined) return;
      const message = `和方案“${other.name}”的日期重叠了；同一天只能有一种方案`;
      ctx.addIssue({ code: 'custom', path: [at, 'from'], message });
    });
  });

/** 用不用以案定补, and by which schemes. */
export const subsidySettingsSchema = z.object({
  isUsed: field(z.boolean(), {
    label: '用不用以案定补',
    words: either('用', '不用'),
    privacy: 'none',
  }),
  schemes: part(subsidySchemeList, '补贴方案', byName('id')),
});
export type SubsidySettings = z.infer<typeof subsidySettingsSchema>;

type Dated = Pick<SubsidyScheme, 'from' | 'until'>;

function overlaps(one: Dated, other: Dated): boolean {
  const isBefore = (a: Dated, b: Dated) => a.until !== null && a.until < b.from;
  return !isBefore(one, other) && !isBefore(other, one);
}
