/**
 * What somebody may ask legal aid for: the first nine where they cannot pay (法律援助法 第31条), the four after them whether
 * or not they can (第32条). What a law or a local rule adds is the ninth of both.
 */
export const AID_MATTERS = [
  'labour',
  'support',
  'injury',
  'social_insurance',
  'pension',
  'capacity',
  'state_compensation',
  'environment',
  'violence',
  'bravery',
  'heroes',
  'retrial',
  'other',
] as const;
export type AidMatter = (typeof AID_MATTERS)[number];
export const AID_MATTER_LABELS = {
  labour: '确认劳动关系、支付劳动报酬',
  support: '赡养费、抚养费、扶养费',
  injury: '工伤、交通、食品药品、医疗事故人身损害赔偿',
  social_insurance: '社会保险待遇、社会救助',
  pension: '发给抚恤金',
  capacity: '认定公民无或者限制民事行为能力',
  state_compensation: '依法请求国家赔偿',
  environment: '环境污染、生态破坏损害赔偿',
  violence: '受虐待、遗弃、家庭暴力的受害人主张权益',
  bravery: '因见义勇为主张民事权益',
  heroes: '英雄烈士近亲属维护英烈的人格权益',
  retrial: '再审改判无罪请求国家赔偿',
  other: '法律、法规、规章规定的其他情形',
} as const satisfies Record<AidMatter, string>;

const WHETHER_OR_NOT_POOR: readonly AidMatter[] = ['violence', 'bravery', 'heroes', 'retrial'];

/** Why nobody has to look into whether somebody can pay (法律援助法 第42条). */
export const AID_EXEMPTIONS = ['no_income', 'relief', 'migrant', 'other_person'] as const;
export type AidExemption = (typeof AID_EXEMPTIONS)[number];
export const AID_EXEMPTION_LABELS = {
  no_income: '无固定生活来源的未成年人、老年人、残疾人等',
  relief: '社会救助、司法救助或者优抚对象',
  migrant: '申请劳动报酬、工伤赔偿的进城务工人员',
  other_person: '法律、法规、规章规定的其他人员',
} as const satisfies Record<AidExemption, string>;

/**
 * What the rules say of the means of who asks, as help and never as a decision: the legal-aid centre decides (法律援助法
 * 第43条). Empty while the matter is not chosen.
 */
export function tellMeans(matter: AidMatter | null, exemption: AidExemption | null): string {
  if (matter === null) return '';
  if (WHETHER_OR_NOT_POOR.includes(matter))
    return '这一项不受经济困难条件的限制（法律援助法第32条）。';
  if (exemption !== null)
    return '带上证明是这类人员的材料，免予核查经济困难状况（法律援助法第42条）。';
  if (matter === 'other')
    return '先问法律援助机构：当地规定了哪些情形，要不要说明经济困难（法律援助法第31条、第32条）。';
  return '经济困难、没有委托代理人的可以申请（法律援助法第31条）；经济困难状况要如实说明（第41条）。';
}
