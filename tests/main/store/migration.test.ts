import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediationCase } from '@shared/domain/case/mediation-case';
import { describe, expect, it } from 'vitest';
import { openStore, register, STAMP } from '../../support/open-store';
import { readLedgers } from '../../support/read-files';
import { makeScratch } from '../../support/scratch';

const FIXTURE = join(import.meta.dirname, '../../fixtures/data-v1');

function copyOfVersion1(): string {
  const root = join(makeScratch(), '旧版资料');
  cpSync(FIXTURE, root, { recursive: true });
  return root;
}

/** What version 1 knew of a case; fields that came later are looked at elsewhere. */
function sameAsBefore(now: MediationCase, before: MediationCase | undefined): void {
  expect(now).toMatchObject(before ?? {});
}

describe('打开第 1 版的资料', () => {
  it('every case and the settings are there; looking changes nothing on disk', async () => {
    const root = copyOfVersion1();
    const before = readLedgers(FIXTURE);
    const store = await openStore(root);
    expect(store.archive.keys()).toHaveLength(4);
    for (const { id, number } of store.archive.keys())
      sameAsBefore(await store.archive.get(id), before.get(number));
    expect(store.studio.isSample).toBe(true);
    expect(await store.notices()).toEqual([]);
    await store.close();
    // The index is derived: it may be made at any time.
    const names = readdirSync(root).filter((name) => !name.startsWith('index'));
    expect(names.sort()).toEqual(['ledger', 'studio.json']);
    expect(readLedgers(root)).toEqual(before);
  });

  it('the first change copies the old files, verified, and puts every case into the journal', async () => {
    const root = copyOfVersion1();
    const store = await openStore(root);
    const made = await register(store, '2026-11-20');
    // The numbers of version 1 count on.
    const { lastOrdinals } = JSON.parse(readFileSync(join(FIXTURE, 'studio.json'), 'utf8'));
    expect(made.serial.ordinal).toBe(lastOrdinals['2026'] + 1);
    await store.close();
    const backup = join(root, 'backups', `before-v2-${STAMP}`);
    for (const name of ['studio.json', 'ledger/2026-10.json', 'ledger/2026-11.json'])
      expect(readFileSync(join(backup, name))).toEqual(readFileSync(join(FIXTURE, name)));
    const studio = JSON.parse(readFileSync(join(root, 'studio.json'), 'utf8'));
    const ledger = JSON.parse(readFileSync(join(root, 'ledger/2026-10.json'), 'utf8'));
    expect([studio.schemaVersion, ledger.schemaVersion]).toEqual([2, 2]);
    // From here on the journal alone tells everything.
    for (const month of ['2026-10', '2026-11'])
      writeFileSync(join(root, 'ledger', `${month}.json`), '');
    const rebuilt = await openStore(root);
    expect(rebuilt.archive.keys()).toHaveLength(5);
    for (const { id, number } of rebuilt.archive.keys()) {
      if (id !== made.id)
        sameAsBefore(await rebuilt.archive.get(id), readLedgers(FIXTURE).get(number));
      expect((await rebuilt.history(id))[0]?.action).toBe(id === made.id ? 'change' : 'import');
    }
  });

  it('is not gone through again when the program is started once more', async () => {
    const root = copyOfVersion1();
    const store = await openStore(root);
    const made = await register(store, '2026-11-20');
    await store.close();
    const again = await openStore(root);
    await again.changeCase(made.id, 1, (one) => ({
      ...one,
      registration: { ...one.registration, description: '再改' },
    }));
    await again.close();
    expect(readdirSync(join(root, 'backups'))).toHaveLength(1);
    const lines = readFileSync(join(root, 'journal/2026-11.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).action)).toEqual([
      'import',
      ...Array(4).fill('import'),
      'change',
      'change',
    ]);
  });

  it('cut short between journal and ledgers, it is finished at the next change, with no case twice', async () => {
    const root = copyOfVersion1();
    const store = await openStore(root);
    await register(store, '2026-11-20');
    // Not closed: studio.json and the ledgers are still of version 1.
    expect(JSON.parse(readFileSync(join(root, 'studio.json'), 'utf8')).schemaVersion).toBe(1);
    const again = await openStore(root);
    await register(again, '2026-11-21');
    await again.close();
    const lines = readFileSync(join(root, 'journal/2026-11.jsonl'), 'utf8').trimEnd().split('\n');
    const imports = lines.filter((line) => JSON.parse(line).action === 'import');
    expect(imports).toHaveLength(5);
    expect((await openStore(root)).archive.keys()).toHaveLength(6);
  });
});
