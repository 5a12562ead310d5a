/** What a column of an old ledger can hold, by what it is called here, and by what else ledgers call it. */
const COLUMNS = {
  code: ['案件编码', '案件编号|案号|编号|案件号|卷号|档案号|调解案号'],
  acceptor: ['受理员', '受理人|受理人姓名|登记人|经办人|承办人'],
  acceptedOn: ['受理时间', '受理日期|接案时间|接案日期|立案时间|立案日期'],
  registeredOn: ['登记时间', '登记日期|申请时间|申请日期|纠纷发生时间|发生时间|发生日期|日期|时间'],
  sourceWord: ['案件来源', '来源|来源渠道|纠纷来源|案源|受理方式|启动方式'],
  difficultyWord: ['难易程度', '案件难度级别|难度级别|难度|难易|级别|案件等级|纠纷等级'],
  categoryWord: ['纠纷类别', '纠纷类型|案件类型|案件类别|类别|类型|纠纷种类|调解类别|矛盾类型'],
  community: ['社区（行政划分）', '社区|村居|村（社区）|行政划分|所属区域|乡镇|街道|辖区'],
  grid: ['网格', '所属网格|网格名称'],
  place: ['纠纷发生地', '发生地|案发地址|发生地点|地点|纠纷地点'],
  death: ['有无死亡', '是否死亡|死亡情况|死亡人数'],
  presiding: ['主办调解员', '调解员|主持人|主调解员|责任人|调解员姓名|调解人'],
  others: ['协办调解员', '协办人|参与调解员|辅助调解员'],
  settledOn: [
    '调解时间',
    '调解日期|调结时间|调结日期|结案时间|结案日期|办结时间|办结日期|达成日期|签订日期',
  ],
  paperNumber: ['调解书编号', '协议书编号|文书编号|协议编号|调解协议书编号|协议书文号'],
  resultWord: [
    '调解结果',
    '结果|处理结果|办理结果|是否成功|调解是否成功|调处结果|调解情况|化解情况',
  ],
  amount: ['协议金额', '调解协议金|调解协议金(元)|协议涉及金额|协议金|履行金额|调解金额'],
  amountInDispute: ['涉及金额', '涉案金额|申请金额|标的额|争议金额|标的金额|金额'],
  performance: ['履行情况', '协议履行情况|是否履行|履行|履行状态'],
  performedOn: ['履行日期', '履行时间|履行完毕日期|履行完毕时间'],
  parties: ['当事人', '当事人姓名|纠纷双方|双方当事人|当事人(逗号分隔)|纠纷当事人'],
  applicant: ['申请人', '申请方|甲方|申请人姓名|一方当事人|当事人甲|当事人一|申请人(甲方)'],
  respondent: ['被申请人', '被申请方|乙方|被申请人姓名|对方当事人|另一方当事人|当事人乙|当事人二'],
  applicantPhone: ['申请人电话', '申请人联系电话|申请人联系方式|甲方电话|申请人手机'],
  respondentPhone: ['被申请人电话', '被申请人联系电话|被申请人联系方式|乙方电话|被申请人手机'],
  applicantIdNumber: [
    '申请人身份证号',
    '申请人证件号码|申请人身份证|申请人身份证号码|甲方身份证号',
  ],
  respondentIdNumber: [
    '被申请人身份证号',
    '被申请人证件号码|被申请人身份证|被申请人身份证号码|乙方身份证号',
  ],
  formWord: ['协议形式', '协议类型|协议类别|协议方式|口头或书面'],
  description: [
    '纠纷简要情况',
    '简要情况|纠纷描述|案情简介|案件简介|纠纷简况|基本情况|纠纷情况|简要案情|矛盾纠纷简要情况|事由|纠纷事由|案由',
  ],
  requests: ['申请事项', '请求事项|诉求|当事人诉求|当事人申请事项|调解请求'],
  groups: ['涉及特殊群体', '涉及特殊群体情况|特殊群体'],
  migrants: ['涉及农民工', '涉及农民工纠纷情况|是否涉及农民工|农民工'],
  escalation: ['纠纷转化情况', '转化情况|激化情况|防止激化情况|纠纷激化情况'],
  people: ['涉及人数', '涉案人数|人数|涉及当事人数'],
  referringUnit: ['移送单位', '委托单位|移交单位|来文单位'],
  referralNumber: ['移送函号', '工单号|来文文号|警情编号|信访件编号'],
} as const satisfies Record<string, readonly [label: string, others: string]>;

export type LedgerColumn = keyof typeof COLUMNS;
export const LEDGER_COLUMNS = Object.keys(COLUMNS) as [LedgerColumn, ...LedgerColumn[]];
export const LEDGER_COLUMN_LABELS = Object.fromEntries(
  Object.entries(COLUMNS).map(([key, [label]]) => [key, label]),
) as Readonly<Record<LedgerColumn, string>>;

const BY_NAME = new Map(
  Object.entries(COLUMNS).flatMap(([key, [label, others]]) =>
    [label, ...others.split('|')].map((name) => [plain(name), key as LedgerColumn] as const),
  ),
);

/** What a heading says that its column holds; null for what no field of a case is. */
export function columnOfHeading(heading: string): LedgerColumn | null {
  const name = plain(heading);
  return BY_NAME.get(name) ?? BY_NAME.get(name.replace(/\([^)]*\)$/, '')) ?? null;
}

/** Width, spaces, marks of a star and the colon after it do not matter. */
function plain(heading: string): string {
  return heading.normalize('NFKC').replace(/[\s*:]/g, '');
}
