import { SettingsPage } from '@renderer/features/settings/SettingsPage';
import {
  PART_WORKS,
  SETTINGS_PART_LABELS,
  SETTINGS_PARTS,
} from '@renderer/features/settings/settings-parts';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showPage } from '../../show-page';

afterEach(cleanup);

const show = (at: string) => showPage(<SettingsPage />, { at, pattern: '/settings' });

describe('设置', () => {
  it('每一部分都在单子上，打开的那一部分有记号（bug: 加了一部分，却没有路去）', async () => {
    await show('/settings?part=display');
    const menu = screen.getByRole('navigation', { name: '设置的各部分' });
    const links = within(menu).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(
      // Of a studio that uses no work besides disputes.
      SETTINGS_PARTS.filter((part) => PART_WORKS[part] === undefined).map(
        (part) => SETTINGS_PART_LABELS[part],
      ),
    );
    const here = links.filter((link) => link.getAttribute('aria-current') === 'page');
    expect(here.map(({ textContent }) => textContent)).toEqual([SETTINGS_PART_LABELS.display]);
  });
});
