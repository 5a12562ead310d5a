import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleTableText } from '@shared/domain/account/role-table';
import { ROLE_KEYS, roleOf } from '@shared/domain/account/roles';
import { ALL_RIGHTS } from '@shared/domain/record/rights';
import { describe, expect, it } from 'vitest';

const DOCS = join(import.meta.dirname, '../../../docs');

describe('身份', () => {
  it('the page has the table that the program goes by (bug: somebody is told that a volunteer cannot export, and can)', () => {
    for (const page of ['roles.md', '使用手册.md'])
      expect(readFileSync(join(DOCS, page), 'utf8'), page).toContain(roleTableText());
  });

  it('only the director manages people, restores and takes the studio elsewhere', () => {
    const directors = ['accounts.manage', 'data.restore', 'data.export', 'studio.open'] as const;
    for (const right of [...directors, 'studio.settings'] as const)
      expect(
        ROLE_KEYS.filter((key) => roleOf(key).rights.includes(right)),
        right,
      ).toEqual(['director']);
    expect(roleOf('director').rights).toEqual(ALL_RIGHTS);
  });

  it('who sees what names them alone is found by the roster, by files, or sees what nobody has yet', () => {
    for (const key of ROLE_KEYS) {
      const { sight, isOfRoster, byFiles, seesUnclaimed } = roleOf(key);
      if (sight === 'all')
        expect([isOfRoster, byFiles, seesUnclaimed]).toEqual([undefined, undefined, undefined]);
      else expect(isOfRoster ?? byFiles ?? seesUnclaimed, key).toBe(true);
    }
  });

  it('who is shown numbers with their middle hidden cannot write parties, where they would be saved so', () => {
    for (const key of ROLE_KEYS)
      if (roleOf(key).numbers === 'masked')
        for (const right of ['cases.register', 'cases.handle', 'persons.handle'] as const)
          expect(roleOf(key).rights.includes(right), `${key} ${right}`).toBe(false);
  });
});
