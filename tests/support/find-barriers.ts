import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

/** Of the library as it stands in the page: its rules with how grave each is at most, which it tells nobody else. */
interface AxeInPage {
  run(within: ElementContext, options: RunOptions): Promise<AxeResults>;
  readonly _audit?: {
    readonly rules: readonly { readonly id: string; readonly impact?: string }[];
  };
}

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds serious or critical in the window as it is, each with the first place where it was found. The library is put
 * into the page once, no stylesheet is read for the sake of media, and rules of which nothing serious comes are left out: that
 * is two thirds of its time. Throws where the page has frames, into which it does not look.
 * @param within a selector: looks at that part alone, where the rest was looked at before
 */
export async function findBarriers(page: Page, within?: string): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('a page with frames: they would not be looked at');
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  return page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { readonly axe: AxeInPage };
    const isGrave = (impact: string | null | undefined) =>
      impact === 'serious' || impact === 'critical';
    const rules = axe._audit?.rules ?? [];
    // A rule that does not say how grave it is is asked.
    const mild = rules.filter(({ impact }) => impact !== undefined && !isGrave(impact));
    const { violations } = await axe.run(
      selector === undefined ? document : { include: [selector] },
      {
        // What passes is only counted: its selectors and texts are most of axe's work.
        resultTypes: ['violations'],
        preload: false,
        rules: Object.fromEntries(mild.map(({ id }) => [id, { enabled: false }])),
      },
    );
    return violations
      .filter(({ impact }) => isGrave(impact))
      .map(
        ({ id, nodes }) =>
          `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
      );
  }, within);
}
