/** 纠纷类别: the 18 of the ministry-style statistics, in the order of the report's columns. */
export const DISPUTE_CATEGORIES = [
  'marriage_family',
  'neighborhood',
  'housing_homestead',
  'contract',
  'production_operation',
  'damages',
  'forest_land',
  'expropriation_demolition',
  'pollution',
  'migrant_wages',
  'other_labor',
  'tourism',
  'e_commerce',
  'other_consumer',
  'medical',
  'traffic_accident',
  'property_management',
  'other',
] as const;
export type DisputeCategory = (typeof DISPUTE_CATEGORIES)[number];

export const DISPUTE_CATEGORY_LABELS = {
  marriage_family: '婚姻家庭纠纷',
  neighborhood: '邻里纠纷',
  housing_homestead: '房屋宅基地纠纷',
  contract: '合同纠纷',
  production_operation: '生产经营纠纷',
  damages: '损害赔偿纠纷',
  forest_land: '山林土地纠纷',
  expropriation_demolition: '征地拆迁纠纷',
  pollution: '环境污染纠纷',
  migrant_wages: '拖欠农民工工资纠纷',
  other_labor: '其他劳动争议纠纷',
  tourism: '旅游纠纷',
  e_commerce: '电子商务纠纷',
  other_consumer: '其他消费纠纷',
  medical: '医疗纠纷',
  traffic_accident: '道路交通事故纠纷',
  property_management: '物业纠纷',
  other: '其他纠纷',
} as const satisfies Record<DisputeCategory, string>;

/** 劳动争议: its written agreement and its 15 days follow 劳动争议调解仲裁法 第14条. */
export function isLaborDispute(category: DisputeCategory): boolean {
  return category === 'migrant_wages' || category === 'other_labor';
}
