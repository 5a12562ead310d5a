import { expect, type Locator } from '@playwright/test';
import type { RunningStudio } from './electron-app';

/** The table of parties, opened from the form of a dispute, its first cell ready: what is pasted before goes nowhere. */
export async function openPartyTable({ page }: RunningStudio): Promise<Locator> {
  await page.getByRole('button', { name: '用表格填申请人（可粘贴）' }).click();
  const dialog = page.getByRole('dialog', { name: '用表格填当事人' });
  await expect(dialog.locator('[data-cell="0,0"]')).toBeFocused();
  return dialog;
}

/** Pastes what a table program put on the clipboard, where the cursor is. */
export async function pasteTable({ app, page }: RunningStudio, html: string): Promise<void> {
  await app.evaluate(
    ({ clipboard }, text) =>
      (clipboard as unknown as { writeHTML(html: string): void }).writeHTML(text),
    html,
  );
  await page.keyboard.press('ControlOrMeta+V');
}
