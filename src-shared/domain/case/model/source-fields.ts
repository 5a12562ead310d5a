import type { CaseSource } from './case-source';
import type { Registration } from './registration';

/** The fields of a registration that depend on where the dispute came from. */
export const SOURCE_FIELD_NAMES = [
  'referringUnit',
  'referralNumber',
  'letterNumber',
  'materialsSignedOn',
  'courtProcedure',
  'eventClass',
  'reporter',
  'reportChannel',
  'feedbackDueOn',
  'referralContact',
  'referralPhone',
  'referralMaterials',
] as const satisfies readonly (keyof Registration)[];
export type SourceFieldName = (typeof SOURCE_FIELD_NAMES)[number];

/** A field as one source asks for it. */
export interface SourceField {
  readonly name: SourceFieldName;
  /** What it is called there, such as 案号 or 工单号; empty where the record's own label says it. */
  readonly label: string;
  readonly hint: string;
}

type Asked = Readonly<Partial<Record<SourceFieldName, string | readonly [string, string]>>>;

const COURT = {
  referringUnit: '法院',
  referralNumber: '案号',
  materialsSignedOn: [
    '',
    '在法院的送达单上签收的那一天：调解期限从第二天起算（法释〔2016〕14号）',
  ] as const,
  referralContact: '承办法官（书记员）',
  referralPhone: '法官（书记员）电话',
} as const satisfies Asked;

/**
 * What each source asks for, in its own words (practice): a number of the sender's is its 案号, its 警情编号 or its
 * 工单号. What a source does not name is not asked there.
 */
const ASKED: Readonly<Record<CaseSource, Asked>> = {
  application_written: {},
  application_oral: {},
  own_initiative: { reporter: '发现人', reportChannel: ['发现途径', '例如 巡查、走访、居民群'] },
  grid_report: {
    eventClass: '',
    reporter: '上报人',
    reportChannel: ['上报渠道', '例如 网格手机、居民群、电话'],
    referringUnit: ['派单单位', '例如 街道“六情”指挥中枢；没有派单的不填'],
    referralNumber: '派单号（事件编号）',
    feedbackDueOn: '',
  },
  court_pre_filing: {
    ...COURT,
    letterNumber: '委派函号',
    referralMaterials: ['', '例如 起诉状 1 份；委派失败的，要退回法院（法释〔2016〕14号）'],
  },
  court_post_filing: {
    ...COURT,
    courtProcedure: ['', '普通程序 15 日，简易程序 7 日（法释〔2016〕14号）'],
    letterNumber: '委托函号',
    referralMaterials: '',
  },
  procuratorate: {
    referringUnit: '检察院',
    referralNumber: '移送函号',
    referralContact: '承办检察官',
    referralPhone: '',
    referralMaterials: '',
  },
  police: {
    referringUnit: ['派出所', '例如 某某派出所'],
    referralNumber: '警情编号',
    letterNumber: '移送函号',
    feedbackDueOn: '',
    referralContact: '移交民警',
    referralPhone: '民警电话',
    referralMaterials: '',
  },
  petition_office: {
    referringUnit: '信访部门',
    referralNumber: '信访件编号',
    letterNumber: '移交函号',
    feedbackDueOn: '',
    referralContact: '',
    referralPhone: '',
    referralMaterials: '',
  },
  hotline_12345: {
    referringUnit: ['转办单位', '例如 街道办事处'],
    referralNumber: '工单号',
    feedbackDueOn: ['工单截止日期', '工单上写着的日子；没写的，按设置里的天数提醒'],
    referralContact: '',
    referralPhone: '',
  },
  other_department: {
    referringUnit: '移送单位',
    referralNumber: '移送函号',
    feedbackDueOn: '',
    referralContact: '',
    referralPhone: '',
    referralMaterials: '',
  },
};

/** What is asked of a dispute that came from there, in the order of the form. */
export function fieldsOfSource(source: CaseSource): SourceField[] {
  const asked = ASKED[source];
  return SOURCE_FIELD_NAMES.flatMap((name) => {
    const said = asked[name];
    if (said === undefined) return [];
    const [label, hint] = typeof said === 'string' ? [said, ''] : said;
    return [{ name, label, hint }];
  });
}

/**
 * The same, and after it whatever else is written there, such as from before the source was corrected: what stands in a
 * record is never hidden.
 */
export function sourceFieldsOf(
  registration: Readonly<Record<SourceFieldName, string | null>>,
  source: CaseSource,
): SourceField[] {
  const asked = fieldsOfSource(source);
  const left = SOURCE_FIELD_NAMES.filter(
    (name) => (registration[name] ?? '') !== '' && !asked.some((one) => one.name === name),
  );
  return [...asked, ...left.map((name) => ({ name, label: '', hint: '' }))];
}
