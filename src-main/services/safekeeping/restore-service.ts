import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { isAttachmentPath } from '@main/store/backup/data-files';
import { isOfSealed, type Manifest } from '@main/store/backup/manifest';
import { extractBackup, readManifest, type Unpacking } from '@main/store/backup/read-backup';
import { dropStaging, incomingFolder } from '@main/store/backup/staging';
import { swapIn } from '@main/store/backup/swap';
import type { Work } from '@main/store/backup/work';
import { nodeDisk } from '@main/store/disk/node-disk';
import { type Recoding, recodeFiles } from '@main/store/seal/recode-files';
import { SealedDisk } from '@main/store/seal/sealed-disk';
import type { StretchPassword } from '@main/store/seal/stretch-password';
import type { Bootstrap } from '@shared/ipc/routes-app';
import type { RestorePreview } from '@shared/ipc/routes-safekeeping';
import type { OpenDialog } from '../ports';
import { ServiceError } from '../service-error';
import type { BootstrapService } from '../studio/bootstrap-service';
import { carryNumbers } from '../studio/carry-numbers';
import type { CurrentStudio } from '../studio/current-studio';
import type { BackupService } from './backup-service';
import { bringToKeyOf } from './bring-to-key';
import { compareStudios } from './compare-studios';
import { destroyAgain } from './destroy-again';
import type { LongWork } from './long-work';
import { noteProtection } from './note-protection';
import { readUnpacked, type Unpacked } from './read-unpacked';

export interface RestoreServiceOptions {
  readonly current: CurrentStudio;
  readonly backups: BackupService;
  readonly bootstrap: BootstrapService;
  readonly openDialog: OpenDialog;
  readonly work: LongWork;
  readonly stretch: StretchPassword;
}

interface Prepared {
  readonly id: string;
  readonly root: string;
  readonly token: string;
  readonly path: string;
  /** By which keys its files are to be written anew; `same` when they may stay. */
  readonly from: Recoding | 'same';
  /** The backup is not sealed. */
  readonly isPlain: boolean;
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

  /**
   * Unpacks a backup beside the data and says what restoring it would change. Throws ServiceError or StoreError; nothing is
   * changed. `locked`: it is sealed with another key, and wants a secret; `other_key`: that secret is not its own.
   * @param secret password or printed code of a backup that is sealed with another key than the present data
   */
  preview(id: string, secret: string | null = null): Promise<RestorePreview> {
    return this.options.work.run('restore', (work) =>
      this.orForget(async () => {
        const { reason, madeAt } = await this.prepare(id, work, secret);
        const { current } = this.options;
        const unpacked = this.unpackedFor(this.requirePrepared(id));
        const { seen } = await readUnpacked(current, unpacked, (other) =>
          compareStudios(current.store, other),
        );
        return { id, fileName: unpacked.fileName, reason, madeAt, ...seen };
      }),
    );
  }

  /** Forgets a preview and what was unpacked for it. */
  async dismiss(): Promise<void> {
    const prepared = this.prepared;
    this.prepared = null;
    if (prepared !== null) await dropStaging(prepared.root, prepared.token);
  }

  /**
   * Restores a backup: opens it beside the present and looks whether it is whole, saves the present,
   * exchanges the data and opens them; the present stay until that has been done. Throws ServiceError
   * or StoreError; the data are then as they were, and open.
   */
  async restore(id: string, secret: string | null = null): Promise<Bootstrap> {
    await this.options.work.run('restore', (work) =>
      this.orForget(async () => {
        if (this.prepared?.id !== id) await this.prepare(id, work, secret);
        const prepared = this.requirePrepared(id);
        const { root, token, path, from, isPlain } = prepared;
        const { backups, current } = this.options;
        // For the preview the attachments were left out.
        const folder = incomingFolder(root, token);
        await extractBackup(path, folder, isAttachment, work, this.unpackingOf(folder, isPlain));
        if (from !== 'same') await recodeFiles(folder, nodeDisk, from);
        await destroyAgain(current, folder);
        // A preview may have been refused, or never asked for.
        const { expected } = await readUnpacked(current, this.unpackedFor(prepared), () => null);
        const { entry } = await backups.makeBefore('before_restore', work);
        const { lastOrdinals } = current.studio;
        await current.pauseFor(async () => {
          await swapIn(root, token, expected);
          return {};
        });
        await noteProtection(current);
        // Cases that the backup does not have bear numbers that stand on paper.
        await carryNumbers(current, lastOrdinals, '恢复备份以前用掉的号');
        this.wayBack = entry.id;
        this.prepared = null;
      }),
    );
    return this.options.bootstrap.bootstrap();
  }

  private unpackedFor({ root, token, path }: Prepared): Unpacked {
    const studioId = this.options.current.studio.id;
    return { folder: incomingFolder(root, token), fileName: basename(path), studioId };
  }

  /** What was unpacked for a task that fails is of no further use. */
  private async orForget<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      await this.dismiss();
      throw error;
    }
  }

  private async prepare(id: string, work: Work, secret: string | null): Promise<Manifest> {
    await this.dismiss();
    const { current } = this.options;
    await current.store.beside.write(() => Promise.resolve());
    const { root } = current.store;
    const path = await this.pathOf(id);
    const manifest = await readManifest(path);
    if (manifest.studioId !== current.studio.id)
      throw new ServiceError('BACKUP_OF_ANOTHER_STUDIO', { data: { name: manifest.studioName } });
    const token = randomBytes(6).toString('hex');
    const isPlain = !isOfSealed(manifest);
    this.prepared = { id, root, token, path, isPlain, from: 'same' };
    const folder = incomingFolder(root, token);
    const unpacking = this.unpackingOf(folder, isPlain);
    await extractBackup(path, folder, (file) => !isAttachment(file), work, unpacking);
    const { stretch } = this.options;
    const from = await bringToKeyOf(root, folder, { key: current.key, stretch, secret });
    this.prepared = { id, root, token, path, isPlain, from };
    return manifest;
  }

  /** A plain backup of data that are sealed now: nothing of it is written in the open. */
  private unpackingOf(folder: string, isPlain: boolean): Unpacking {
    const { studio, key } = this.options.current;
    const isHidden = isPlain && studio.isSealed && key.held !== null;
    return isHidden && key.held ? { into: new SealedDisk(folder, nodeDisk, key.held) } : {};
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
