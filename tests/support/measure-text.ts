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

/** Every visible text whose lines stand closer than `least` times its size. */
export async function findTightLines(page: Page, least: number): Promise<TooSmall[]> {
  return page.evaluate((wanted) => {
    const found: { what: string; size: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (text === '' || !element?.checkVisibility({ checkVisibilityCSS: true })) continue;
      const { fontSize, lineHeight } = getComputedStyle(element);
      const range = document.createRange();
      range.selectNodeContents(node);
      // Lines touch only where there are two of them; a button of one line is as high as it is.
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
      if (tops.size > 1 && ratio < wanted)
        found.push({ what: `${element.className}: ${text.slice(0, 30)}`, size: ratio });
    }
    return found;
  }, least);
}

/** Where the keyboard is, as somebody who looks at the window sees it. */
export interface SeenFocus {
  /** The element, in a few words. */
  readonly what: string;
  readonly isInWindow: boolean;
  /** Whether something that stays in its place lies over the middle of it. */
  readonly isCovered: boolean;
  /** Whether it looks different from what has no focus. */
  readonly isMarked: boolean;
}

/** Looks at what has the focus; null while nothing has. */
export async function seeFocus(page: Page): Promise<SeenFocus | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // The box that is drawn around a field, a choice or a tick box.
    const around = element.closest<HTMLElement>(
      '.ant-select, .ant-input-affix-wrapper, .ant-input-number, .ant-radio-wrapper, .ant-checkbox-wrapper, label',
    );
    const box = (around ?? element).getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 24)];
    const top = document.elementFromPoint(x, y);
    const shown = [element, around, element.parentElement, ...(around?.children ?? [])].filter(
      (one) => one instanceof HTMLElement,
    );
    const isMarked = shown.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return {
      what: `${element.tagName} ${element.id} ${words.trim().slice(0, 24)}，${Math.round(y)} 处是 ${top?.className ?? '窗口外'}`,
      isInWindow: y >= 0 && y <= window.innerHeight && x >= 0 && x <= window.innerWidth,
      isCovered:
        top === null || !((around ?? element).contains(top) || top.contains(around ?? element)),
      isMarked,
    };
  });
}
