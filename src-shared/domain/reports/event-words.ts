/** The days by which records count, in the words of a heading. */
const EVENT_LABELS: Readonly<Record<string, string>> = {
  registeredOn: '登记日',
  acceptedOn: '受理日',
  declinedOn: '不予受理日',
  withdrawnOn: '撤回日',
  transferredOn: '移送日',
  concludedOn: '调解结束日',
  fulfilledOn: '履行完毕日',
  followedUpOn: '首次回访日',
  confirmationAppliedOn: '申请确认日',
  confirmedOn: '裁定日',
  suedOn: '反悔起诉日',
  enforcementSoughtOn: '申请执行日',
  askedOn: '咨询日',
  appliedOn: '申请日',
  approvedOn: '审定日',
  paidOn: '发放日',
  refusedOn: '定为不予补贴日',
  toldOn: '首次反馈日',
  resultToldOn: '反馈结果日',
  clearedOn: '销号日',
  urgedOn: '首次督促日',
  calledOn: '首次联系日',
  handedOn: '首次交接日',
  supervisedOn: '督办日',
  dispatchedOn: '派单日',
  doneOn: '办结日',
  fedBackOn: '反馈日',
  blownOn: '吹哨日',
  endedOn: '办结日',
  answeredOn: '答复日',
  liftedOn: '销号日',
  referredOn: '转介日',
  decidedOn: '决定日',
  dueOn: '期限的最后一日',
  heldOn: '会议日',
  overOn: '最后一件办完日',
  reportedOn: '反映日',
  turnedOn: '转为纠纷日',
  handedUpOn: '上报日',
  leftOn: '办结或销号日',
  dissatisfiedOn: '评为不满意日',
  monthOn: '所填月份的第一日',
};

/** What the day of an event is called; throws RangeError for an event that has no name here. */
export function eventLabel(event: string): string {
  const label = EVENT_LABELS[event];
  if (label === undefined) throw new RangeError(`no words for ${event}`);
  return label;
}
