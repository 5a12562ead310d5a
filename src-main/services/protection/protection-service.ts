import { join } from 'node:path';
import { nodeDisk } from '@main/store/disk/node-disk';
import { DataKey } from '@main/store/seal/data-key';
import {
  inState,
  newKeyring,
  type PersonSecret,
  unlockWithPassword,
  unlockWithRecovery,
  withoutPerson,
  withPerson,
  withRecovery,
} from '@main/store/seal/keyring';
import { readKeyring, writeKeyring } from '@main/store/seal/keyring-file';
import type { KdfParameters, Keyring } from '@main/store/seal/keyring-form';
import {
  beginSealing,
  beginUnsealing,
  requireVouched,
  settleSeal,
} from '@main/store/seal/settle-seal';
import type { StretchPassword } from '@main/store/seal/stretch-password';
import { StoreError } from '@main/store/store-error';
import type { Actor } from '@shared/domain/record/actor';
import type { BackupService } from '../safekeeping/backup-service';
import type { LongWork } from '../safekeeping/long-work';
import { noteProtection } from '../safekeeping/note-protection';
import { refuseByRule } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';
import { resealBackup } from './reseal-backup';

export interface ProtectionServiceOptions {
  readonly current: CurrentStudio;
  readonly backups: BackupService;
  readonly work: LongWork;
  readonly stretch: StretchPassword;
  /** How passwords are stretched in a new keyring; as is usual when left out. */
  readonly kdf?: KdfParameters;
}

/** What is known of a folder's protection without its key. */
export interface ProtectionState {
  readonly isSealed: boolean;
  /** Who can unlock it with a password. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly hasRecovery: boolean;
}

const PLAIN: ProtectionState = { isSealed: false, people: [], hasRecovery: false };

/** Turns the sealing of the data on and off, unlocks them, and keeps who can. */
export class ProtectionService {
  private readonly options: ProtectionServiceOptions;

  constructor(options: ProtectionServiceOptions) {
    this.options = options;
  }

  /** How a data folder is protected, which need not be open. Throws StoreError. */
  async stateOf(dataFolder: string): Promise<ProtectionState> {
    const keyring = await readKeyring(dataFolder, nodeDisk);
    if (keyring === null) return PLAIN;
    const people = keyring.people.map(({ id, name }) => ({ id, name }));
    return { isSealed: true, people, hasRecovery: keyring.recovery !== null };
  }

  /**
   * Takes the key of a folder in hand by a person's password, so that it can be opened; false when the password is another.
   * Throws StoreError.
   */
  async unlock(dataFolder: string, personId: string, password: string): Promise<boolean> {
    const keyring = await readKeyring(dataFolder, nodeDisk);
    const { stretch } = this.options;
    return this.take(keyring && (await unlockWithPassword(keyring, personId, password, stretch)));
  }

  /** As `unlock`, by the printed code. */
  async unlockWithCode(dataFolder: string, code: string): Promise<boolean> {
    const keyring = await readKeyring(dataFolder, nodeDisk);
    return this.take(keyring && unlockWithRecovery(keyring, code));
  }

  /** Forgets the key: what is opened next asks for it. What lies open is to be closed by the caller. */
  forget(): void {
    this.options.current.key.drop();
  }

  /**
   * Seals the open data folder, after a verified backup of it, which is sealed in the end. Answers the printed code, which is told nowhere else. Cut off
   * after it has begun, the next opening with a password or the code goes on. Throws ServiceError or StoreError.
   * @param people who can unlock it; the code alone can when there is nobody
   */
  protectFolder(people: readonly PersonSecret[], actor: Actor): Promise<{ code: string }> {
    const { current, backups, work, stretch, kdf } = this.options;
    return work.run('seal', async (running) => {
      await current.store.beside.write(() => Promise.resolve());
      const { root } = current.store;
      if ((await readKeyring(root, nodeDisk)) !== null)
        throw refuseByRule({ code: 'NOT_NOW', data: { why: '资料已经加密了。' } });
      const key = DataKey.draw();
      let keyring = newKeyring(key, kdf);
      for (const person of people) keyring = await withPerson(keyring, key, person, stretch);
      const made = withRecovery(keyring, key);
      const { entry: before } = await backups.makeBefore('before_protection', running);
      current.key.take(key);
      await current.pauseFor(async () => {
        const ring = { keyring: made.keyring, key };
        await beginSealing(root, nodeDisk, ring);
        await settleSeal(root, nodeDisk, ring, (done, total) =>
          running.onProgress({ done, total }),
        );
        return {};
      });
      await noteProtection(current, actor);
      // It was there in case the sealing failed. Where this does not succeed it is listed among the plain ones.
      await resealBackup(current, join(before.folder, before.fileName), running).catch(
        (error: unknown) => {
          if (!(error instanceof StoreError)) throw error;
        },
      );
      return { code: made.code };
    });
  }

  /** Makes the open data folder plain again, after a verified backup. Throws ServiceError or StoreError. */
  unprotectFolder(actor: Actor): Promise<void> {
    const { current, backups, work } = this.options;
    return work.run('unseal', async (running) => {
      await current.store.beside.write(() => Promise.resolve());
      const { root, key, keyring } = await this.requireSealed();
      await backups.makeBefore('before_protection', running);
      await current.pauseFor(async () => {
        const ring = { keyring: inState(keyring, key, 'unsealing'), key };
        await beginUnsealing(root, nodeDisk, ring);
        await settleSeal(root, nodeDisk, ring, (done, total) =>
          running.onProgress({ done, total }),
        );
        return {};
      });
      current.key.drop();
      await noteProtection(current, actor);
    });
  }

  /** Gives a person a password, or another one. Throws ServiceError or StoreError. */
  async setPerson(person: PersonSecret): Promise<void> {
    const { root, keyring, key } = await this.requireSealed();
    await this.write(root, await withPerson(keyring, key, person, this.options.stretch));
  }

  /** Takes a person's password away. Somebody else's must be left, or the printed code. Throws ServiceError or StoreError. */
  async removePerson(id: string): Promise<void> {
    const { root, keyring, key } = await this.requireSealed();
    const left = withoutPerson(keyring, key, id);
    if (left.people.length === 0 && left.recovery === null)
      throw refuseByRule({
        code: 'NOT_NOW',
        data: { why: '这样就没有人能解锁资料了，请先打印恢复单，或者给别人设密码。' },
      });
    await this.write(root, left);
  }

  /** Draws another printed code; the one before no longer counts. Throws ServiceError or StoreError. */
  async renewCode(): Promise<{ code: string }> {
    const { root, keyring, key } = await this.requireSealed();
    const made = withRecovery(keyring, key);
    await this.write(root, made.keyring);
    return { code: made.code };
  }

  private async requireSealed(): Promise<{ root: string; keyring: Keyring; key: DataKey }> {
    const { current } = this.options;
    const { root } = current.store;
    const keyring = await readKeyring(root, nodeDisk);
    if (keyring === null)
      throw refuseByRule({ code: 'NOT_NOW', data: { why: '资料还没有加密。' } });
    const key = current.key.held;
    if (key === null) throw new StoreError('locked', root);
    requireVouched(keyring, key);
    return { root, keyring, key };
  }

  /** In the queue of the folder's writes, which asks whether it may be written to. */
  private write(root: string, keyring: Keyring): Promise<void> {
    const { beside, disk } = this.options.current.store;
    return beside.write(() => writeKeyring(root, keyring, disk));
  }

  private take(key: DataKey | null): boolean {
    if (key === null) return false;
    this.options.current.key.take(key);
    return true;
  }
}
