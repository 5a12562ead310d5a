import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { incomingFolder } from '@main/store/backup/staging';
import { isTemporaryName } from '@main/store/files/durable-write';
import { makeScratch } from './scratch';

export const OLD = {
  'studio.json': '旧',
  'ledger/2026-11.json': '旧',
  'journal/2026-11.jsonl': '旧',
  'index.json': '旧索引',
};
export const NEW = {
  'studio.json': '新',
  'ledger/2026-10.json': '新',
  'reports/2026-10.json': '新',
};
/** The lock, the backups, and what the user keeps beside the studio's data. */
export const STAYS = { 'studio.lock': '锁', 'backups/a.zip': '备份', '通讯录.txt': '自己的' };
export const EXPECTED = { studioId: 'a', caseCount: 1 };

export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every file of a folder with its text; what a write that was cut off left beside its place is nothing. */
export function contentsOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTemporaryName(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** A data folder with a restore prepared in it. */
export function prepareRestore(root = makeScratch()): string {
  put(root, { ...OLD, ...STAYS });
  put(incomingFolder(root, 'abc'), NEW);
  return root;
}

export function putPlan(root: string, plan: object | string): void {
  const document = { kind: 'restore-plan', schemaVersion: 1, staging: '.restore-abc' };
  const text =
    typeof plan === 'string'
      ? plan
      : JSON.stringify({ ...document, outgoing: [], incoming: [], ...plan });
  writeFileSync(join(root, '.restore-plan.json'), text);
}
