import { expect, test } from '@playwright/test';
import { launchStudio } from '../support/electron-app';

test('首次使用填到一半关掉窗口，再打开还在', async () => {
  const first = await launchStudio();
  const { userData, documents } = first;
  await first.page.getByLabel(/工作室名称/).fill('阿卜杜热合曼·买买提调解室');
  await first.page.getByLabel(/街道/).fill('天桥街街道');
  // Closed the way a user does, before the pause after which a draft is written.
  await first.app.close();

  const second = await launchStudio({ userData, documents });
  await expect(second.page.getByLabel(/工作室名称/)).toHaveValue('阿卜杜热合曼·买买提调解室');
  await expect(second.page.getByLabel(/街道/)).toHaveValue('天桥街街道');
  await second.page.getByRole('button', { name: '清空重来' }).click();
  await expect(second.page.getByLabel(/工作室名称/)).toHaveValue('');
  await second.page.getByLabel(/工作室名称/).fill('另一个工作室');
  await second.app.close();

  const third = await launchStudio({ userData, documents });
  await expect(third.page.getByLabel(/工作室名称/)).toHaveValue('另一个工作室');
  await third.close();
  await first.close();
});
