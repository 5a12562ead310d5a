import { silentRowsBy } from '@shared/domain/import/silent-answers';
import { actorWithAllRights, NOBODY } from '@shared/domain/record/actor';
import type { ImportCounts, ShownImportRow } from '@shared/ipc/routes-imports';
import type { ImportService } from '../services/import/import-service';
import { openForImport } from '../services/import/open-for-import';
import type { CliCommand } from './cli-command';

/** What an import needs of the program around it. */
interface ImportHost {
  readonly print: (line: string) => void;
  readonly appVersion: string;
  readonly resources: string;
  readonly ledgerThread?: string;
}

type ImportCommand = Extract<CliCommand, { kind: 'import-ledger' }>;

/** So many rows with something to say are told of; the window shows all. */
const MOST_TOLD = 1_000;
const WHO = actorWithAllRights(NOBODY);

/**
 * Reads a ledger and tells what was found; saves it only when that was asked for. Answers whether every row could be taken.
 * Throws ServiceError and StoreError; nothing is then saved.
 */
export async function runImport(command: ImportCommand, host: ImportHost): Promise<boolean> {
  const { current, imports } = await openForImport(command.data, {
    keyFile: command['key-file'],
    clock: { now: () => new Date() },
    ...{ resources: host.resources, appVersion: host.appVersion },
    ...{ ledgerThread: host.ledgerThread ?? null, isToSave: command.commit },
  });
  try {
    return await readAndSave(command, imports, host);
  } finally {
    imports.dismiss();
    await current.close();
  }
}

async function readAndSave(
  command: ImportCommand,
  imports: ImportService,
  host: ImportHost,
): Promise<boolean> {
  const opened = await imports.open(command.file);
  const { token } = opened;
  const plan = { ...opened.plan, silent: silentRowsBy(command) };
  const counts = await imports.read(token, plan, WHO);
  const asked = { token, reading: counts.reading, page: 1, pageSize: MOST_TOLD };
  const { items } = await imports.rows({ ...asked, states: ['problem', 'repeated', 'doubt'] });
  const { reading } = counts;
  const done = command.commit
    ? await imports.commit({ token, reading, taken: [], left: [] }, WHO)
    : null;
  const imported = done?.count ?? 0;
  if (command.json) {
    const { file, commit } = command;
    const columns = opened.columns.map(({ heading }, at) => [heading, plan.columns[at] ?? null]);
    const { rowCount, skipped } = opened;
    const told = { file, rowCount, skipped, columns: Object.fromEntries(columns), counts };
    host.print(JSON.stringify({ command: command.kind, ...told, rows: items, commit, imported }));
  } else for (const line of wordFindings(opened.rowCount, counts, items)) host.print(line);
  if (!command.json)
    host.print(done === null ? '没有保存。要导入，请加上 --commit。' : `已导入 ${imported} 件。`);
  return counts.problem === 0;
}

function wordFindings(
  rowCount: number,
  { ready, doubt, repeated, problem }: ImportCounts,
  rows: readonly ShownImportRow[],
): string[] {
  return [
    `共 ${rowCount} 行：${ready + doubt} 行可以导入（其中 ${doubt} 行请核对），${repeated} 行重复，${problem} 行导入不了。`,
    ...rows.map(({ row, code, remarks }) => {
      const said = remarks.filter(({ level }) => level !== 'note').map(({ text }) => text);
      return `第 ${row} 行 ${code}：${said.join('；')}`;
    }),
  ];
}
