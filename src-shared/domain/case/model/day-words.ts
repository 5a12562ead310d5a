/**
 * Every day of a case that stands in an order with others, in the words of the trade: the labels of those fields, and
 * what a refusal's sentence says where the field's own label would not do without its part (履行登记日期, not 登记日期).
 * Apart from the schemas, for the window words refusals from its first moment.
 */
export const DAY_WORDS = {
  requestedOn: '申请（发现）日期',
  registeredOn: '登记日期',
  materialsSignedOn: '签收材料日期',
  feedbackDueOn: '要求反馈的期限',
  askedOn: '征询日期',
  calledOn: '联系日期',
  acceptedOn: '受理日期',
  declinedOn: '不予受理日期',
  plannedOn: '排定的调解日期',
  heldOn: '调解日期',
  checkedOn: '询问回避的日期',
  raisedOn: '提出回避的日期',
  ruledOn: '决定回避的日期',
  investigatedOn: '调查日期',
  changedOn: '当事人变动日期',
  extendedOn: '延期日期',
  untilOn: '延期后的期限',
  signedOn: '签名日期',
  partiesSignedOn: '当事人签名日期',
  mediatorsSignedOn: '调解员签名日期',
  sealedOn: '盖章日期',
  amendedOn: '补充（变更）协议、补正的签字盖章日期',
  agreedOn: '达成口头协议的日期',
  effectiveOn: '协议生效日期',
  dueOn: '履行期限',
  recordedOn: '履行登记日期',
  visitedOn: '回访日期',
  resolvedOn: '二次办理办结日期',
  appliedOn: '司法确认申请日期',
  decidedOn: '法院裁定日期',
  deliveredOn: '送达日期',
  enteredOn: '录入平台的日期',
  closedOn: '结案日期',
  terminatedOn: '终止日期',
  withdrawnOn: '撤回日期',
} as const;
export type DayName = keyof typeof DAY_WORDS;
