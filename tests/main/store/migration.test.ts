import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyBackup } from '@main/store/backup/read-backup';
import type { MediationCase } from '@shared/domain/case/model/mediation-case';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changeCase, historyOfCase } from '../../support/case-store';
import { editFile } from '../../support/harm-file';
import { actionsIn } from '../../support/journal-lines';
import { findIn, openStore, register, STAMP } from '../../support/open-store';
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
    const store = await openStore(root, 'read');
    expect(store.cases.keys()).toHaveLength(4);
    for (const { id, number } of store.cases.keys())
      sameAsBefore(await store.cases.get(id), before.get(number));
    expect(store.studio.isSample).toBe(true);
    expect(await store.notices()).toEqual([]);
    await store.close();
    expect(readdirSync(root).sort()).toEqual(['ledger', 'studio.json']);
    expect(readLedgers(root)).toEqual(before);
  });

  it('opened for writing it is brought up to date once, after a verified backup; nothing of it is lost', async () => {
    const root = copyOfVersion1();
    const before = readLedgers(FIXTURE);
    const store = await openStore(root);
    await store.close();
    expect(await verifyBackup(join(root, 'backups', `备份-${STAMP}-升级前.zip`))).toMatchObject({
      reason: 'before_migration',
      studioId: store.studio.id,
      journalSeq: null,
    });
    const names = readdirSync(root).filter((name) => !name.startsWith('index'));
    expect(names.sort()).toEqual(['backups', 'case', 'journal', 'studio.json']);
    const now = readLedgers(root);
    expect(now.size).toBe(before.size);
    for (const [number, one] of now) sameAsBefore(one, before.get(number));
    const again = await openStore(root);
    for (const { id, number } of again.cases.keys()) {
      sameAsBefore(await again.cases.get(id), before.get(number));
      expect((await historyOfCase(again, id)).map(({ body }) => body?.action)).toEqual(['import']);
    }
    expect(await again.notices()).toEqual([]);
    await again.close();
    expect(readdirSync(join(root, 'backups'))).toHaveLength(1);
    expect(await findIn(root)).toEqual([]);
  });

  it('the first change keeps the folder as it was in a verified backup, and puts every case into the journal', async () => {
    const root = copyOfVersion1();
    const store = await openStore(root);
    const made = await register(store, '2026-11-20');
    // The numbers of version 1 count on.
    const { lastOrdinals } = JSON.parse(readFileSync(join(FIXTURE, 'studio.json'), 'utf8'));
    expect(made.serial.ordinal).toBe(lastOrdinals['2026'] + 1);
    await store.close();
    const cases = join(root, 'backups', `备份-${STAMP}-升级前.zip`);
    expect(await verifyBackup(cases)).toMatchObject({
      reason: 'before_migration',
      studioId: store.studio.id,
      journalSeq: null,
    });
    const entries = unzipSync(readFileSync(cases));
    for (const name of ['studio.json', 'ledger/2026-10.json', 'ledger/2026-11.json'])
      expect(Buffer.from(entries[name] ?? [])).toEqual(readFileSync(join(FIXTURE, name)));
    const studio = JSON.parse(readFileSync(join(root, 'studio.json'), 'utf8'));
    const shard = JSON.parse(readFileSync(join(root, 'case/2026-10.json'), 'utf8'));
    expect([studio.schemaVersion, shard.schemaVersion]).toEqual([3, 3]);
    expect(readdirSync(root)).not.toContain('ledger');
    // From here on the journal alone tells everything.
    for (const month of ['2026-10', '2026-11'])
      writeFileSync(join(root, 'case', `${month}.json`), '');
    const rebuilt = await openStore(root);
    expect(rebuilt.cases.keys()).toHaveLength(5);
    for (const { id, number } of rebuilt.cases.keys()) {
      if (id !== made.id)
        sameAsBefore(await rebuilt.cases.get(id), readLedgers(FIXTURE).get(number));
      expect((await historyOfCase(rebuilt, id))[0]?.body?.action).toBe(
        id === made.id ? 'change' : 'import',
      );
    }
  });

  it('is not gone through again when the program is started once more', async () => {
    const root = copyOfVersion1();
    const store = await openStore(root);
    const made = await register(store, '2026-11-20');
    await store.close();
    const again = await openStore(root);
    await changeCase(again, made.id, 1, (one) => ({
      ...one,
      registration: { ...one.registration, description: '再改' },
    }));
    await again.close();
    expect(readdirSync(join(root, 'backups'))).toHaveLength(1);
    expect(actionsIn(root)).toEqual(['import', ...Array(4).fill('import'), 'change', 'change']);
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
    const imports = actionsIn(root).filter((action) => action === 'import');
    expect(imports).toHaveLength(5);
    expect((await openStore(root)).cases.keys()).toHaveLength(6);
  });
});

describe('打开第 2 版的资料', () => {
  const VERSION_2 = join(import.meta.dirname, '../../fixtures/data-v2');

  function copyOfVersion2(): string {
    const root = join(makeScratch(), '第二版资料');
    cpSync(VERSION_2, root, { recursive: true });
    return root;
  }

  it('its journal, its checkpoint of the first form, 回收站 and history are read as they are', async () => {
    const root = copyOfVersion2();
    const store = await openStore(root);
    expect(await store.notices()).toEqual([]);
    expect(store.cases.keys()).toHaveLength(5);
    expect((await store.cases.removed()).map(({ entry }) => entry.number)).toHaveLength(1);
    expect(store.studio.profile.address).toBe('老槐街 1 号');
    const before = readLedgers(VERSION_2);
    for (const { id, number } of store.cases.keys())
      sameAsBefore(await store.cases.get(id), before.get(number));
    const [changed] = [...before.values()].filter(({ registration }) =>
      registration.place.includes('议事亭'),
    );
    const lines = await historyOfCase(store, changed?.id ?? '');
    expect(lines.map(({ body }) => [body?.actor.name, body?.action])).toEqual([
      ['未指明', 'import'],
      ['王桂芳', 'cases.updateRegistration'],
    ]);
    expect(await findIn(root)).toEqual([]);
  });

  it('from the first change on the checkpoint knows what the files hold', async () => {
    const root = copyOfVersion2();
    const store = await openStore(root);
    await register(store, '2026-11-20');
    await store.close();
    const { schemaVersion, files } = JSON.parse(
      readFileSync(join(root, 'journal/checkpoint.json'), 'utf8'),
    );
    expect(schemaVersion).toBe(3);
    for (const name of ['studio', 'case/2026-10', 'case/2026-11'])
      expect(files[name].mark.hash).toMatch(/^[0-9a-f]{64}$/);
    const cases = join(root, 'backups', `备份-${STAMP}-升级前.zip`);
    const entries = unzipSync(readFileSync(cases));
    for (const name of ['studio.json', 'ledger/2026-10.json', 'journal/2026-11.jsonl'])
      expect(Buffer.from(entries[name] ?? [])).toEqual(readFileSync(join(VERSION_2, name)));
    expect(await (await openStore(root)).cases.removed()).toHaveLength(1);
  });

  it('a shard that was edited before its content was known counts as it stands', async () => {
    const root = copyOfVersion2();
    editFile(join(root, 'ledger/2026-10.json'), (text) => text.replace('议事亭', '议事厅'));
    const store = await openStore(root);
    expect(await store.notices()).toEqual([]);
    const places = await Promise.all(
      store.cases.keys().map(async ({ id }) => (await store.cases.get(id)).registration.place),
    );
    expect(places.filter((place) => place.includes('议事厅'))).toHaveLength(1);
  });
});
