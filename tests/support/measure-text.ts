import type { Page } from '@playwright/test';

/** A piece of the page that is smaller than it should be. */
export interface TooSmall {
  readonly what: string;
  readonly size: number;
}

/** Every visible text whose computed size is below `min` pixels. */
export async function findSmallTexts(page: Page, min: number): Promise<TooSmall[]> {
  return page.evaluate((least) => {
    const found: { what: string; size: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (text === '' || !element?.checkVisibility({ checkVisibilityCSS: true })) continue;
      const box = element.getBoundingClientRect();
      // One pixel wide: words for screen readers only.
      if (box.width <= 1 || box.height <= 1) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < least) found.push({ what: `${element.className}: ${text.slice(0, 30)}`, size });
    }
    return found;
  }, min);
}

/** Every visible thing to press or fill in whose height (or width, for small squares) is below `min` pixels. */
export async function findSmallTargets(page: Page, min: number): Promise<TooSmall[]> {
  return page.evaluate((least) => {
    const found: { what: string; size: number }[] = [];
    const wanted = 'button, [role=button], input, textarea, select, summary, nav a, [role=tab]';
    for (const element of document.querySelectorAll<HTMLElement>(wanted)) {
      if (!element.checkVisibility({ checkVisibilityCSS: true })) continue;
      // What a finger meets: the whole box around a field, the label around a tick box.
      const around = element.closest<HTMLElement>(
        'label, .ant-input-affix-wrapper, .ant-select, .ant-input-number, .ant-segmented-item, td',
      );
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) continue;
      const reach = around?.getBoundingClientRect() ?? box;
      const size = Math.min(Math.max(box.height, reach.height), Math.max(box.width, reach.width));
      if (size < least - 0.5)
        found.push({
          what: `${element.tagName} ${element.className} ${element.textContent?.slice(0, 20) ?? ''}`,
          size,
        });
    }
    return found;
  }, min);
}
