import type { Locator, Page } from '@playwright/test';

/** A part of the window in which labels are looked for. */
export type Scope = Page | Locator;

/** The field with this label, whether or not it is marked as required. */
export function fieldOf(scope: Scope, label: string): Locator {
  return scope.getByLabel(new RegExp(`^${literally(label)}(（必填）)?$`));
}

/** Types a text the way an input method hands it over; what stood there is replaced. */
export async function type(scope: Scope, label: string, text: string): Promise<void> {
  const field = fieldOf(scope, label);
  await field.click();
  await field.fill('');
  await pageOf(scope).keyboard.insertText(text);
  await field.blur();
}

/** Sets a time; its field takes no text. */
export async function setTime(scope: Scope, label: string, time: string): Promise<void> {
  await fieldOf(scope, label).fill(time);
}

function pageOf(scope: Scope): Page {
  return 'page' in scope ? scope.page() : scope;
}

/** Chooses from a list that opens. */
export async function select(scope: Scope, label: string, option: string): Promise<void> {
  const field = fieldOf(scope, label);
  await field.click();
  await field.fill(option);
  const offer = pageOf(scope).locator(
    `.ant-select-dropdown:not(.ant-select-dropdown-hidden) :is([title="${option}"], [title^="${option}（"])`,
  );
  await offer.first().click();
}

/** Chooses one of the choices that all stand in sight. */
export async function choose(scope: Scope, label: string, choice: string): Promise<void> {
  const group = scope.getByRole('radiogroup', {
    name: new RegExp(`^${literally(label)}(（必填）)?$`),
  });
  await group.getByRole('radio', { name: choice, exact: true }).check();
}

/** Ticks a statement. */
export async function tick(scope: Scope, name: string | RegExp): Promise<void> {
  await scope.getByRole('checkbox', { name }).check();
}

/** Presses a button with exactly this name; the name of an icon may stand before it. */
export async function press(scope: Scope, name: string): Promise<void> {
  await scope.getByRole('button', { name: new RegExp(`^([a-z-]+ )?${literally(name)}$`) }).click();
}

/** The part of a page under this heading. */
export function section(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** The part of a case's page under this heading, unfolded. */
export async function unfold(page: Page, title: string): Promise<Locator> {
  const part = section(page, title);
  await part.waitFor();
  const folded = part.locator('.section-fold[aria-expanded="false"]');
  if ((await folded.count()) > 0) await folded.click();
  return part;
}

/** Unfolds every part of a case's page. */
export async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator('.section-fold[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
