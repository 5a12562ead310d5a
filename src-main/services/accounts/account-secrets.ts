import type { AccountRow } from '@shared/domain/account/account';
import { ACCOUNT_KIND } from '@shared/domain/account/account-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf } from '@shared/ipc/contract';
import type { ProtectionService } from '../protection/protection-service';
import { type PerformOptions, performOn } from '../records/perform-on';
import { refuseByRule, refuseField } from '../service-error';
import type { FrontDesk } from './front-desk';
import type { Pins } from './pins';
import type { Tries } from './tries';

export interface AccountSecretsOptions {
  readonly performing: PerformOptions;
  readonly protection: ProtectionService;
  readonly desk: FrontDesk;
  readonly tries: Tries;
  readonly pins: Pins;
}

/** Turns protection on and off, and gives people passwords and 短密码: none of them stands in a record or in the journal. */
export class AccountSecrets {
  private readonly options: AccountSecretsOptions;

  constructor(options: AccountSecretsOptions) {
    this.options = options;
  }

  private get current() {
    return this.options.performing.current;
  }

  /**
   * Protects the open studio: whoever does it is its 主任 and goes on working. Answers the printed code, which is told nowhere
   * else. Throws ServiceError and StoreError; then it is as it was, but for the account, which without protection has no
   * effect.
   */
  async turnOn(
    { name, password, mediatorId }: InputOf<'protection.turnOn'>,
    actor: PresentActor,
  ): Promise<{ code: string }> {
    const { performing, protection, desk } = this.options;
    if (this.current.studio.isSealed) throw notNow('资料已经保护了。');
    const known = (await this.accounts()).find(
      ({ row }) => row.name === name.trim() && row.role === 'director' && row.endedOn === null,
    );
    const account = { name, role: 'director', until: null };
    const made =
      known ??
      (await performOn(performing, actor, {
        ...{ kind: ACCOUNT_KIND.key, act: 'register' },
        input: { account, mediatorId },
      }));
    if (made === null) throw new RangeError('an account that was not kept');
    const { code } = await protection.protectFolder([{ id: made.id, name, password }], actor);
    await desk.seat(made.id);
    return { code };
  }

  /** Makes the studio plain again; asked for the password of who does it. Throws ServiceError and StoreError. */
  async turnOff({ password }: { password: string }, actor: PresentActor): Promise<null> {
    const { protection, desk, pins } = this.options;
    await this.requirePassword('password', password, actor);
    await pins.removeAll();
    await protection.unprotectFolder(actor);
    desk.lock();
    return null;
  }

  /**
   * Gives somebody a password, or another where they forgot theirs. Their 短密码 goes with the one before: it may be known to
   * whoever knew that. Throws ServiceError and StoreError.
   */
  async setPassword(given: InputOf<'protection.setPassword'>): Promise<null> {
    await this.givePassword(given);
    await this.options.pins.remove(given.accountId);
    return null;
  }

  /** Whoever works changes their own. Throws ServiceError and StoreError. */
  async changeOwn(
    { earlier, password }: InputOf<'protection.changeOwn'>,
    actor: PresentActor,
  ): Promise<null> {
    await this.requirePassword('earlier', earlier, actor);
    await this.givePassword({ accountId: actor.accountId ?? '', password });
    return null;
  }

  /**
   * Whoever works gives themselves a 短密码, or another: by their password, or by the printed code where they came in with it.
   * Throws ServiceError and StoreError.
   */
  async setOwnPin(
    { secret, pin }: InputOf<'protection.setOwnPin'>,
    actor: PresentActor,
  ): Promise<null> {
    const { protection, pins } = this.options;
    const { root } = this.current.store;
    const accountId = actor.accountId ?? '';
    await this.require('secret', accountId, async () => {
      return (
        (await protection.unlock(root, accountId, secret)) ||
        (await protection.unlockWithCode(root, secret))
      );
    });
    await pins.set(accountId, pin);
    return null;
  }

  /** Whoever works goes without theirs from now on. Throws StoreError. */
  dropOwnPin({ accountId = '' }: PresentActor): Promise<null> {
    return this.dropPin({ accountId });
  }

  /** Takes somebody's 短密码 away, who forgot it: with their password they come in, and set another. Throws StoreError. */
  async dropPin({ accountId }: InputOf<'protection.dropPin'>): Promise<null> {
    await this.options.pins.remove(accountId);
    return null;
  }

  /** Draws another printed code; the sheet before opens nothing any more. Throws ServiceError and StoreError. */
  renewCode(): Promise<{ code: string }> {
    return this.options.protection.renewCode();
  }

  /** Whether a code as it was typed from the sheet opens the data: the proof that the sheet can be read. Throws StoreError. */
  async proveCode({ code }: { code: string }): Promise<{ isRight: boolean }> {
    const { root } = this.current.store;
    return { isRight: await this.options.protection.unlockWithCode(root, code) };
  }

  private async givePassword({
    accountId,
    password,
  }: InputOf<'protection.setPassword'>): Promise<void> {
    const found = (await this.accounts()).find(({ id }) => id === accountId);
    if (found === undefined || found.row.endedOn !== null)
      throw notNow('这位已经停用了，请先重新启用。');
    await this.options.protection.setPerson({ id: accountId, name: found.row.name, password });
  }

  private requirePassword(
    field: string,
    password: string,
    { accountId = '' }: PresentActor,
  ): Promise<void> {
    const { root } = this.current.store;
    return this.require(field, accountId, () =>
      this.options.protection.unlock(root, accountId, password),
    );
  }

  /** Wrong ones cost time here as at the lock: else whoever finds a desk unlocked could try passwords in peace. */
  private async require(
    field: string,
    personId: string,
    isRight: () => Promise<boolean>,
  ): Promise<void> {
    const { result, waitSeconds } = await this.options.tries.attempt({ personId, isRight });
    if (result === 'right') return;
    const why =
      result === 'wait' ? `刚才输错了，请过 ${waitSeconds} 秒再试` : '密码不对，请再输一次';
    throw refuseField(field, why);
  }

  private async accounts(): Promise<{ readonly id: string; readonly row: AccountRow }[]> {
    const rows = (await this.current.store.rowsOf(ACCOUNT_KIND)).listed();
    return rows.map(({ id, row }) => ({ id, row: row as AccountRow }));
  }
}

function notNow(why: string) {
  return refuseByRule({ code: 'NOT_NOW', data: { why } });
}
