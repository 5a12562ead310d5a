import { z } from 'zod';
import { idSchema, lineSchema, requiredLineSchema } from '../kernel/schemas';
import { mediatorSchema } from '../mediator/mediator';
import { numberPatternSchema } from './number-pattern';

/** 工作室概况. The committee's full name stands on every paper, for it is the committee that seals (第29条). */
export const studioProfileSchema = z.object({
  name: requiredLineSchema('工作室名称', 60),
  committeeName: requiredLineSchema('所属人民调解委员会全称', 100),
  streetName: requiredLineSchema('街道（乡镇）', 60),
  communityName: lineSchema('社区（村）', 60),
  /** 行政区划 as the report's column wants it, such as 某某市某某区. */
  districtName: lineSchema('行政区划', 100),
  address: lineSchema('工作室地址', 200),
  phone: lineSchema('联系电话', 60),
  /** A `data:image/png|jpeg;base64,…` of at most 300 KB, or null. */
  logoDataUrl: z
    .string()
    .max(420_000, { error: '标志图片不能超过 300 KB' })
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/, { error: '标志图片须为 PNG 或 JPG' })
    .nullable(),
});
export type StudioProfile = z.infer<typeof studioProfileSchema>;

/** 不同主体: which kind of committee the cases count for in the statistics. */
export const COMMITTEE_KINDS = [
  'village',
  'neighborhood',
  'township',
  'subdistrict',
  'enterprise',
  'social_organization',
] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];
export const COMMITTEE_KIND_LABELS = {
  village: '村调委会',
  neighborhood: '居调委会',
  township: '乡镇调委会',
  subdistrict: '街道调委会',
  enterprise: '企事业单位调委会',
  social_organization: '社会团体和其他组织调委会',
} as const satisfies Record<CommitteeKind, string>;

/** Everything that differs from place to place or is not fixed by law: a setting with a default. */
export const studioSettingsSchema = z.object({
  numberPattern: numberPatternSchema,
  committeeKind: z.enum(COMMITTEE_KINDS),
  /** 月报截止日: null = natural month; 25 = from the 26th of the month before to the 25th. */
  reportCutOffDay: z
    .int({ error: '截止日请填 1 到 28' })
    .min(1, { error: '截止日请填 1 到 28' })
    .max(28, { error: '截止日请填 1 到 28' })
    .nullable(),
  /** 一般一个月内调结 (司法部令第75号 第33条): 30 days unless the district says otherwise. */
  mediationLimitInDays: z.int().min(1).max(365),
  /** Days after the last due day (or the effective day) by which a follow-up is due. A habit, not a rule of law. */
  followUpAfterDays: z.int().min(0).max(365),
  /** 特殊群体 */
  specialGroups: z.array(requiredLineSchema('特殊群体', 30)).max(50),
  /** 社区 and 网格 offered while typing. */
  communities: z.array(requiredLineSchema('社区', 60)).max(200),
  grids: z.array(requiredLineSchema('网格', 60)).max(1_000),
});
export type StudioSettings = z.infer<typeof studioSettingsSchema>;

/** Settings of a new studio. */
export const DEFAULT_SETTINGS: StudioSettings = {
  numberPattern: '（{年}）人调字第{序号}号',
  committeeKind: 'neighborhood',
  reportCutOffDay: null,
  mediationLimitInDays: 30,
  followUpAfterDays: 15,
  specialGroups: ['老年人', '未成年人', '残疾人', '妇女', '农民工', '精神障碍患者', '涉军人员'],
  communities: [],
  grids: [],
};

/** 工作室: profile, roster, settings and the number counters; one file in the data folder. */
export const studioSchema = z.object({
  id: idSchema,
  isSample: z.boolean(),
  profile: studioProfileSchema,
  mediators: z.array(mediatorSchema).max(200),
  settings: studioSettingsSchema,
  /** Highest running number given out, by year (`"2026": 45`). Only ever grows. */
  lastOrdinals: z.record(z.string(), z.int().min(0)),
});
export type Studio = z.infer<typeof studioSchema>;
