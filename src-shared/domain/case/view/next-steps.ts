import type { AlertColor } from '../model/registration-words';

/** The one next step on the path of a case: the page's primary button. */
export const NEXT_STEPS = [
  'report_alert',
  'add_parties',
  'ask_consent',
  'appoint_mediators',
  'accept',
  'decline',
  'part_with',
  'open_session',
  'finish_record',
  'write_outcome',
  'sign_agreement',
  'terminate',
  'record_fulfillment',
  'follow_up',
  'resolve_rework',
  'settle_risk',
  'close',
  'none',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];
export const NEXT_STEP_LABELS = {
  report_alert: '登记即时报',
  add_parties: '补齐当事人情况',
  ask_consent: '征询意愿',
  appoint_mediators: '确定调解员',
  accept: '受理',
  decline: '办理不予受理',
  part_with: '登记不愿调解的退出',
  open_session: '开一场调解',
  finish_record: '接着写记录',
  write_outcome: '登记调解结果',
  sign_agreement: '登记签字盖章',
  terminate: '办理终止',
  record_fulfillment: '登记履行情况',
  follow_up: '登记回访',
  resolve_rework: '完成二次办理',
  settle_risk: '登记风险的结果',
  close: '结案',
  none: '已办完',
} as const satisfies Record<NextStep, string>;

/** What the day of waiting is: the last act of the case, a session without record, or the next performance owed. */
export const WAITED_FOR = ['step', 'session', 'performance'] as const;

/** Where the day of waiting lies, seen from today: only what is not ahead can be acted on. */
export const WAITING_DAYS = ['ahead', 'today', 'past'] as const;
export type WaitingDay = (typeof WAITING_DAYS)[number];

/** Whether a case stands above all others: 红色·即时报, and not only waiting for a day to come, which is no news. */
export function isAlarm(of: {
  readonly alertColor: AlertColor | null;
  readonly waitingDay: WaitingDay;
}): boolean {
  return of.alertColor === 'red' && of.waitingDay !== 'ahead';
}
