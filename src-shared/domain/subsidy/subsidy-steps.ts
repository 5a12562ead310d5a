/**
 * 申请 → 初审 → 复核 → 审定 → 发放 (practice of the districts, e.g. 青岛 2025: 调解员申请—组织初审—司法所复核—司法局审定),
 * and what stops it on the way. No national rule orders them.
 */
export const SUBSIDY_STEPS = [
  'applied',
  'first',
  'second',
  'approved',
  'paid',
  'returned',
  'refused',
  'withdrawn',
] as const;
export type SubsidyStep = (typeof SUBSIDY_STEPS)[number];
export const SUBSIDY_STEP_LABELS = {
  applied: '申请',
  first: '初审',
  second: '复核',
  approved: '审定',
  paid: '发放',
  returned: '退回',
  refused: '不予补贴',
  withdrawn: '撤回',
} as const satisfies Record<SubsidyStep, string>;

/** How a claim stands after its last step. */
export const SUBSIDY_STANDING_LABELS = {
  applied: '等初审',
  first: '等复核',
  second: '等审定',
  approved: '等发放',
  paid: '已发放',
  returned: '已退回',
  refused: '不予补贴',
  withdrawn: '已撤回',
} as const satisfies Record<SubsidyStep, string>;

/** Those that go forward, in order. */
export const FORWARD_STEPS = ['applied', 'first', 'second', 'approved', 'paid'] as const;
export type ForwardStep = (typeof FORWARD_STEPS)[number];
/** Those that stop it: it pays nothing, and may be applied for again. */
export const STOPPING_STEPS = ['returned', 'refused', 'withdrawn'] as const;
export type StoppingStep = (typeof STOPPING_STEPS)[number];

/** Whether a claim that stands so pays nothing. */
export function isStopped(step: SubsidyStep): step is StoppingStep {
  return STOPPING_STEPS.some((one) => one === step);
}

/** The step that comes next; null after the last, and of a claim that was stopped. */
export function stepAfter(step: SubsidyStep): Exclude<ForwardStep, 'applied'> | null {
  const at = FORWARD_STEPS.indexOf(step as ForwardStep);
  const next = at < 0 ? undefined : FORWARD_STEPS[at + 1];
  return next === undefined || next === 'applied' ? null : next;
}
