import type { NextStep } from '@shared/domain/case/view/next-steps';
import { matchPath } from 'react-router';

const CASE_PAGE = '/cases/:caseId';

/** Which chapter of the manual tells of a page: the first address that fits; what begins alike lies below it. */
const CHAPTER_OF: readonly (readonly [pattern: string, chapter: string])[] = [
  ['/', '每天开门：今日'],
  ['/cases/new', '登记一件纠纷'],
  ['/cases/import', '导入旧台账'],
  ['/cases/removed', '改错了：撤销、修改记录、回收站'],
  ['/cases', '查找'],
  ['/enquiries/*', '只是来问一问：咨询'],
  ['/contacts/*', '谁管哪一片：通讯录'],
  ['/merchants/*', '街上的商户：诚信商圈'],
  ['/inspections/*', '街上的商户：诚信商圈'],
  ['/commendations/*', '街上的商户：诚信商圈'],
  ['/estates/*', '小区归谁管、管得怎样：物业'],
  ['/companies/*', '小区归谁管、管得怎样：物业'],
  ['/oversights/*', '小区归谁管、管得怎样：物业'],
  ['/boards/*', '小区归谁管、管得怎样：物业'],
  ['/matters/*', '不是纠纷的小事、隐患：事项'],
  ['/meetings/*', '开了会、议定了什么：会议'],
  ['/aids/*', '转给法律援助'],
  ['/dispatches/*', '谁在办：交接、派单、督办、吹哨'],
  ['/supervisions/*', '谁在办：交接、派单、督办、吹哨'],
  ['/whistles/*', '谁在办：交接、派单、督办、吹哨'],
  ['/cases/on-the-spot', '几分钟就说和的：当场调成'],
  [CASE_PAGE, '看图 1 · 登记'],
  ['/cases/:caseId/file', '卷宗'],
  ['/cases/:caseId/platform', '报表'],
  ['/places/*', '登记一件纠纷'],
  ['/schedule/limits', '两个期限'],
  ['/schedule/*', '日程'],
  ['/mine', '值班表和“我的”'],
  ['/rounds/*', '走到哪里、看到什么：走访活动'],
  ['/flowers/*', '五朵金花'],
  ['/notes/*', '私记'],
  ['/parties', '查找'],
  ['/persons/*', '谁来过：人员库'],
  ['/papers/*', '文书'],
  ['/reports/*', '报表'],
  ['/layouts/*', '报表'],
  ['/settings', '备份与恢复'],
];

/** Before a studio is open. */
export const SETUP_CHAPTER = '第一次打开';
/** Where the data cannot be opened. */
export const TROUBLE_CHAPTER = '出了问题';

/** On the page of a case: what is to be done next. */
const CHAPTER_OF_STEP: Readonly<Record<NextStep, string>> = {
  report_alert: '红黄蓝和风险',
  add_parties: '看图 1 · 登记',
  ask_consent: '看图 2 · 征询意愿',
  appoint_mediators: '看图 3 · 受理',
  accept: '看图 3 · 受理',
  decline: '受理',
  part_with: '结果',
  open_session: '看图 4 · 调解',
  finish_record: '看图 4 · 调解',
  write_outcome: '看图 5 · 写协议',
  sign_agreement: '看图 6 · 签字盖章',
  terminate: '结果',
  record_fulfillment: '看图 7 · 履行和回访',
  follow_up: '看图 7 · 履行和回访',
  resolve_rework: '看图 7 · 履行和回访',
  settle_risk: '红黄蓝和风险',
  close: '看图 8 · 结案',
  none: '履行、回访、结案',
};

/**
 * Title of the chapter that tells of a page; null for a page of which the manual does not tell.
 * @param stepOf the next step of a case, where its page knows it
 */
export function chapterOfPage(
  pathname: string,
  stepOf: (caseId: string) => NextStep | undefined = () => undefined,
): string | null {
  const found = CHAPTER_OF.find(([pattern]) => matchPath(pattern, pathname) !== null);
  const step =
    found?.[0] === CASE_PAGE
      ? stepOf(matchPath(CASE_PAGE, pathname)?.params.caseId ?? '')
      : undefined;
  return step === undefined ? (found?.[1] ?? null) : CHAPTER_OF_STEP[step];
}
