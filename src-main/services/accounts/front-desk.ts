import type { RecordRow } from '@main/store/shards/record-row';
import type { AccountRow } from '@shared/domain/account/account';
import { ACCOUNT_KIND } from '@shared/domain/account/account-kind';
import { LEAST_PASSWORD_LETTERS, readPin } from '@shared/domain/account/pin';
import { actorOfAccount, isAdmitted } from '@shared/domain/account/present-account';
import { ROLES } from '@shared/domain/account/roles';
import type { PresentActor } from '@shared/domain/record/actor';
import type { Right } from '@shared/domain/record/rights';
import { CONTRACT, type OutputOf } from '@shared/ipc/contract';
import type { Clock } from '../ports';
import type { ProtectionService } from '../protection/protection-service';
import type { BootstrapService } from '../studio/bootstrap-service';
import type { CurrentStudio } from '../studio/current-studio';
import type { Pins } from './pins';
import type { Tries, Try } from './tries';

export interface FrontDeskOptions {
  readonly current: CurrentStudio;
  readonly bootstrap: Pick<BootstrapService, 'bootstrap' | 'folder'>;
  readonly protection: ProtectionService;
  readonly tries: Tries;
  readonly pins: Pins;
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
  /** Who worked last in this run: mostly they come back. */
  private lastId: string | null = null;
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
    const { current, bootstrap, protection, pins, tries } = this.options;
    const folder = current.dataFolder ?? bootstrap.folder;
    const known = folder === null ? null : await protection.stateOf(folder);
    const worker = this.worker();
    const standing = await pins.standings();
    return {
      isProtected: known?.isSealed ?? false,
      isLocked: known?.isSealed === true && (!current.isOpen || (await this.isLocked())),
      people: (known?.people ?? []).map((one) => ({ ...one, pin: standing(one.id) })),
      hasCode: known?.hasRecovery ?? false,
      lastId: this.lastId,
      waitSeconds: await tries.waitSeconds(),
      present:
        worker === null || this.present === null
          ? null
          : {
              id: this.present.id,
              name: worker.name,
              role: ROLES[this.present.account.role].label,
              rights: [...worker.rights],
              refused: refusedTo(worker),
            },
    };
  }

  /**
   * Lets a person in by their password, or by their 短密码 while the data lie open behind the lock. What is typed tells which
   * of them it is: eight digits may be either. Throws StoreError.
   */
  async unlock(personId: string, secret: string): Promise<Answer> {
    const { current, protection, pins } = this.options;
    const isPassword = secret.length >= LEAST_PASSWORD_LETTERS;
    const pin = readPin(secret);
    const standing = pin === null ? 'none' : (await pins.standings())(personId);
    if (pin !== null && !isPassword) {
      if (!current.isOpen) return { result: 'password_first', waitSeconds: 0 };
      if (standing === 'asleep') return { result: 'pin_asleep', waitSeconds: 0 };
    }
    const isPin = pin !== null && standing === 'ready';
    const answer = await this.admit(
      (folder) => ({
        ...{ personId, isPin },
        isRight: async () =>
          (isPin && (await pins.isRight(personId, pin))) ||
          (isPassword && (await protection.unlock(folder, personId, secret))),
      }),
      (accounts) => accounts.find(({ id }) => id === personId),
    );
    const isLast = answer.result === 'wrong' && isPin && !isPassword;
    return isLast && (await pins.standings())(personId) === 'asleep'
      ? { ...answer, result: 'pin_asleep' }
      : answer;
  }

  /** Lets whoever has the printed sheet in, as the first 主任. Throws StoreError. */
  async unlockWithCode(code: string): Promise<Answer> {
    const { protection } = this.options;
    return this.admit(
      (folder) => ({
        personId: null,
        isRight: () => protection.unlockWithCode(folder, code),
      }),
      (accounts) =>
        accounts.find(({ row }) => {
          const account = row as AccountRow;
          return account.role === 'director' && account.endedOn === null;
        }),
    );
  }

  private async admit(
    tryIn: (folder: string) => Try,
    find: (accounts: readonly RecordRow[]) => RecordRow | undefined,
  ): Promise<Answer> {
    const { current, bootstrap, tries } = this.options;
    const folder = current.dataFolder ?? bootstrap.folder;
    if (folder === null) return { result: 'wrong', waitSeconds: 0 };
    const { result, waitSeconds } = await tries.attempt(tryIn(folder));
    if (result !== 'right') return { result, waitSeconds };
    if (!current.isOpen) await bootstrap.bootstrap();
    if (!current.isOpen) return { result: 'unopened', waitSeconds: 0 };
    const found = find((await current.store.rowsOf(ACCOUNT_KIND)).listed());
    if (found === undefined) this.present = null;
    else this.sit(found.id, found.row as AccountRow);
    this.stir();
    this.options.onTurn();
    return { result: this.worker() === null ? 'ended' : 'open', waitSeconds: 0 };
  }

  private sit(id: string, account: AccountRow): void {
    this.present = { id, account };
    this.lastId = id;
  }

  /** Somebody who has just protected the studio goes on working. */
  async seat(accountId: string): Promise<void> {
    this.sit(accountId, await this.rowOf(accountId));
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

  /** Locks where nobody has touched the window for as long as the studio's settings say. */
  lockWhenIdle(): void {
    const { clock, current } = this.options;
    const { knownStudio } = current;
    if (this.present === null || knownStudio === null) return;
    const idleMs = clock.now().getTime() - this.stirredAt;
    if (idleMs >= knownStudio.settings.lockAfterMinutes * 60_000) this.lock();
  }

  /**
   * An account changed: who works by it has its new role at once, and who is ended works no more and opens nothing more.
   * Throws StoreError.
   */
  async follow(accountId: string): Promise<void> {
    const { current, protection, pins } = this.options;
    if (!this.isProtected) return;
    const account = await this.rowOf(accountId);
    if (account.endedOn !== null) {
      await pins.remove(accountId);
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

function refusedTo({ rights }: PresentActor): string[] {
  const routes = Object.entries<{ readonly right: Right }>(CONTRACT);
  return routes.filter(([, { right }]) => !rights.has(right)).map(([name]) => name);
}
