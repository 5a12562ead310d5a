import { rm } from 'node:fs/promises';
import type { Work } from '@main/store/backup/work';
import { beginDestruction, settleDestruction } from '@main/store/destruction/settle-destruction';
import { nodeDisk } from '@main/store/disk/node-disk';
import { SealedDisk } from '@main/store/seal/sealed-disk';
import { StoreError, toWriteError } from '@main/store/store-error';
import { piecesInTurns } from '@main/store/turn';
import { CASE_KIND } from '@shared/domain/case/case-kind';
import { currentArchiving } from '@shared/domain/case/model/archiving';
import type { PresentActor } from '@shared/domain/record/actor';
import {
  type AppraisedFile,
  appraisalRowSchema,
  filesToDestroy,
  MOST_FILES,
} from '@shared/domain/retention/appraisal';
import { APPRAISAL_KIND } from '@shared/domain/retention/appraisal-kind';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { CleanedBackups } from '@shared/ipc/routes-retention';
import type { OpenedCopies } from '../attachments/opened-copies';
import { type PerformOptions, performOn } from '../records/perform-on';
import type { BackupService } from '../safekeeping/backup-service';
import { everDestroyed } from '../safekeeping/destroy-again';
import type { LongWork } from '../safekeeping/long-work';
import { refuseByRule } from '../service-error';
import { cleanBackup } from './clean-backup';
import { type DueFile, findDue } from './find-due';
import { whatBelongs } from './what-belongs';

export interface RetentionServiceOptions {
  readonly performing: PerformOptions;
  readonly backups: BackupService;
  readonly work: LongWork;
  readonly copies: OpenedCopies;
}

/** 到期档案: what is due, its appraisal, and the destruction of what is not kept on. */
export class RetentionService {
  private readonly options: RetentionServiceOptions;
  /** Ids of the backups that could not be made anew when that was last tried. */
  private unclean: ReadonlySet<string> = new Set();

  constructor(options: RetentionServiceOptions) {
    this.options = options;
  }

  private get current() {
    return this.options.performing.current;
  }

  /** Throws StoreError. */
  async overview(): Promise<OutputOf<'retention.overview'>> {
    const due = await this.findDue();
    const shown = due.slice(0, MOST_FILES);
    const entries = await this.current.store.cases.entries({
      caseIds: shown.map(({ caseId }) => caseId),
    });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return {
      dueTotal: due.length,
      due: shown.flatMap(({ registeredOn: _on, endedOn: _ended, ...file }) => {
        const entry = byId.get(file.caseId);
        return entry === undefined
          ? []
          : [{ ...file, number: entry.number, title: entry.summary.title }];
      }),
      appraisals: await this.appraisals(),
    };
  }

  /** Throws StoreError and ServiceError. */
  async appraise(
    { opinion, files }: InputOf<'retention.appraise'>,
    actor: PresentActor,
  ): Promise<{ id: string }> {
    const due = new Map((await this.findDue()).map((file) => [file.caseId, file]));
    const appraised: AppraisedFile[] = [];
    for (const { caseId, verdict } of files) {
      const file = due.get(caseId);
      if (file === undefined)
        throw refuseByRule({
          code: 'NOT_NOW',
          data: { why: '选定的案卷里有的已经不在到期的里面了，请重新打开这一页再选。' },
        });
      const { record } = await this.current.store.storedIn(CASE_KIND, caseId);
      const fileNumber = currentArchiving(record)?.fileNumber ?? '';
      appraised.push({ ...file, number: record.number, fileNumber, verdict });
    }
    const asked = { kind: APPRAISAL_KIND.key, act: 'record', input: { opinion } };
    const made = await performOn(this.options.performing, actor, asked, { files: appraised });
    if (made === null) throw new StoreError('not_found', APPRAISAL_KIND.key);
    return { id: made.id };
  }

  /**
   * Orders the destruction, destroys and says so: the order stands in the journal before the first byte goes, and whatever
   * cuts it off, the next opening goes on. Backups come last. Throws StoreError and ServiceError.
   */
  destroy(
    { id, revision, order }: InputOf<'retention.destroy'>,
    actor: PresentActor,
  ): Promise<CleanedBackups> {
    const { work, performing } = this.options;
    return work.run('destroy', async (running) => {
      const { store } = this.current;
      const { record } = await store.storedIn(APPRAISAL_KIND, id);
      const caseIds = filesToDestroy(record).map(({ caseId }) => caseId);
      const gone = await whatBelongs(store, caseIds);
      const input = { id, revision, order };
      await performOn(
        performing,
        actor,
        { kind: APPRAISAL_KIND.key, act: 'order', input },
        { gone },
      );
      await this.carryOut(actor);
      return this.clean(running);
    });
  }

  /** Throws StoreError and ServiceError. */
  cleanBackups(actor: PresentActor): Promise<CleanedBackups> {
    return this.options.work.run('destroy', async (running) => {
      await this.carryOut(actor);
      return this.clean(running);
    });
  }

  /** Removes backups of this studio that still hold what was destroyed, on the director's word. Throws ServiceError or StoreError. */
  async discardBackups(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (!this.unclean.has(id))
        throw refuseByRule({
          code: 'NOT_NOW',
          data: { why: '这一份备份不是没有清理成的，没有动它。' },
        });
      const path = await this.options.backups.pathOf(id);
      await rm(path).catch((error: unknown) => {
        throw toWriteError(error, path);
      });
    }
  }

  /** Destroys what was ordered and is not done yet, in the open data folder. */
  private async carryOut(actor: PresentActor): Promise<void> {
    const { current, options } = this;
    const open = (await this.appraisals()).filter(
      ({ destruction }) => destruction !== null && destruction.doneOn === null,
    );
    if (open.length === 0) return;
    const records = open.flatMap(({ destruction }) => destruction?.gone ?? []);
    const { root } = current.store;
    if (!(await current.store.flush())) throw new StoreError('disk_full', root);
    await options.copies.clear();
    await current.pauseFor(async () => {
      const { held } = current.key;
      const disk = held === null ? nodeDisk : new SealedDisk(root, nodeDisk, held);
      await beginDestruction({ root, disk }, records);
      await settleDestruction({ root, disk });
      return {};
    });
    for (const { id } of open) {
      const { record } = await current.store.storedIn(APPRAISAL_KIND, id);
      const input = { id, revision: record.revision };
      const asked = { kind: APPRAISAL_KIND.key, act: 'finish', input };
      await performOn(options.performing, actor, asked);
    }
  }

  private async clean({ signal, onProgress }: Required<Work>): Promise<CleanedBackups> {
    const { backups } = this.options;
    const records = await everDestroyed(this.current);
    const { backups: entries, place, isPlaceThere } = await backups.overview();
    const missingPlace = place !== null && !isPlaceThere ? place : null;
    const counts = { rewritten: 0, clean: 0 };
    const failed: CleanedBackups['failed'] = [];
    for (const [index, backup] of entries.entries()) {
      signal.throwIfAborted();
      try {
        const path = await backups.pathOf(backup.id);
        const became = await cleanBackup(this.current, path, records, { signal });
        counts[became === 'rewritten' ? 'rewritten' : 'clean'] += 1;
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        failed.push({ backup, why: whyNot(error) });
      }
      onProgress({ done: index + 1, total: entries.length });
    }
    this.unclean = new Set(failed.map(({ backup }) => backup.id));
    return { ...counts, failed, missingPlace };
  }

  private async appraisals() {
    const rows = (await this.current.store.rowsOf(APPRAISAL_KIND)).listed();
    return rows.map(({ id, row }) => ({ ...appraisalRowSchema.parse(row), id })).reverse();
  }

  private async findDue(): Promise<DueFile[]> {
    const { current } = this;
    const { cases } = current.store;
    // An index of an older version lacks facts: it is counted anew first.
    if (cases.recount.progress !== null) await cases.recount.run();
    const { retention } = current.studio.settings;
    const appraisals = await this.appraisals();
    return piecesInTurns(findDue(cases.facts(), current.today(), retention, appraisals));
  }
}

function whyNot({ kind }: StoreError): CleanedBackups['failed'][number]['why'] {
  if (kind === 'other_key' || kind === 'locked') return 'other_key';
  if (kind === 'newer_version') return 'newer';
  return kind === 'backup_damaged' || kind === 'damaged' ? 'damaged' : 'disk';
}
