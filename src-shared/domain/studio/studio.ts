import { z } from 'zod';
import { idSchema, requiredLineSchema } from '../kernel/schemas';
import { mediatorSchema } from '../mediator/mediator';
import { byName } from '../record/entries';
import { field, kept, lineField, part, requiredLineField } from '../record/field';
import { code, count, either } from '../record/words';
import { numberPatternSchema } from './number-pattern';

/** 工作室概况. The committee's full name stands on every paper, for it is the committee that seals (第29条). */
export const studioProfileSchema = z.object({
  name: requiredLineField('工作室名称', 60, 'none'),
  committeeName: requiredLineField('所属人民调解委员会全称', 100, 'none'),
  streetName: requiredLineField('街道（乡镇）', 60, 'none'),
  communityName: lineField('社区（村）', 60, 'none'),
  /** 行政区划 as the report's column wants it, such as 某某市某某区. */
  districtName: lineField('行政区划', 100, 'none'),
  address: lineField('工作室地址', 200, 'none'),
  phone: lineField('联系电话', 60, 'none'),
  /** A `data:image/png|jpeg;base64,…` of at most 300 KB, or null. */
  logoDataUrl: field(
    z
      .string()
      .max(420_000, { error: '标志图片不能超过 300 KB' })
      .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/, {
        error: '标志图片须为 PNG 或 JPG',
      })
      .nullable(),
    { label: '工作室标志', words: (url) => (url === null ? '' : '一幅图片'), privacy: 'none' },
  ),
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
  numberPattern: field(numberPatternSchema, { label: '编号样式', privacy: 'none' }),
  committeeKind: field(z.enum(COMMITTEE_KINDS), {
    label: '调委会类别',
    words: code(COMMITTEE_KIND_LABELS),
    privacy: 'none',
  }),
  /** Null = natural month; 25 = from the 26th of the month before to the 25th. */
  reportCutOffDay: field(
    z
      .int({ error: '截止日请填 1 到 28' })
      .min(1, { error: '截止日请填 1 到 28' })
      .max(28, { error: '截止日请填 1 到 28' })
      .nullable(),
    { label: '月报截止日', words: count('日'), privacy: 'none' },
  ),
  /** 一般一个月内调结 (司法部令第75号 第33条): 30 days unless the district says otherwise. */
  mediationLimitInDays: field(z.int().min(1).max(365), {
    label: '调解期限',
    words: count('日'),
    privacy: 'none',
  }),
  /** Days after the last due day (or the effective day) by which a follow-up is due. A habit, not a rule of law. */
  followUpAfterDays: field(z.int().min(0).max(365), {
    label: '回访期限',
    words: count('日'),
    privacy: 'none',
  }),
  specialGroups: field(z.array(requiredLineSchema('特殊群体', 30)).max(50), {
    label: '特殊群体',
    privacy: 'none',
  }),
  /** Offered while typing, as are the 网格. */
  communities: field(z.array(requiredLineSchema('社区', 60)).max(200), {
    label: '社区',
    privacy: 'none',
  }),
  grids: field(z.array(requiredLineSchema('网格', 60)).max(1_000), {
    label: '网格',
    privacy: 'none',
  }),
});
export type StudioSettings = z.infer<typeof studioSettingsSchema>;

/** Settings of a new studio. */
export const DEFAULT_SETTINGS: StudioSettings = {
  numberPattern: '（{年}）人调字第{序号}号',
  committeeKind: 'neighborhood',
  reportCutOffDay: null,
  mediationLimitInDays: 30,
  followUpAfterDays: 15,
  specialGroups: ['老年人', '未成年人', '残疾人', '妇女', '精神障碍患者', '涉军人员'],
  communities: [],
  grids: [],
};

/** 工作室: profile, roster, settings and the number counters; one file in the data folder. */
export const studioSchema = z.object({
  id: kept(idSchema),
  isSample: field(z.boolean(), {
    label: '是否示例',
    words: either('示例工作室', '正式工作室'),
    privacy: 'none',
  }),
  profile: part(studioProfileSchema, '工作室概况'),
  mediators: part(z.array(mediatorSchema).max(200), '调解员', byName('id')),
  settings: part(studioSettingsSchema, '设置'),
  /** Highest running number given out, by year (`"2026": 45`). Only ever grows. */
  lastOrdinals: kept(z.record(z.string(), z.int().min(0))),
});
export type Studio = z.infer<typeof studioSchema>;
