/** 难度 */
export const DIFFICULTIES = ['simple', 'ordinary', 'complex', 'major'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];
export const DIFFICULTY_LABELS = {
  simple: '简易',
  ordinary: '一般',
  complex: '疑难',
  major: '重大',
} as const satisfies Record<Difficulty, string>;

/** 三色预警: 红色即时报、黄色当日清、蓝色限时办. */
export const ALERT_COLORS = ['red', 'yellow', 'blue'] as const;
export type AlertColor = (typeof ALERT_COLORS)[number];
export const ALERT_COLOR_LABELS = {
  red: '红色·即时报',
  yellow: '黄色·当日清',
  blue: '蓝色·限时办',
} as const satisfies Record<AlertColor, string>;

/** 纠纷转化情况: what the mediation kept from happening. */
export const ESCALATION_RISKS = [
  'none',
  'suicide',
  'crime',
  'group_petition',
  'group_fight',
] as const;
export type EscalationRisk = (typeof ESCALATION_RISKS)[number];
export const ESCALATION_RISK_LABELS = {
  none: '无',
  suicide: '防止自杀',
  crime: '防止民转刑',
  group_petition: '防止群体性上访',
  group_fight: '防止群体性械斗',
} as const satisfies Record<EscalationRisk, string>;
