import { expect } from '@playwright/test';
import { dataFolderOf } from './data-folder';
import { answerOpenDialog, type RunningStudio } from './electron-app';
import { press, section, type } from './walk-form';

/** What is typed on the first day. */
export interface FirstDay {
  readonly name: string;
  readonly committeeName: string;
  readonly streetName: string;
  readonly communityName: string;
  readonly mediators: readonly { readonly name: string; readonly nickname: string }[];
}

/** Called when a page is worth a look, with its name. */
export type Look = (name: string) => Promise<unknown>;

const dontLook: Look = async () => undefined;

/** Makes a studio by hand: three steps of typing, the data folder chosen in the dialog. */
export async function setUpByHand(
  studio: RunningStudio,
  day: FirstDay,
  look: Look = dontLook,
): Promise<void> {
  const { page } = studio;
  await expect(page.getByRole('heading', { name: '先把工作室建起来' })).toBeVisible();
  await type(page, '工作室名称', day.name);
  await type(page, '所属人民调解委员会全称', day.committeeName);
  await type(page, '街道（乡镇）', day.streetName);
  await type(page, '社区（村）', day.communityName);
  await look('第一步工作室');
  await press(page, '下一步');
  for (const [index, { name, nickname }] of day.mediators.entries()) {
    if (index > 0) await press(page, '再加一名调解员');
    const row = page.getByRole('group', { name: `第 ${index + 1} 名调解员`, exact: true });
    await type(row, '姓名', name);
    await type(row, '别称', nickname);
  }
  await look('第二步调解员');
  await press(page, '下一步');
  await answerOpenDialog(studio, [dataFolderOf(studio)]);
  await press(page, '换一个文件夹');
  await expect(page.getByText(dataFolderOf(studio))).toBeVisible();
  await expect(page.getByText(`（${new Date().getFullYear()}）人调字第1号`).first()).toBeVisible();
  await look('第三步资料文件夹');
  await press(page, '建好工作室，开始使用');
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  // Who sets it up is at the desk: nobody is asked.
  await expect(section(page, '今天谁在当班？')).toHaveCount(0);
}
