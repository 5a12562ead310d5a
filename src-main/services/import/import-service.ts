import { basename } from 'node:path';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import type { ColumnPlan } from '@shared/domain/import/column-plan';
import { IMPORT_KIND } from '@shared/domain/import/import-kind';
import type { ImportRow, ImportTold } from '@shared/domain/import/import-record';
import { markOfHeadings } from '@shared/domain/import/plan-columns';
import {
  actorWithAllRights,
  NOBODY,
  type PresentActor,
  signatureOf,
} from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { seenCases } from '../cases/seen-cases';
import type { Notes, OpenDialog } from '../ports';
import type { PerformOptions } from '../records/perform-on';
import type { LongWork } from '../safekeeping/long-work';
import { tellCase } from '../search/tell-record';
import {
  chooseLedger,
  ledgerErrorInWords as inWords,
  refuseLedger as refuse,
  requireLedgerFile,
} from './chosen-ledger';
import { bringCasesIn, changedSince, takeCasesBack } from './imported-cases';
import { tellKnown } from './known-cases';
import { LedgerReader } from './ledger-reader';
import type { OpenedLedger, RowCounts } from './ledger-reading';

export interface ImportServiceOptions {
  readonly performing: PerformOptions;
  readonly openDialog: OpenDialog;
  readonly work: LongWork;
  /** The program of the thread that reads; null to read where it is asked for. */
  readonly ledgerThread: string | null;
  readonly notes: Notes;
}

/** A file that lies open. */
interface Opened {
  readonly token: string;
  readonly fileName: string;
  readonly reader: LedgerReader;
  readonly importId: string;
  readonly ordinal: number;
  ledger: OpenedLedger;
  /** The plan by which its rows were read; null before that. */
  plan: ColumnPlan | null;
  /** How often it was read; 0 before that. */
  reading: number;
}

/** 导入旧台账: a file is read and shown row by row; nothing is saved before a person says so, and all of it can be taken back. */
export class ImportService {
  private readonly options: ImportServiceOptions;
  private opened: Opened | null = null;
  private mending: Promise<void> = Promise.resolve();

  constructor(options: ImportServiceOptions) {
    this.options = options;
  }

  private get current() {
    return this.options.performing.current;
  }

  private get store() {
    return this.current.store;
  }

  /** Asks for a file and opens it; null when nobody chose one. Throws ServiceError RULE_REFUSED with the sentence. */
  async choose(): Promise<OutputOf<'imports.choose'>> {
    const path = await chooseLedger(this.options.openDialog, '旧台账');
    return path === null ? null : this.open(path);
  }

  /** Opens a file in place of the one before. Throws as `choose`. */
  async open(path: string): Promise<NonNullable<OutputOf<'imports.choose'>>> {
    await this.mending;
    this.dismiss();
    await requireLedgerFile(path);
    const reader = new LedgerReader(this.options.ledgerThread);
    const { makeId } = this.options.performing;
    try {
      const ledger = await reader.ask('open', path, null);
      const opened: Opened = {
        ...{ token: makeId(), fileName: basename(path).slice(0, 255), reader, importId: makeId() },
        ...{ ordinal: await this.nextOrdinal(), ledger, plan: null, reading: 0 },
      };
      this.opened = opened;
      return await this.show(opened);
    } catch (error) {
      reader.close();
      throw inWords(error);
    }
  }

  /** Another sheet of the same file. Throws as `choose`. */
  async chooseSheet(token: string, sheet: string): Promise<OutputOf<'imports.chooseSheet'>> {
    const opened = this.find(token);
    opened.ledger = await opened.reader.ask('open', '', sheet).catch(rethrow);
    opened.plan = null;
    return this.show(opened);
  }

  private async show(opened: Opened): Promise<NonNullable<OutputOf<'imports.choose'>>> {
    const { ledger, token, fileName } = opened;
    const remembered = await this.rememberedColumns(ledger.headings);
    const columns = remembered ?? ledger.plan.columns;
    return {
      ...{ token, fileName, sheet: ledger.sheet, sheets: [...ledger.sheets] },
      columns: ledger.headings.map((heading, at) => ({
        heading,
        sample: ledger.samples[at] ?? '',
      })),
      ...{ rowCount: ledger.rowCount, skipped: [...ledger.skipped] },
      plan: { ...ledger.plan, columns: [...columns] },
      isRemembered: remembered !== null,
    };
  }

  /** What the columns of the last file with the same headings held; null where there was none. */
  private async rememberedColumns(headings: readonly string[]) {
    const mark = markOfHeadings(headings);
    const rows = (await this.store.rowsOf(IMPORT_KIND)).listed();
    const same = rows.find(({ row }) => (row as ImportRow | null)?.headings === mark);
    if (same === undefined) return null;
    const { record } = await this.store.storedIn(IMPORT_KIND, same.id);
    const { columns } = record.told.plan;
    return columns.length === headings.length ? columns : null;
  }

  /** Reads every row by the plan and compares it with what is there. Throws ServiceError. */
  async read(
    token: string,
    plan: ColumnPlan,
    actor: PresentActor,
  ): Promise<RowCounts & { reading: number }> {
    const opened = this.find(token);
    const { reader, importId, ordinal } = opened;
    const { settings, mediators } = this.current.studio;
    const roster = mediators.map(({ id, name, nickname }) => ({ id, name, nickname }));
    const today = this.current.today();
    try {
      const rules = { plan, importId, importOrdinal: ordinal, roster, settings, today };
      const months = await reader.ask('read', rules);
      const { rowCount } = opened.ledger;
      await tellKnown(this.store, reader, { months, rowCount }, actor);
      opened.plan = plan;
      opened.reading += 1;
      return { ...(await reader.ask('settle')), reading: opened.reading };
    } catch (error) {
      throw inWords(error);
    }
  }

  /** A page of the rows. Throws ServiceError. */
  async rows({ token, reading, states, page, pageSize }: InputOf<'imports.rows'>) {
    const opened = this.find(token, reading);
    return opened.reader.ask('page', states, page, pageSize).catch(rethrow);
  }

  /**
   * Saves the rows, told of as it goes. Stopped, or failed, nothing of it stays. Throws ServiceError (CANCELLED among them)
   * and StoreError.
   */
  async commit(
    { token, reading, ...choice }: InputOf<'imports.commit'>,
    actor: PresentActor,
  ): Promise<{ id: string; count: number }> {
    const opened = this.find(token, reading);
    const { reader, ledger, importId, plan } = opened;
    if (plan === null) throw refuse('请先核对各栏，再导入。');
    const rows = await reader.ask('wanted', choice).catch(rethrow);
    if (rows.length === 0) throw refuse('没有可以导入的行。');
    const told: ImportTold = {
      ...fileOf(opened),
      ...{ ordinal: await this.nextOrdinal(), plan },
      ...this.doneBy(actor),
      leftOutCount: ledger.rowCount - rows.length,
    };
    const steps = { performing: this.options.performing, actor };
    const casesOf = (some: readonly number[]) => reader.ask('cases', some);
    await this.options.work.run('import', async (work) => {
      try {
        await bringCasesIn(steps, { importId, told, rows, casesOf }, work);
      } catch (error) {
        await this.mend();
        throw inWords(error);
      }
    });
    this.dismiss();
    return { id: importId, count: rows.length };
  }

  private doneBy(actor: PresentActor) {
    return { importedOn: this.current.today(), importedBy: signatureOf(actor) };
  }

  /** Puts the file away. */
  dismiss(): void {
    this.opened?.reader.close();
    this.opened = null;
  }

  /** Stops an import, and nothing else that may be at work. */
  cancel(): void {
    if (this.options.work.task === 'import') this.options.work.cancel();
  }

  /** What was imported, the last first. Throws StoreError. */
  async list(): Promise<OutputOf<'imports.overview'>> {
    const rows = (await this.store.rowsOf(IMPORT_KIND)).listed();
    const items = rows.map(({ id, row }) => {
      const { headings: _headings, ...shown } = row as ImportRow;
      return { id, ...shown };
    });
    return { items: items.slice(0, 200) };
  }

  /** A page of the cases that an import brought in. Throws StoreError. */
  async casesOf(
    { id, page, pageSize }: InputOf<'imports.cases'>,
    actor: PresentActor,
  ): Promise<OutputOf<'imports.cases'>> {
    const all = await this.store.naming(CASE_KIND, { kind: IMPORT_KIND.key, id });
    const entries = await seenCases(this.store, actor).entries({
      caseIds: all.slice((page - 1) * pageSize, page * pageSize),
    });
    return { total: all.length, items: entries.map(tellCase) };
  }

  /** Takes an import back, all of it. Throws ServiceError RULE_REFUSED while a case of it was worked on, which it names. */
  async takeBack(importId: string, actor: PresentActor): Promise<null> {
    const changed = await changedSince(this.store, importId);
    if (changed.length > 0)
      throw refuse(
        `这次导入的案件里，${changed.slice(0, 5).join('、')}${changed.length > 5 ? '等' : ''}导入以后又办理过，不能整次撤销。不要的案件可以在案件页面里一件一件删除。`,
      );
    const steps = { performing: this.options.performing, actor };
    await this.options.work.run('take_back', ({ onProgress }) =>
      takeCasesBack(steps, importId, onProgress),
    );
    return null;
  }

  /** Takes imports back that were cut off, and goes on with taking back; behind the window when a folder was opened. */
  mend(): Promise<void> {
    this.mending = this.mending.then(() => this.mendNow());
    return this.mending;
  }

  private async mendNow(): Promise<void> {
    try {
      if (!this.current.isOpen || this.current.holder !== null) return;
      const rows = (await this.store.rowsOf(IMPORT_KIND)).listed();
      const steps = {
        performing: this.options.performing,
        actor: actorWithAllRights(NOBODY),
      };
      for (const { id, row } of rows)
        if (['running', 'taking_back'].includes((row as ImportRow).state))
          await takeCasesBack(steps, id, () => undefined);
    } catch (error) {
      this.options.notes.warn('import not taken back', error);
    }
  }

  private async nextOrdinal(): Promise<number> {
    const rows = (await this.store.rowsOf(IMPORT_KIND)).rows();
    const last = rows.map(({ row }) => (row as ImportRow | null)?.ordinal ?? 0);
    return Math.max(0, ...last) + 1;
  }

  /** @param reading the one that was looked at; left out where none need be */
  private find(token: string, reading?: number): Opened {
    if (this.opened?.token !== token) throw refuse('这个文件已经收起，请重新选择。');
    if (reading !== undefined && reading !== this.opened.reading)
      throw refuse('各栏又改过了，请看过新的结果再导入。');
    return this.opened;
  }
}

function fileOf({ fileName, ledger: { sheet, headings } }: Opened) {
  return { fileName, sheet, headings: markOfHeadings(headings) };
}

function rethrow(error: unknown): never {
  throw inWords(error);
}
