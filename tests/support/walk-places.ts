import type { Page } from '@playwright/test';
import { CASE_STATUS_LABELS } from '@shared/domain/case/model/case-status';
import { EVERY_CASE } from '@shared/domain/case/view/every-case';
import { NEXT_STEP_LABELS } from '@shared/domain/case/view/next-steps';
import { ask } from './ask-window';

/** A page of the window and the words that show that it has come. */
export interface Place {
  readonly name: string;
  readonly hash: string;
  readonly heading: RegExp;
}

/** The places of the rail and the page of registration. */
export const PLACES: readonly Place[] = [
  { name: '今日', hash: '/', heading: /^今日$/ },
  { name: '纠纷台账', hash: '/cases', heading: /台账/ },
  { name: '登记纠纷', hash: '/cases/new', heading: /^登记纠纷$/ },
  { name: '回收站', hash: '/cases/removed', heading: /回收站/ },
  { name: '咨询', hash: '/enquiries', heading: /^咨询$/ },
  { name: '登记咨询', hash: '/enquiries/new', heading: /^登记咨询$/ },
  { name: '咨询回收站', hash: '/enquiries/removed', heading: /回收站/ },
  { name: '日程', hash: '/schedule', heading: /日程/ },
  { name: '日程按周', hash: '/schedule?view=week', heading: /日程/ },
  { name: '当事人', hash: '/parties', heading: /当事人/ },
  { name: '文书', hash: '/papers', heading: /^文书$/ },
  { name: '报表', hash: '/reports', heading: /月报/ },
  { name: '设置-概况', hash: '/settings?part=profile', heading: /^设置$/ },
  { name: '设置-调解员', hash: '/settings?part=mediators', heading: /^设置$/ },
  { name: '设置-编号', hash: '/settings?part=numbering', heading: /^设置$/ },
  { name: '设置-期限', hash: '/settings?part=deadlines', heading: /^设置$/ },
  { name: '设置-社区网格', hash: '/settings?part=places', heading: /^设置$/ },
  { name: '设置-特殊群体', hash: '/settings?part=groups', heading: /^设置$/ },
  { name: '设置-节假日', hash: '/settings?part=holidays', heading: /^设置$/ },
  { name: '设置-资料文件夹', hash: '/settings?part=folder', heading: /^设置$/ },
  { name: '设置-备份与检查', hash: '/settings?part=safekeeping', heading: /^设置$/ },
  { name: '设置-显示', hash: '/settings?part=display', heading: /^设置$/ },
];

/** Goes to a page and waits until its answers are there. */
export async function visit(page: Page, { hash, heading }: Place): Promise<void> {
  await page.goto(`app://studio/index.html#${hash}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  // Two frames: a page that shares its heading with the one before has drawn itself by then.
  await page.evaluate(
    () =>
      new Promise((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      }),
  );
  await page.waitForFunction(
    () => document.querySelector('[aria-busy=true], .ant-spin-spinning, .loading-state') === null,
  );
}

/** The case files worth a look, one for each stage that the studio knows of. */
export async function stagePlaces(page: Page): Promise<Place[]> {
  const { items } = await ask(page, 'cases.list', { ...EVERY_CASE, pageSize: 100 });
  const places = new Map<string, Place>();
  for (const { id, title, status, nextStep } of items) {
    const name = `案卷-${CASE_STATUS_LABELS[status]}-${NEXT_STEP_LABELS[nextStep]}`;
    const place = { name, hash: `/cases/${id}`, heading: new RegExp(literally(title)) };
    if (!places.has(name)) places.set(name, place);
  }
  return [...places.values()];
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
