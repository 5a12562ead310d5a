import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Party } from '@shared/domain/party/party';
import { ask, openFlowerStudio, tellInWindow } from '../support/ask-window';
import { launchStudio, photograph, type RunningStudio } from '../support/electron-app';
import { readBound } from '../support/read-bound';
import { ALL_STORIES } from '../support/sample-stories';
import { fieldOf, press, unfold } from '../support/walk-form';

let studio: RunningStudio;

test.beforeEach(async () => {
  studio = await launchStudio();
  await openFlowerStudio(studio);
});

test.afterEach(async () => {
  await studio.close();
});

function numbersOf(party: Party): string[] {
  const own = party.kind === 'natural_person' ? [party.idNumber, party.phone] : [party.phone];
  return own.filter((text) => text.length > 4);
}

test('当事人来复制：一按一个 PDF，对方的号码遮住，单独谈话不在里面，修改记录和导出记录都有', async () => {
  const { page } = studio;
  const story = ALL_STORIES.find(({ key }) => key === 'fee-and-leak');
  if (story === undefined) throw new Error('no story');
  const [told] = await tellInWindow(page, [story]);
  if (told === undefined) throw new Error('no case');
  const [one, other] = [told.case.parties.at(0), told.case.parties.at(-1)];
  if (one === undefined || other === undefined) throw new Error('no parties');
  const caseId = told.case.id;
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const papers = await unfold(page, '文书');
  await papers.getByText('当事人来查阅、复制').click();
  await papers.getByText('当事人来查阅、复制').scrollIntoViewIfNeeded();
  await photograph(studio, 'party-copy-before');
  await fieldOf(papers, '代他来办的人').fill('周律师');
  await press(papers, `给${one.name}做一份`);
  const saved = papers.locator('.saved-file');
  await expect(saved).toBeVisible({ timeout: 30_000 });
  await expect(papers.getByRole('list', { name: '给过的复印件' })).toContainText('周律师代他来办');
  await saved.scrollIntoViewIfNeeded();
  await photograph(studio, 'party-copy-made');
  const folder = (await saved.locator('.saved-file-folder').innerText()).replace('存放在 ', '');
  const name = (await saved.locator('.saved-file-title').innerText()).replace(/^.*已导出：/, '');
  writeFileSync(test.info().outputPath('copy.pdf'), readFileSync(`${folder}/${name.trim()}`));
  const { pages, bookmarks } = await readBound(`${folder}/${name.trim()}`);
  const text = pages.join('\n').replace(/\s/g, '');
  expect(bookmarks[0]).toBe('当事人查阅、复制材料清单');
  for (const number of numbersOf(one)) expect(text).toContain(number);
  for (const number of numbersOf(other)) expect(text).not.toContain(number);
  expect(text).not.toContain('结案报告表');
  const history = await ask(page, 'cases.history', { caseId, page: 1 });
  expect(history.entries[0]?.act).toBe('给当事人复制了材料');
  const log = await ask(page, 'exports.list', { text: '', page: 1, pageSize: 10 });
  expect(log.items[0]?.row).toMatchObject({ content: 'party_copy', privacy: 'masked' });
});

test('不满14周岁的：标着，监护人同意登记了提醒就没了；告知书由监护人签名', async () => {
  const { page } = studio;
  const story = ALL_STORIES.find(({ key }) => key === 'registered-today');
  if (story === undefined) throw new Error('no story');
  const [told] = await tellInWindow(page, [story]);
  if (told === undefined) throw new Error('no case');
  const { id: caseId, revision, parties } = told.case;
  const child = parties.find(({ kind }) => kind === 'natural_person');
  if (child?.kind !== 'natural_person') throw new Error('no person');
  const young = { ...child, birthDate: null, idNumber: '', identityPaper: 'none', statedAge: 9 };
  const agents = [{ name: '何大', relation: '父亲', phone: '', idNumber: '' }];
  await ask(page, 'cases.saveParties', {
    ...{ caseId, revision },
    parties: parties.map((party) =>
      party.id === child.id ? ({ ...young, statutoryAgents: agents } as Party) : party,
    ),
  });
  await page.goto(`app://studio/index.html#/cases/${caseId}`);
  const warnings = page.getByRole('list', { name: '请核对' });
  await expect(warnings).toContainText('不满14周岁');
  const section = await unfold(page, '当事人');
  await section.getByText('监护人同意还没有登记').scrollIntoViewIfNeeded();
  await photograph(studio, 'under-fourteen');
  await press(section, `登记监护人同意：${child.name}`);
  const dialog = page.getByRole('dialog');
  await fieldOf(dialog, '同意的监护人').fill('何大');
  await fieldOf(dialog, '怎样同意的').fill('在告知书上签字');
  await photograph(studio, 'guardian-consent');
  await press(dialog, '保存同意');
  await expect(section.getByText('监护人何大')).toBeVisible();
  await expect(warnings.getByText('不满14周岁')).toHaveCount(0);
  await page.goto(`app://studio/index.html#/papers/case/${caseId}/privacy_notice/${child.id}`);
  await photograph(studio, 'privacy-notice-child');
  const { pdf } = await ask(page, 'paperwork.pages', {
    ...{ kind: 'case', id: caseId, paper: 'privacy_notice', ofId: child.id },
  });
  writeFileSync(test.info().outputPath('notice-child.pdf'), Buffer.from(Object.values(pdf)));
  const other = parties.find(({ id, kind }) => id !== child.id && kind === 'natural_person');
  if (other !== undefined) {
    const grown = await ask(page, 'paperwork.pages', {
      ...{ kind: 'case', id: caseId, paper: 'privacy_notice', ofId: other.id },
    });
    writeFileSync(test.info().outputPath('notice.pdf'), Buffer.from(Object.values(grown.pdf)));
  }
  await page.goto('app://studio/index.html#/settings?part=privacy');
  await expect(page.getByText('个人信息联系人')).toBeVisible();
  await photograph(studio, 'settings-privacy');
});
