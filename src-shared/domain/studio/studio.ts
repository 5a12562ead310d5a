import { z } from 'zod';
import { countSchema, idSchema, localDateSchema, requiredLineSchema } from '../kernel/schemas';
import { mediatorSchema } from '../mediator/mediator';
import { byName, byOrdinal } from '../record/entries';
import { field, kept, lineField, part, requiredLineField } from '../record/field';
import { code, count, day, either, type Words } from '../record/words';
import {
  COMMITTEE_KIND_LABELS,
  COMMITTEE_KINDS,
  STUDIO_LEVEL_LABELS,
  STUDIO_LEVELS,
} from './committee-kind';
import { countingRuleList } from './counting-rule';
import { DIRECTORY_DEFAULTS, DIRECTORY_FIELDS } from './directory-settings';
import { MATTER_DEFAULTS, MATTER_FIELDS } from './matter-settings';
import { MEETING_DEFAULTS, MEETING_FIELDS } from './meeting-settings';
import { numberGapList } from './number-gap';
import { numberPatternSchema, wordNumberPattern } from './number-pattern';
import { DEFAULT_MASKS, paperMaskList } from './paper-mask';
import { paperNeedList } from './paper-need';
import { platformFieldList } from './platform-field';
import { PRIVACY_DEFAULTS, PRIVACY_FIELDS } from './privacy-settings';
import { PROPERTY_DEFAULTS, PROPERTY_FIELDS } from './property-settings';
import { DEFAULT_RETENTION, retentionSettingsSchema } from './retention-settings';
import { riskKindList, USUAL_RISKS } from './risk-kind';
import { ROUND_DEFAULTS, ROUND_FIELDS } from './round-settings';
import { SERVICE_DEFAULTS, SERVICE_FIELDS } from './service-settings';
import { subsidySettingsSchema } from './subsidy-scheme';
import { WORK_DEFAULTS, WORK_FIELDS } from './works';

/** Why a picture is not taken as the studio's sign, and which one would be. */
export const LOGO_SENTENCES = {
  tooLarge: '标志图片不能超过 300 KB，请把图片改小一些再选',
  noPicture: '标志图片须为 PNG 或 JPG，请换一张',
} as const;

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
      .max(420_000, { error: LOGO_SENTENCES.tooLarge })
      .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/, { error: LOGO_SENTENCES.noPicture })
      .nullable(),
    { label: '工作室标志', words: (url) => (url === null ? '' : '一幅图片'), privacy: 'none' },
  ),
});
export type StudioProfile = z.infer<typeof studioProfileSchema>;

/** A number of days, or that nobody is reminded. */
const orNone: Words = (value, names) => (value === null ? '不提醒' : count('日')(value, names));

function tooMany(what: string, most: number): string {
  return `${what}最多填 ${most} 个，请删去不用的`;
}

/** A list of names that the studio words itself, each of so many letters at most. */
function namesField(label: string, letters: number, most: number) {
  return field(
    z.array(requiredLineSchema(label, letters)).max(most, { error: tooMany(label, most) }),
    { label, privacy: 'none' },
  );
}

/** Everything that differs from place to place or is not fixed by law: a setting with a default. */
export const studioSettingsSchema = z.object({
  numberPattern: field(numberPatternSchema, {
    label: '编号样式',
    words: (pattern) => (typeof pattern === 'string' ? wordNumberPattern(pattern) : ''),
    privacy: 'none',
  }),
  committeeKind: field(z.enum(COMMITTEE_KINDS), {
    label: '调委会类别',
    words: code(COMMITTEE_KIND_LABELS),
    privacy: 'none',
  }),
  /** Null = natural month; 25 = from the 26th of the month before to the 25th. */
  reportCutOffDay: field(countSchema('截止日', 1, 28, 25).nullable(), {
    label: '月报截止日',
    words: count('日'),
    privacy: 'none',
  }),
  /** Whether 今日 tells that a report is over and was not handed in. */
  isReportDueTold: field(z.boolean(), {
    label: '提醒报送报表',
    words: either('提醒', '不提醒'),
    privacy: 'none',
  }),
  /** 每月几日以前报送: no rule sets one, offices do; null where there is none. */
  reportDueDay: field(countSchema('报送的日子', 1, 28, 5).nullable(), {
    label: '每月几日以前报送',
    words: (value, names) => (value === null ? '没有固定日子' : count('日')(value, names)),
    privacy: 'none',
  }),
  /** In which column of the 综治 sheet (市、县、镇、村) the studio's figures stand. */
  studioLevel: field(z.enum(STUDIO_LEVELS), {
    label: '综治月报归到哪一级',
    words: code(STUDIO_LEVEL_LABELS),
    privacy: 'none',
  }),
  /** Where the district sets its own number of days; null for 一般一个月内调结 (司法部令第75号 第33条). */
  mediationLimitInDays: field(countSchema('调解期限', 1, 365, 20).nullable(), {
    label: '调解期限',
    words: (value, names) => (value === null ? '一个月' : count('日')(value, names)),
    privacy: 'none',
  }),
  /** Days after the last due day (or the effective day) by which a follow-up is due. A habit, not a rule of law. */
  followUpAfterDays: field(countSchema('回访期限', 0, 365, 15), {
    label: '回访期限',
    words: count('日'),
    privacy: 'none',
  }),
  /** 办结即回访: days after a matter has ended, settled or not. A habit, not a rule of law; null where there is no such rule. */
  followUpAfterEndDays: field(countSchema('办结回访', 0, 365, 15).nullable(), {
    label: '办结回访',
    words: orNone,
    privacy: 'none',
  }),
  /** From which end on that rule holds, so that none of the cases of earlier years is asked for; null for every case. */
  followUpEndsFrom: field(localDateSchema.nullable(), {
    label: '从哪天办结的起',
    words: day,
    privacy: 'none',
  }),
  /** 蓝色限时办: the days of its limit. The source names none, so that it is the studio's. */
  blueLimitInDays: field(countSchema('蓝色预警的期限', 1, 365, 7), {
    label: '蓝色预警几日内处置',
    words: count('日'),
    privacy: 'none',
  }),
  /** Which risks are looked out for. */
  riskKinds: part(riskKindList, '激化风险', {
    key: 'name',
    name: ({ name }) => String(name),
  }),
  /** 12345: no time limit of the country is known, cities set their own; null reminds of none but the 工单's own day. */
  hotlineReplyInDays: field(countSchema('12345 答复期限', 1, 365, 7).nullable(), {
    label: '12345 答复期限',
    words: orNone,
    privacy: 'none',
  }),
  /** What the police handed over: a day in some cities, five for what is complex (practice); null reminds of none. */
  policeReplyInDays: field(countSchema('公安移送反馈期限', 1, 365, 1).nullable(), {
    label: '公安移送反馈期限',
    words: orNone,
    privacy: 'none',
  }),
  policeComplexReplyInDays: field(
    countSchema('公安移送反馈期限（疑难、重大）', 1, 365, 5).nullable(),
    { label: '公安移送反馈期限（疑难、重大）', words: orNone, privacy: 'none' },
  ),
  /** How long before a mediator's term ends 今日 tells of it. A habit, not a rule of law. */
  termWarningDays: field(countSchema('任期提醒', 0, 365, 30), {
    label: '任期提醒',
    words: count('日'),
    privacy: 'none',
  }),
  /** How long before a session its beginning is told; null where nobody is to be reminded. A habit, not a rule of law. */
  sessionReminderMinutes: field(countSchema('开场提醒', 1, 720, 30).nullable(), {
    label: '开场提醒',
    words: (value, names) => (value === null ? '不提醒' : count('分钟')(value, names)),
    privacy: 'none',
  }),
  ...SERVICE_FIELDS,
  ...WORK_FIELDS,
  ...MEETING_FIELDS,
  ...ROUND_FIELDS,
  ...PROPERTY_FIELDS,
  ...MATTER_FIELDS,
  ...DIRECTORY_FIELDS,
  specialGroups: namesField('特殊群体', 30, 50),
  /** 六情 of the street's centre, chosen where the grid reported a dispute. */
  eventClasses: namesField('六情类别', 30, 30),
  /** Offered while typing, as are the 网格. */
  communities: namesField('社区', 60, 200),
  grids: namesField('网格', 60, 1_000),
  /** From the lowest level to the highest: which there are differs from place to place. */
  levelLadder: field(
    z
      .array(requiredLineSchema('层级', 30))
      .min(1, { error: '请至少留一级' })
      .max(10, {
        error: tooMany('层级', 10),
      }),
    { label: '层级', privacy: 'none' },
  ),
  /** What kinds of 五老 there are: no list is the same everywhere. */
  elderKinds: namesField('五老', 30, 20),
  /** 编号样式 of agreements where they are numbered apart; null where an agreement has the number of its case. */
  agreementNumberPattern: field(numberPatternSchema.nullable(), {
    label: '协议书编号样式',
    words: (pattern) =>
      typeof pattern === 'string' ? wordNumberPattern(pattern) : '和案件编号相同',
    privacy: 'none',
  }),
  /** 统计口径: how the case table counts, each from a month on. */
  countingRules: part(countingRuleList, '统计口径', {
    key: 'from',
    name: ({ from }) => `${String(from)} 起`,
  }),
  /** Which papers print people's numbers and addresses hidden. */
  paperMasks: part(paperMaskList, '号码遮盖', {
    key: 'paper',
    name: ({ title }) => String(title),
  }),
  /** The fields of the government's platform in its order and words; empty: the 25 columns of the district's layout. */
  platformFields: part(platformFieldList, '平台录入的栏目', {
    key: 'field',
    name: ({ heading }) => String(heading),
  }),
  /** Whether this desk reads the packages of several studios: 街道汇总 is shown then. */
  isStreetDesk: field(z.boolean(), {
    label: '替街道汇总',
    words: either('汇总', '不汇总'),
    privacy: 'none',
  }),
  /** 以案定补: no national rule asks for it, so that a studio sees nothing of it unless it says so. */
  subsidies: part(subsidySettingsSchema, '以案定补'),
  /** A protected studio: after how many minutes in which nobody touched the window it is locked. */
  lockAfterMinutes: field(countSchema('几分钟没有人动就锁上', 1, 60, 10), {
    label: '没有人动就锁上',
    words: count('分钟'),
    privacy: 'none',
  }),
  ...PRIVACY_FIELDS,
  /** How long files are kept, and who appraises them then. */
  retention: part(retentionSettingsSchema, '保管期限'),
  /** Where the district asks for other papers in a file than the rule does. */
  paperNeeds: part(paperNeedList, '卷宗要求', {
    key: 'paper',
    name: ({ title }) => String(title),
  }),
});
export type StudioSettings = z.infer<typeof studioSettingsSchema>;

/** Settings of a new studio. */
export const DEFAULT_SETTINGS: StudioSettings = {
  numberPattern: '（{年}）人调字第{序号}号',
  committeeKind: 'neighborhood',
  ...{ reportCutOffDay: null, isReportDueTold: true, reportDueDay: null },
  studioLevel: 'village',
  mediationLimitInDays: null,
  followUpAfterDays: 15,
  ...{ followUpAfterEndDays: 15, followUpEndsFrom: null },
  ...{ blueLimitInDays: 7, riskKinds: [...USUAL_RISKS] },
  ...{ termWarningDays: 30, sessionReminderMinutes: 30 },
  ...{ hotlineReplyInDays: 7, policeReplyInDays: 1, policeComplexReplyInDays: 5 },
  ...SERVICE_DEFAULTS,
  ...WORK_DEFAULTS,
  ...MEETING_DEFAULTS,
  ...ROUND_DEFAULTS,
  ...PROPERTY_DEFAULTS,
  ...MATTER_DEFAULTS,
  ...DIRECTORY_DEFAULTS,
  specialGroups: ['老年人', '未成年人', '残疾人', '妇女', '精神障碍患者', '涉军人员'],
  eventClasses: ['社情', '民情', '警情', '舆情', '急情', '访情'],
  communities: [],
  grids: [],
  levelLadder: ['单元', '网格', '社区', '街道'],
  elderKinds: ['老党员', '老干部', '老教师', '老先进', '老民警'],
  agreementNumberPattern: null,
  ...{ countingRules: [], paperNeeds: [], platformFields: [] },
  lockAfterMinutes: 10,
  ...PRIVACY_DEFAULTS,
  ...{ retention: { ...DEFAULT_RETENTION }, isStreetDesk: false },
  subsidies: { isUsed: false, schemes: [] },
  paperMasks: [...DEFAULT_MASKS],
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
  numberGaps: part(numberGapList, '没有用在案卷上的号码', byOrdinal('段')),
  /** Noted when it is turned on or off, so that the history tells it; whether it is so, the folder itself says. */
  isSealed: field(z.boolean(), {
    label: '资料加密',
    words: either('已加密', '未加密'),
    privacy: 'none',
  }),
});
export type Studio = z.infer<typeof studioSchema>;
