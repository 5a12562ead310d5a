import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sortByRegistration } from '@main/services/sample/fill-sample';
import { sampleMonthOf } from '@main/services/sample/sample-days';
import { FLOWER_KEYS, FLOWERS, SAMPLE_PROFILE } from '@main/services/sample/sample-studio';
import { expect, test } from '@playwright/test';
import { DISPUTE_CATEGORIES } from '@shared/domain/case/model/dispute-category';
import { concludedOn } from '@shared/domain/case/model/outcome';
import type { LocalDate } from '@shared/domain/kernel/local-date';
import { WORKS } from '@shared/domain/studio/works';
import { ask, tellInWindow, tellRecordsInWindow } from '../support/ask-window';
import { dataFolderOf } from '../support/data-folder';
import { DemoAlbum } from '../support/demo-album';
import { launchStudio, type RunningStudio } from '../support/electron-app';
import { paperPlace } from '../support/paper-place';
import { readSettledLedgers, readWord } from '../support/read-files';
import { canRender, renderPages } from '../support/render-office';
import { ALL_RECORDS, OTHER_STORIES } from '../support/sample-stories';
import { type TypedShed, typedShed } from '../support/typed-shed';
import {
  accept,
  appoint,
  fillRegistration,
  holdSession,
  recordConsents,
  sign,
  writeClauses,
} from '../support/walk-case';
import { choose, press, section, tick, type } from '../support/walk-form';
import { PLACES, stagePlaces, visit } from '../support/walk-places';
import { setUpByHand } from '../support/walk-setup';

const ROOT = join(__dirname, '../..');
const OUTPUT = process.env.DEMO_OUTPUT ?? join(ROOT, 'demo-output');

let studio: RunningStudio;
let album: DemoAlbum;
let today: LocalDate;
let shed: TypedShed;
let caseId: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  studio = await launchStudio();
  album = new DemoAlbum(studio, OUTPUT);
  today = (await ask(studio.page, 'app.bootstrap', null)).today;
  shed = typedShed(today);
  await saveDialogsInto(OUTPUT);
});

test.afterAll(async () => {
  await studio.close();
});

/** Every save dialog takes the name that the program offers, in this folder. */
async function saveDialogsInto(folder: string): Promise<void> {
  await studio.app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${into}/${defaultPath.split(/[\\/]/).pop()}` };
    };
  }, folder);
}

test('第一次打开：建好五朵金花工作室，迎来空的一天', async () => {
  const { page } = studio;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await album.lookAtAll('开始页');
  const mediators = FLOWER_KEYS.map((key) => FLOWERS[key]);
  const { committeeName, streetName, communityName } = SAMPLE_PROFILE;
  const day = { name: '五朵金花工作室', committeeName, streetName, communityName, mediators };
  await setUpByHand(studio, day, album.lookAtAll);
  // The first mediator set the studio up, and so is at the desk.
  await expect(page.getByText('苏玉梅当班')).toBeVisible();
  await album.look('空的一天');
});

test('一个月的纠纷：六十多件，经由窗口的请求逐步办理', async () => {
  await tellInWindow(studio.page, sortByRegistration(OTHER_STORIES, today));
  const cases = [...(await readSettledLedgers(dataFolderOf(studio))).values()];
  expect(cases).toHaveLength(OTHER_STORIES.length);
  const { from, to } = sampleMonthOf(today);
  const concluded = cases.filter((one) => {
    const on = concludedOn(one);
    return on !== null && on >= from && on <= to;
  });
  expect(concluded.length).toBeGreaterThanOrEqual(40);
  const categories = new Set(concluded.map(({ registration }) => registration.category));
  expect(categories.size).toBe(DISPUTE_CATEGORIES.length);
  await tellRecordsInWindow(studio.page, ALL_RECORDS);
  await studio.page.reload();
  await studio.page.getByRole('heading', { name: '今日', exact: true }).waitFor();
  await album.lookAtAll('今日');
});

test('王女士来投诉：登记', async () => {
  const { page } = studio;
  await press(page, '登记纠纷');
  await fillRegistration(page, shed.dispute);
  await album.lookAtAll('登记纠纷');
  await press(page, '登记');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('登记纠纷');
  caseId = page.url().split('/').at(-1) ?? '';
  await album.look('案卷-已登记');
});

test('征询意愿、诚信花主持、受理', async () => {
  const { page } = studio;
  await recordConsents(page, [shed.names.woman, shed.names.shop]);
  await appoint(page, ['苏玉梅（诚信花）', '宋雅琴（明理花）']);
  await accept(page);
  await album.lookAtAll('案卷-已受理');
});

test('坐下来调解，边说边记', async () => {
  await holdSession(studio.page, shed.session);
  await album.lookAtAll('案卷-调解记录');
});

test('写协议、签字盖章', async () => {
  const { page } = studio;
  const part = section(page, '调解结果');
  await press(part, '书面协议：写协议书');
  await type(part, '争议事项', shed.disputedPoints);
  await type(part, '各方责任', shed.responsibilities);
  await writeClauses(part, shed.clauses);
  await type(part, '履行地点', shed.place);
  await type(part, '关于履行的其他约定', shed.note);
  await album.lookAtAll('写协议书');
  await press(part, '保存协议书草稿');
  await expect(part.getByText('协议书草稿（还没有签字盖章）')).toBeVisible();
  await press(part, '登记签字盖章');
  await page.getByRole('dialog', { name: '登记签字盖章' }).waitFor();
  await album.look('登记签字盖章');
  await press(page.getByRole('dialog', { name: '登记签字盖章' }), '先不办');
  await sign(page, today);
  await expect(section(page, '履行').getByRole('listitem').first()).toBeVisible();
  await album.lookAtAll('案卷-协议生效');
});

test('协议书：预览，导出 Word', async () => {
  const { page } = studio;
  await section(page, '调解结果')
    .getByRole('link', { name: /^预览、打印/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: '人民调解协议书' })).toBeVisible();
  await expect(page.getByText('还缺：')).toHaveCount(0);
  await album.lookAtAll('协议书预览');
  await press(page, '导出 Word');
  await expect(page.getByText('已导出：')).toBeVisible();
  await album.look('协议书已导出');
  const [file = ''] = readdirSync(OUTPUT).filter((name) => name.endsWith('.docx'));
  const text = await readWord(join(OUTPUT, file));
  for (const words of [shed.names.woman, shed.names.shop, '重新焊接加固', '200.00', '贰佰元整'])
    expect(text).toContain(words);
});

test('履行、回访、结案', async () => {
  const { page } = studio;
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const performance = section(page, '履行');
  const actions = shed.clauses.flatMap((clause) => ('owes' in clause ? [clause.owes] : []));
  for (const { action, yuan } of actions) {
    const row = performance.getByRole('listitem').filter({ hasText: action }).first();
    await press(row, '登记履行情况');
    const dialog = page.getByRole('dialog', { name: '登记履行情况' });
    await choose(dialog, '履行得怎样', '已履行');
    if (yuan) await type(dialog, '到现在一共付了', yuan);
    if (yuan) await album.look('登记履行情况');
    await press(dialog, '保存履行情况');
    await expect(dialog).toBeHidden();
  }
  const visits = section(page, '回访');
  await press(visits, '登记回访');
  await type(visits, '回访日期', today);
  await type(visits, '回访人', '苏玉梅');
  await choose(visits, '回访形式', '入户走访');
  await tick(visits, shed.names.woman);
  await type(visits, '回访情况', '车棚牢固，没有再响动，王女士说店主还送了一块挡雨帘。');
  await choose(visits, `${shed.names.woman}满意吗（照${shed.names.woman}说的选）`, '满意');
  await album.look('登记回访');
  await press(visits, '保存回访');
  await expect(visits.getByRole('button', { name: '保存回访' })).toHaveCount(0);
  await expect(visits.getByText('没有再响动')).toBeVisible();
  await press(section(page, '结案与归档'), '结案');
  await press(page.getByRole('dialog', { name: '结案' }), '结案');
  await expect(page.getByRole('dialog', { name: '结案' })).toBeHidden();
  await album.lookAtAll('案卷-已结案');
  const one = [...(await readSettledLedgers(dataFolderOf(studio))).values()].find(
    ({ id }) => id === caseId,
  );
  expect(one).toMatchObject({
    status: 'closed',
    followUps: [{ answers: [{ said: 'satisfied' }] }],
  });
});

test('一键成卷：整卷的 Word、编好页号的 PDF、还要签字盖章的清单', async () => {
  const { page } = studio;
  await page.goto(`app://studio/index.html#/cases/${caseId}/file`);
  await press(page, '一键成卷');
  await expect(page.getByText(/已导出：卷宗/)).toBeVisible();
  await page.getByText(/已导出：卷宗/).scrollIntoViewIfNeeded();
  await album.look('卷宗-已成卷');
  const made = join(studio.documents, '调解工作室', '卷宗');
  cpSync(made, join(OUTPUT, '卷宗'), { recursive: true });
  const files = readdirSync(join(OUTPUT, '卷宗'), { recursive: true }).map(String);
  expect(files.filter((name) => name.endsWith('.docx')).length).toBeGreaterThan(12);
  expect(files.filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
});

test('月报：核对无误，导出 Excel', async () => {
  const { page } = studio;
  const months = new Set([sampleMonthOf(today).month, today.slice(0, 7)]);
  for (const month of months) {
    const shown = await ask(page, 'reports.preview', { report: 'monthly', period: month });
    if (shown.state !== 'ready') throw new Error('still counting');
    expect(shown.content.checks.filter(({ isPassed }) => !isPassed)).toEqual([]);
    await page.goto(`app://studio/index.html#/reports?period=${month}`);
    await press(page, '导出 Excel');
    await expect(page.getByText('已导出：')).toBeVisible();
    await album.lookAtAll(`月报-${month}`);
  }
});

for (const textSize of ['normal', 'large'] as const) {
  const sizeName = textSize === 'normal' ? '普通字' : '大字';
  test(`每一页的样子：${sizeName}`, async () => {
    const { page } = studio;
    await ask(page, 'app.setPreferences', { textSize });
    // Every page there is: also those of what not every studio does.
    const { studio: open } = await ask(page, 'app.bootstrap', null);
    if (open !== null)
      await ask(page, 'studio.updateSettings', { ...open.settings, works: [...WORKS] });
    await page.reload();
    for (const place of PLACES) {
      await visit(page, place);
      await album.look(`${sizeName}-${place.name}`);
    }
    await page.getByRole('combobox', { name: '搜索' }).fill('王丽华');
    await page.getByRole('combobox', { name: '搜索' }).press('Enter');
    await expect(page.getByRole('row').filter({ hasText: '王丽华' })).toHaveCount(1);
    await album.look(`${sizeName}-搜索姓名`);
    for (const place of await stagePlaces(page)) {
      await visit(page, place);
      await album.lookAtAll(`${sizeName}-${place.name}`);
    }
    const papers = await ask(page, 'paperwork.list', { state: 'final', page: 1, pageSize: 20 });
    const kinds = new Map(papers.items.map((entry) => [entry.paper, entry]));
    for (const entry of kinds.values()) {
      await visit(page, paperPlace(entry));
      await album.look(`${sizeName}-文书-${entry.label}`);
    }
  });
}

test('不用窗口：命令行也导出协议书和月报', async () => {
  const data = dataFolderOf(studio);
  const cases = [...(await readSettledLedgers(data)).values()];
  const titles = ['抹灰班组工资纠纷', '广场舞音响扰民纠纷', '滨河路老街 45 号'];
  const wanted = cases.filter(({ registration: { title, place } }) =>
    titles.some((text) => title === text || place === text),
  );
  expect(wanted.length).toBe(titles.length);
  const out = join(OUTPUT, '命令行导出');
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [join(ROOT, 'out/main/cli.js'), ...args, '--data', data, '--out', out],
      {
        encoding: 'utf8',
      },
    );
  for (const { number } of wanted) {
    const { status, stderr } = run('export-agreement', '--case', number);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }
  const report = run('export-report', '--month', sampleMonthOf(today).month, '--json');
  expect(report.status).toBe(0);
});

test('印出来的样子', () => {
  test.skip(!canRender(), '这台电脑没有 LibreOffice，不做成 PDF 和图片');
  const papers = ['', '命令行导出'].flatMap((folder) =>
    readdirSync(join(OUTPUT, folder))
      .filter((name) => /\.(docx|xlsx)$/.test(name))
      .map((name) => join(OUTPUT, folder, name)),
  );
  expect(papers.length).toBeGreaterThanOrEqual(5);
  renderPages(papers, join(OUTPUT, '印出来的样子'));
  console.log(`共 ${album.size} 张截图，${papers.length} 份文书和报表：${OUTPUT}`);
});
