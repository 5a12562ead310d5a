import type { Work } from '@shared/domain/studio/works';

/** The parts of the settings, in the order of the menu. */
export const SETTINGS_PARTS = [
  'profile',
  'works',
  'mediators',
  'duty',
  'numbering',
  'counting',
  'paperNeeds',
  'deadlines',
  'risks',
  'places',
  'groups',
  'matters',
  'meetings',
  'rounds',
  'directory',
  'holidays',
  'phrases',
  'masks',
  'privacy',
  'retention',
  'appraisal',
  'templates',
  'folder',
  'safekeeping',
  'exports',
  'audit',
  'platform',
  'street',
  'subsidy',
  'protection',
  'display',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

export const SETTINGS_PART_LABELS = {
  profile: '工作室资料',
  works: '工作内容',
  mediators: '调解员',
  duty: '值班表',
  numbering: '编号与月报',
  counting: '统计口径',
  paperNeeds: '卷宗要求',
  deadlines: '期限与回访',
  risks: '预警与风险',
  places: '社区与网格',
  groups: '登记时的选项',
  matters: '事项的渠道',
  meetings: '会议种类',
  rounds: '走访活动',
  directory: '通讯录的职责',
  holidays: '节假日',
  phrases: '常用条款',
  masks: '文书上的号码',
  privacy: '个人信息',
  retention: '保管期限',
  appraisal: '到期档案',
  templates: '自己的模板',
  folder: '资料文件夹',
  safekeeping: '备份与检查',
  exports: '导出记录',
  audit: '谁看过改过',
  platform: '平台的栏目',
  street: '上报包和汇总',
  subsidy: '以案定补',
  protection: '保护',
  display: '大字与显示',
} as const satisfies Record<SettingsPart, string>;

/** What everybody sets for themselves; the others are for whoever may change the studio. */
export const OWN_PARTS: readonly SettingsPart[] = ['protection', 'display'];

/** The parts that belong to a work of the studio: listed only where it is used (工作内容). */
export const PART_WORKS: Partial<Readonly<Record<SettingsPart, Work>>> = {
  matters: 'matters',
  meetings: 'meetings',
  rounds: 'rounds',
  directory: 'directory',
};
