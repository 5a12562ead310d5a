/** The parts of the settings, in the order of the menu. */
export const SETTINGS_PARTS = [
  'profile',
  'mediators',
  'numbering',
  'counting',
  'paperNeeds',
  'deadlines',
  'places',
  'groups',
  'holidays',
  'masks',
  'templates',
  'folder',
  'safekeeping',
  'exports',
  'platform',
  'display',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

export const SETTINGS_PART_LABELS = {
  profile: '工作室资料',
  mediators: '调解员',
  numbering: '编号与月报',
  counting: '统计口径',
  paperNeeds: '卷宗要求',
  deadlines: '期限与回访',
  places: '社区与网格',
  groups: '特殊群体',
  holidays: '节假日',
  masks: '文书上的号码',
  templates: '自己的模板',
  folder: '资料文件夹',
  safekeeping: '备份与检查',
  exports: '导出记录',
  platform: '平台的栏目',
  display: '大字与显示',
} as const satisfies Record<SettingsPart, string>;
