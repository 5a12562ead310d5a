import { matchPath } from 'react-router';

/** Which chapter of the manual tells of a page: the first address that fits; what begins alike lies below it. */
const CHAPTER_OF: readonly (readonly [pattern: string, chapter: string])[] = [
  ['/', '每天开门：今日'],
  ['/cases/new', '登记一件纠纷'],
  ['/cases/removed', '改错了：撤销、修改记录、回收站'],
  ['/cases', '查找'],
  ['/enquiries/*', '只是来问一问：咨询'],
  ['/cases/on-the-spot', '登记一件纠纷'],
  ['/cases/:caseId', '看图 1 · 登记'],
  ['/places/*', '登记一件纠纷'],
  ['/schedule', '两个期限'],
  ['/parties', '查找'],
  ['/persons/*', '登记一件纠纷'],
  ['/papers/*', '文书'],
  ['/reports', '报表'],
  ['/settings', '备份与恢复'],
];

/** Before a studio is open. */
export const SETUP_CHAPTER = '第一次打开';
/** Where the data cannot be opened. */
export const TROUBLE_CHAPTER = '出了问题';

/** Title of the chapter that tells of a page; null for a page of which the manual does not tell. */
export function chapterOfPage(pathname: string): string | null {
  const found = CHAPTER_OF.find(([pattern]) => matchPath(pattern, pathname) !== null);
  return found?.[1] ?? null;
}
