import type { RecordRow } from '@main/store/shards/record-row';
import type { AccountRow } from '@shared/domain/account/account';
import { ACCOUNT_KIND } from '@shared/domain/account/account-kind';
import { actorOfAccount, isAdmitted } from '@shared/domain/account/present-account';
import { ROLES } from '@shared/domain/account/roles';
import { NO_TRIES, secondsToWait, triedWrong } from '@shared/domain/account/wrong-tries';
import type { PresentActor } from '@shared/domain/record/actor';
import type { OutputOf } from '@shared/ipc/contract';
import type { Clock } from '../ports';
import type { ProtectionService } from '../protection/protection-service';
import type { BootstrapService } from '../studio/bootstrap-service';
import type { CurrentStudio } from '../studio/current-studio';
import type { TriesFile } from './tries-file';

/** After so many minutes in which nobody touched the window it is locked. */
export const MINUTES_TO_LOCK = 10;

export interface FrontDeskOptions {
  readonly current: CurrentStudio;
  readonly bootstrap: Pick<BootstrapService, 'bootstrap' | 'folder'>;
  readonly protection: ProtectionService;
  readonly tries: TriesFile;
  readonly clock: Clock;
  /** Told when somebody came or went. */
  readonly onTurn: () => void;
}

type State = OutputOf<'desk.state'>;
type Answer = OutputOf<'desk.unlock'>;

/**
 * Who is at the desk of a protected studio. The studio stays open while it is locked, so that nothing half-typed is lost;
 * what it answers then is the router's to refuse (`isLocked`). A studio that is not protected has no desk: whoever sits
 * there works.
 */
export class FrontDesk {
  private readonly options: FrontDeskOptions;
  private present: { readonly id: string; readonly account: AccountRow } | null = null;
  private stirredAt = 0;

  constructor(options: FrontDeskOptions) {
    this.options = options;
  }

  /** Whether the open studio asks who works. */
  private get isProtected(): boolean {
    return this.options.current.isSealed;
  }

  /** Whether the open studio answers nobody now. One that is sealed and has no people yet asks for none. Throws StoreError. */
  async isLocked(): Promise<boolean> {
    if (!this.isProtected || this.worker() !== null) return false;
    const rows = await this.options.current.store.rowsOf(ACCOUNT_KIND);
    return rows.listed().length > 0;
  }

  /** Who works with the protected studio; null while it is locked, or it is not protected. */
  worker(): PresentActor | null {
    if (!this.isProtected || this.present === null) return null;
    const { id, account } = this.present;
    return isAdmitted(account, this.options.current.today()) ? actorOfAccount(id, account) : null;
  }

  /** Throws StoreError. */
  async state(): Promise<State> {
    const { current, bootstrap, protection, tries, clock } = this.options;
    const folder = current.dataFolder ?? bootstrap.folder;
    const known = folder === null ? null : await protection.stateOf(folder);
    const worker = this.worker();
    return {
      isProtected: known?.isSealed ?? false,
      isLocked: known?.isSealed === true && (!current.isOpen || (await this.isLocked())),
      people: known === null ? [] : [...known.people],
      hasCode: known?.hasRecovery ?? false,
      waitSeconds: secondsToWait(await tries.read(), clock.now().getTime()),
      present:
        worker === null || this.present === null
          ? null
          : {
              id: this.present.id,
              name: worker.name,
              role: ROLES[this.present.account.role].label,
              rights: [...worker.rights],
            },
    };
  }

  /** Lets a person in by their password. Throws StoreError. */
  async unlock(personId: string, password: string): Promise<Answer> {
    const { protection } = this.options;
    return this.admit(
      (folder) => protection.unlock(folder, personId, password),
      (accounts) => accounts.find(({ id }) => id === personId),
    );
  }

  /** Lets whoever has the printed sheet in, as the first 主任. Throws StoreError. */
  async unlockWithCode(code: string): Promise<Answer> {
    const { protection } = this.options;
    return this.admit(
      (folder) => protection.unlockWithCode(folder, code),
      (accounts) =>
        accounts.find(({ row }) => {
          const account = row as AccountRow;
          return account.role === 'director' && account.endedOn === null;
        }),
    );
  }

  private async admit(
    open: (folder: string) => Promise<boolean>,
    find: (accounts: readonly RecordRow[]) => RecordRow | undefined,
  ): Promise<Answer> {
    const { current, bootstrap, tries, clock } = this.options;
    const now = clock.now().getTime();
    const known = await tries.read();
    const waitSeconds = secondsToWait(known, now);
    if (waitSeconds > 0) return { result: 'wait', waitSeconds };
    const folder = current.dataFolder ?? bootstrap.folder;
    if (folder === null) return { result: 'wrong', waitSeconds: 0 };
    // Counted before it is tried: who ends the program meanwhile has tried all the same.
    const tried = triedWrong(known, now);
    await tries.write(tried);
    if (!(await open(folder))) return { result: 'wrong', waitSeconds: secondsToWait(tried, now) };
    await tries.write(NO_TRIES);
    if (!current.isOpen) await bootstrap.bootstrap();
    if (!current.isOpen) return { result: 'unopened', waitSeconds: 0 };
    const found = find((await current.store.rowsOf(ACCOUNT_KIND)).listed());
    this.present = found === undefined ? null : { id: found.id, account: found.row as AccountRow };
    this.stirredAt = now;
    this.options.onTurn();
    return { result: this.worker() === null ? 'ended' : 'open', waitSeconds: 0 };
  }

  /** Somebody who has just protected the studio goes on working. */
  async seat(accountId: string): Promise<void> {
    this.present = { id: accountId, account: await this.rowOf(accountId) };
    this.stir();
    this.options.onTurn();
  }

  /** Nobody works any more until somebody unlocks it; the studio stays open behind. */
  lock(): void {
    if (this.present === null) return;
    this.present = null;
    this.options.onTurn();
  }

  /** Somebody touched the window. */
  stir(): void {
    this.stirredAt = this.options.clock.now().getTime();
  }

  /** Locks where nobody has touched the window for long. */
  lockWhenIdle(): void {
    const idleMs = this.options.clock.now().getTime() - this.stirredAt;
    if (this.present !== null && idleMs >= MINUTES_TO_LOCK * 60_000) this.lock();
  }

  /**
   * An account changed: who works by it has its new role at once, and who is ended works no more and opens nothing more.
   * Throws StoreError.
   */
  async follow(accountId: string): Promise<void> {
    const { current, protection } = this.options;
    if (!this.isProtected) return;
    const account = await this.rowOf(accountId);
    if (account.endedOn !== null) {
      const { people } = await protection.stateOf(current.store.root);
      if (people.some(({ id }) => id === accountId)) await protection.removePerson(accountId);
    }
    if (this.present?.id !== accountId) return;
    this.present = { id: accountId, account };
    this.options.onTurn();
  }

  private async rowOf(accountId: string): Promise<AccountRow> {
    const rows = await this.options.current.store.rowsOf(ACCOUNT_KIND);
    const found = rows.row(accountId);
    if (found === undefined) throw new RangeError(`no account ${accountId}`);
    return found.row as AccountRow;
  }
}
