import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds serious or critical in the window as it is, each with the first place where it was found.
 * @param within a selector: looks at that part alone, where the rest was looked at before
 */
export async function findBarriers(page: Page, within?: string): Promise<string[]> {
  // Legacy mode: Electron opens no second page for axe to gather its results in.
  const axe = new AxeBuilder({ page });
  if (within !== undefined) axe.include(within);
  const { violations } = await axe
    .setLegacyMode(true)
    // What passes is only counted: its selectors and texts are most of axe's work.
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
    );
}
