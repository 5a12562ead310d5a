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
  { name: '当场调成', hash: '/cases/on-the-spot', heading: /^当场调成$/ },
  { name: '回收站', hash: '/cases/removed', heading: /回收站/ },
  { name: '导入旧台账', hash: '/cases/import', heading: /^导入旧台账$/ },
  { name: '咨询', hash: '/enquiries', heading: /^咨询$/ },
  { name: '登记咨询', hash: '/enquiries/new', heading: /^登记咨询$/ },
  { name: '咨询回收站', hash: '/enquiries/removed', heading: /回收站/ },
  { name: '法律援助', hash: '/aids', heading: /^法律援助$/ },
  { name: '转介法律援助', hash: '/aids/new', heading: /^转介法律援助$/ },
  { name: '法律援助回收站', hash: '/aids/removed', heading: /回收站/ },
  { name: '派单', hash: '/dispatches', heading: /^派单$/ },
  { name: '新派单', hash: '/dispatches/new', heading: /^派单$/ },
  { name: '派单回收站', hash: '/dispatches/removed', heading: /回收站/ },
  { name: '督办', hash: '/supervisions', heading: /^督办$/ },
  { name: '登记督办', hash: '/supervisions/new', heading: /^登记督办$/ },
  { name: '督办回收站', hash: '/supervisions/removed', heading: /回收站/ },
  { name: '吹哨', hash: '/whistles', heading: /^吹哨$/ },
  { name: '新吹哨', hash: '/whistles/new', heading: /^吹哨$/ },
  { name: '吹哨回收站', hash: '/whistles/removed', heading: /回收站/ },
  { name: '事项', hash: '/matters', heading: /^事项$/ },
  { name: '登记事项', hash: '/matters/new', heading: /^登记事项$/ },
  { name: '事项回收站', hash: '/matters/removed', heading: /回收站/ },
  { name: '通讯录', hash: '/contacts', heading: /^通讯录$/ },
  { name: '登记联系人', hash: '/contacts/new', heading: /^登记联系人$/ },
  { name: '通讯录回收站', hash: '/contacts/removed', heading: /回收站/ },
  { name: '商户', hash: '/merchants', heading: /^商户$/ },
  { name: '登记商户', hash: '/merchants/new', heading: /^登记商户$/ },
  { name: '商户回收站', hash: '/merchants/removed', heading: /回收站/ },
  { name: '监督检查', hash: '/inspections', heading: /^监督检查$/ },
  { name: '登记检查', hash: '/inspections/new', heading: /^登记检查$/ },
  { name: '检查回收站', hash: '/inspections/removed', heading: /回收站/ },
  { name: '小区', hash: '/estates', heading: /^小区$/ },
  { name: '登记小区', hash: '/estates/new', heading: /^登记小区$/ },
  { name: '小区回收站', hash: '/estates/removed', heading: /回收站/ },
  { name: '物业企业', hash: '/companies', heading: /^物业企业$/ },
  { name: '登记物业企业', hash: '/companies/new', heading: /^登记物业企业$/ },
  { name: '物业企业回收站', hash: '/companies/removed', heading: /回收站/ },
  { name: '督导检查', hash: '/oversights', heading: /^督导检查$/ },
  { name: '登记督导', hash: '/oversights/new', heading: /^登记督导$/ },
  { name: '督导检查回收站', hash: '/oversights/removed', heading: /回收站/ },
  { name: '红黑榜', hash: '/boards', heading: /^红黑榜$/ },
  { name: '算一期红黑榜', hash: '/boards/new', heading: /^算一期红黑榜$/ },
  { name: '红黑榜回收站', hash: '/boards/removed', heading: /回收站/ },
  { name: '评选', hash: '/commendations', heading: /^评选$/ },
  { name: '登记评选', hash: '/commendations/new', heading: /^登记评选$/ },
  { name: '评选回收站', hash: '/commendations/removed', heading: /回收站/ },
  { name: '走访活动', hash: '/rounds', heading: /^走访活动$/ },
  { name: '登记走访活动', hash: '/rounds/new', heading: /^登记走访活动$/ },
  { name: '走访活动回收站', hash: '/rounds/removed', heading: /回收站/ },
  { name: '会议', hash: '/meetings', heading: /^会议$/ },
  { name: '登记会议', hash: '/meetings/new', heading: /^登记会议$/ },
  { name: '会议回收站', hash: '/meetings/removed', heading: /回收站/ },
  { name: '日程', hash: '/schedule', heading: /日程/ },
  { name: '期限一览', hash: '/schedule/limits', heading: /期限一览/ },
  { name: '日程按周', hash: '/schedule?view=week', heading: /日程/ },
  { name: '日程按日', hash: '/schedule?view=day', heading: /日程/ },
  { name: '我的', hash: '/mine', heading: /^我的$/ },
  { name: '五朵金花', hash: '/flowers', heading: /^五朵金花$/ },
  { name: '私记', hash: '/notes', heading: /^私记$/ },
  { name: '写私记', hash: '/notes/new', heading: /^写私记$/ },
  { name: '私记回收站', hash: '/notes/removed', heading: /回收站/ },
  { name: '当事人', hash: '/parties', heading: /当事人/ },
  { name: '人员', hash: '/persons', heading: /^人员$/ },
  { name: '登记人员', hash: '/persons/new', heading: /^登记人员$/ },
  { name: '人员回收站', hash: '/persons/removed', heading: /回收站/ },
  { name: '地点', hash: '/places', heading: /^地点$/ },
  { name: '登记地点', hash: '/places/new', heading: /^登记地点$/ },
  { name: '地点回收站', hash: '/places/removed', heading: /回收站/ },
  { name: '文书', hash: '/papers', heading: /^文书$/ },
  { name: '报表', hash: '/reports', heading: /月报/ },
  { name: '报送记录', hash: '/reports/submissions', heading: /^报送记录$/ },
  {
    name: '一个数是哪几件',
    hash: '/reports/figure?report=yearly&period=2026&figure=registered&column=thisPeriod',
    heading: /^登记 · 本期/,
  },
  { name: '统计图', hash: '/reports/statistics?period=2026', heading: /统计图/ },
  { name: '街道汇总', hash: '/reports/street', heading: /^街道汇总/ },
  { name: '以案定补', hash: '/reports/subsidies', heading: /^以案定补$/ },
  { name: '平台录入', hash: '/reports/platform', heading: /^平台录入$/ },
  { name: '手填数', hash: '/reports/typed', heading: /手填数/ },
  { name: '督办与流转', hash: '/reports?report=circulation_monthly', heading: /督办与流转/ },
  { name: '综治月报', hash: '/reports?report=order_monthly', heading: /综治月报/ },
  {
    name: '核对平台导出的表',
    hash: '/reports/platform/compare',
    heading: /^核对平台导出的表$/,
  },
  { name: '案例', hash: '/reports/studies', heading: /^案例$/ },
  { name: '自排台账', hash: '/layouts', heading: /^自排台账$/ },
  { name: '排一张台账', hash: '/layouts/new', heading: /^排一张台账$/ },
  { name: '自排台账回收站', hash: '/layouts/removed', heading: /回收站/ },
  { name: '设置-概况', hash: '/settings?part=profile', heading: /^设置$/ },
  { name: '设置-工作内容', hash: '/settings?part=works', heading: /^设置$/ },
  { name: '设置-调解员', hash: '/settings?part=mediators', heading: /^设置$/ },
  { name: '设置-值班表', hash: '/settings?part=duty', heading: /^设置$/ },
  { name: '设置-编号', hash: '/settings?part=numbering', heading: /^设置$/ },
  { name: '设置-统计口径', hash: '/settings?part=counting', heading: /^设置$/ },
  { name: '设置-卷宗要求', hash: '/settings?part=paperNeeds', heading: /^设置$/ },
  { name: '设置-期限', hash: '/settings?part=deadlines', heading: /^设置$/ },
  { name: '设置-社区网格', hash: '/settings?part=places', heading: /^设置$/ },
  { name: '设置-特殊群体', hash: '/settings?part=groups', heading: /^设置$/ },
  { name: '设置-事项的渠道', hash: '/settings?part=matters', heading: /^设置$/ },
  { name: '事项报表', hash: '/reports?report=matters_monthly', heading: /事项/ },
  { name: '设置-走访活动', hash: '/settings?part=rounds', heading: /^设置$/ },
  { name: '设置-会议种类', hash: '/settings?part=meetings', heading: /^设置$/ },
  { name: '会议报表', hash: '/reports?report=meetings_monthly', heading: /会议/ },
  { name: '设置-常用条款', hash: '/settings?part=phrases', heading: /^设置$/ },
  { name: '设置-节假日', hash: '/settings?part=holidays', heading: /^设置$/ },
  { name: '设置-平台的栏目', hash: '/settings?part=platform', heading: /^设置$/ },
  { name: '设置-上报包和汇总', hash: '/settings?part=street', heading: /^设置$/ },
  { name: '设置-以案定补', hash: '/settings?part=subsidy', heading: /^设置$/ },
  { name: '设置-导出记录', hash: '/settings?part=exports', heading: /^设置$/ },
  { name: '设置-谁看过', hash: '/settings?part=audit', heading: /^设置$/ },
  { name: '设置-文书上的号码', hash: '/settings?part=masks', heading: /^设置$/ },
  { name: '设置-个人信息', hash: '/settings?part=privacy', heading: /^设置$/ },
  { name: '设置-保管期限', hash: '/settings?part=retention', heading: /^设置$/ },
  { name: '设置-到期档案', hash: '/settings?part=appraisal', heading: /^设置$/ },
  { name: '设置-模板', hash: '/settings?part=templates', heading: /^设置$/ },
  {
    name: '设置-一种文书的模板',
    hash: '/settings?part=templates&paper=written_agreement',
    heading: /^设置$/,
  },
  {
    name: '设置-一种报表自己的表',
    hash: '/settings?part=templates&report=monthly',
    heading: /^设置$/,
  },
  { name: '设置-资料文件夹', hash: '/settings?part=folder', heading: /^设置$/ },
  { name: '设置-备份与检查', hash: '/settings?part=safekeeping', heading: /^设置$/ },
  { name: '设置-保护', hash: '/settings?part=protection', heading: /^设置$/ },
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

/** A page of each kind beside the cases: of the first record that its list shows, where it shows one. */
export async function recordPlaces(page: Page): Promise<Place[]> {
  const { items } = await ask(page, 'cases.list', { ...EVERY_CASE, pageSize: 1 });
  const places: Place[] = items.map(({ id }) => ({
    ...{ name: '卷宗', hash: `/cases/${id}/file`, heading: /^卷宗/ },
  }));
  for (const list of PLACES.filter(({ name }) =>
    ['咨询', '法律援助', '派单', '督办', '吹哨', '事项', '人员', '地点'].includes(name),
  )) {
    await visit(page, list);
    const links = page.getByRole('main').locator(`a[href^="#${list.hash}/"]`);
    const hash = (await links.evaluateAll((all) => all.map((one) => one.getAttribute('href'))))
      .map((href) => href?.slice(1) ?? '')
      .find((path) => !/\/(new|removed)$/.test(path));
    if (hash !== undefined) places.push({ name: `${list.name}-一份`, hash, heading: /./ });
  }
  return places;
}

/** The case files worth a look, one for each stage that the studio knows of. */
export async function stagePlaces(page: Page): Promise<Place[]> {
  const { items } = await ask(page, 'cases.list', { ...EVERY_CASE, pageSize: 100 });
  const places = new Map<string, Place>();
  for (const { id, title, status, nextStep } of items) {
    const name = `案卷-${CASE_STATUS_LABELS[status]}-${NEXT_STEP_LABELS[nextStep]}`;
    // The head of a case says its people or its 事由: both begin with the same characters.
    const heading = new RegExp(literally(title.slice(0, 3)));
    const place = { name, hash: `/cases/${id}`, heading };
    if (!places.has(name)) places.set(name, place);
  }
  return [...places.values()];
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
