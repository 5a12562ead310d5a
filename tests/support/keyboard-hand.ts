import type { Page } from '@playwright/test';

/** What is told of the place where the keyboard is. */
interface Place {
  /** What a screen reader calls it, without （必填）. */
  readonly name: string;
  /** Of a radio button, the name of its group. */
  readonly group: string;
}

/** Works the window by keys alone, and knows by its visible name where the keyboard is. */
export class KeyboardHand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Where the keyboard is now. */
  place(): Promise<Place> {
    return this.page.evaluate(() => {
      const plain = (text: string | null | undefined) =>
        (text ?? '')
          .replace(/\s+/g, ' ')
          .replace(/（必填）/g, '')
          .trim();
      const nameOf = (element: Element): string => {
        const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
        if (named.trim() !== '') return plain(named);
        const said = element.getAttribute('aria-label');
        if (said) return plain(said);
        const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
        if (labels.length > 0) return plain(labels.map((one) => one.textContent).join(' '));
        return plain(element.textContent) || plain(element.getAttribute('placeholder'));
      };
      const at = document.activeElement;
      // The page itself has the keyboard when it is opened: that is no place of a name.
      if (at === null || at.matches('body, main')) return { name: '', group: '' };
      const group = at.closest('[role="radiogroup"], [role="group"], fieldset');
      return { name: nameOf(at), group: group === null ? '' : nameOf(group) };
    });
  }

  /** Whether the keyboard is at a place of this name. */
  async isAt(name: string | RegExp, group?: string): Promise<boolean> {
    const at = await this.place();
    const isName = typeof name === 'string' ? at.name === name : name.test(at.name);
    return isName && (group === undefined || at.group.startsWith(group));
  }

  /**
   * Goes on by Tab (or back) until the keyboard is at a place of this name; throws with the places on the way when it
   * does not come there.
   */
  async tabTo(
    name: string | RegExp,
    { most = 8, back = false, group }: { most?: number; back?: boolean; group?: string } = {},
  ): Promise<void> {
    const passed: string[] = [];
    for (let count = 0; count <= most; count += 1) {
      if (await this.isAt(name, group)) return;
      passed.push((await this.place()).name.slice(0, 20) || '（哪儿也不在）');
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`${most} 次 Tab 到不了 ${String(name)}；经过：${passed.join(' → ')}`);
  }

  /** Waits until the keyboard was put somewhere, as after something opened or closed. */
  async isPutAt(name: string | RegExp): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await this.isAt(name)) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`键盘没有到 ${String(name)}，在 ${(await this.place()).name}`);
  }

  /** Types as an input method hands it over. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
