import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { isAttachmentPath } from '@main/store/backup/data-files';
import type { Manifest } from '@main/store/backup/manifest';
import { extractArchive, readManifest } from '@main/store/backup/read-archive';
import { dropStaging, incomingFolder, swapBack, swapIn } from '@main/store/backup/swap';
import type { Work } from '@main/store/backup/work';
import type { BackupReason } from '@shared/domain/safekeeping/backup-reasons';
import type { BackupService } from './backup-service';
import type { Bootstrap, BootstrapService } from './bootstrap-service';
import type { OpenDialog } from './ports';
import { type CaseDifferences, compareStudios } from './safekeeping/compare-studios';
import type { LongWork } from './safekeeping/long-work';
import { ServiceError } from './service-error';
import type { StudioDesk } from './studio-desk';

/** What a restore would do; the contract's `restorePreview` has the same form. */
export interface RestorePreview extends CaseDifferences {
  id: string;
  fileName: string;
  reason: BackupReason;
  madeAt: string;
}

export interface RestoreServiceOptions {
  readonly desk: StudioDesk;
  readonly backups: BackupService;
  readonly bootstrap: BootstrapService;
  readonly openDialog: OpenDialog;
  readonly work: LongWork;
}

interface Prepared {
  readonly id: string;
  readonly root: string;
  readonly token: string;
  readonly path: string;
}

/** Puts a backup in the place of the present data, after saving these, and can take that back. */
export class RestoreService {
  private readonly options: RestoreServiceOptions;
  /** Backups that the user picked from anywhere, by id. */
  private readonly picked = new Map<string, string>();
  private prepared: Prepared | null = null;
  private wayBack: string | null = null;

  constructor(options: RestoreServiceOptions) {
    this.options = options;
  }

  /** The backup that was made before the last restore of this run: restoring it takes that restore back. */
  get undoId(): string | null {
    return this.wayBack;
  }

  /** Asks for a backup that lies anywhere; null when the user closed the dialog. Throws StoreError. */
  async pick(): Promise<{ id: string; fileName: string } | null> {
    const path = await this.options.openDialog.chooseFile({ label: '备份', extensions: ['zip'] });
    if (path === null) return null;
    await readManifest(path);
    const fileName = basename(path);
    const id = `picked/${fileName}`;
    this.picked.set(id, path);
    return { id, fileName };
  }

  /** Unpacks a backup beside the data and says what restoring it would change. Throws ServiceError or StoreError; nothing is changed. */
  preview(id: string): Promise<RestorePreview> {
    return this.options.work.run('restore', async (work) => {
      const manifest = await this.prepare(id, work);
      const { root, token } = this.requirePrepared(id);
      const { desk } = this.options;
      const differences = await desk.readAside(incomingFolder(root, token), (other) =>
        compareStudios(desk.store, other),
      );
      const { reason, madeAt } = manifest;
      return { id, fileName: basename(await this.pathOf(id)), reason, madeAt, ...differences };
    });
  }

  /** Forgets a preview and what was unpacked for it. */
  async dismiss(): Promise<void> {
    const prepared = this.prepared;
    this.prepared = null;
    if (prepared !== null) await dropStaging(prepared.root, prepared.token);
  }

  /**
   * Restores a backup: saves the present, exchanges the data, opens them. Throws ServiceError or
   * StoreError; the data are then as they were, and open.
   */
  async restore(id: string): Promise<Bootstrap> {
    await this.options.work.run('restore', async (work) => {
      if (this.prepared?.id !== id) await this.prepare(id, work);
      const { root, token, path } = this.requirePrepared(id);
      // For the preview the attachments were left out.
      await extractArchive(path, incomingFolder(root, token), isAttachment, work);
      const { entry } = await this.options.backups.makeBefore('before_restore', work);
      await this.exchange(root, token);
      this.wayBack = entry.id;
      this.prepared = null;
    });
    return this.options.bootstrap.bootstrap();
  }

  private async exchange(root: string, token: string): Promise<void> {
    const { desk } = this.options;
    await desk.pauseFor(async () => {
      await swapIn(root, token);
      return { undo: () => swapBack(root, token) };
    });
    await dropStaging(root, token);
  }

  private async prepare(id: string, work: Work): Promise<Manifest> {
    await this.dismiss();
    const { desk } = this.options;
    await desk.store.write(() => Promise.resolve());
    const { root } = desk.store;
    const path = await this.pathOf(id);
    const manifest = await readManifest(path);
    if (manifest.studioId !== desk.studio.id)
      throw new ServiceError('BACKUP_OF_ANOTHER_STUDIO', { data: { name: manifest.studioName } });
    const token = randomBytes(6).toString('hex');
    try {
      await extractArchive(path, incomingFolder(root, token), (file) => !isAttachment(file), work);
    } catch (error) {
      await dropStaging(root, token);
      throw error;
    }
    this.prepared = { id, root, token, path };
    return manifest;
  }

  private requirePrepared(id: string): Prepared {
    if (this.prepared?.id !== id) throw new ServiceError('NOT_FOUND', { data: { name: id } });
    return this.prepared;
  }

  private async pathOf(id: string): Promise<string> {
    return this.picked.get(id) ?? this.options.backups.pathOf(id);
  }
}

function isAttachment({ path }: { readonly path: string }): boolean {
  return isAttachmentPath(path);
}
