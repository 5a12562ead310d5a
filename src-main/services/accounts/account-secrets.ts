import type { AccountRow } from '@shared/domain/account/account';
import { ACCOUNT_KIND } from '@shared/domain/account/account-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf } from '@shared/ipc/contract';
import type { ProtectionService } from '../protection/protection-service';
import { type PerformOptions, performOn } from '../records/perform-on';
import { refuseByRule, refuseField } from '../service-error';
import type { FrontDesk } from './front-desk';

export interface AccountSecretsOptions {
  readonly performing: PerformOptions;
  readonly protection: ProtectionService;
  readonly desk: FrontDesk;
}

/** Turns protection on and off, and gives people passwords: none of them stands in a record or in the journal. */
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
    const { protection, desk } = this.options;
    await this.requirePassword('password', password, actor);
    await protection.unprotectFolder(actor);
    desk.lock();
    return null;
  }

  /** Gives somebody a password, or another where they forgot theirs. Throws ServiceError and StoreError. */
  async setPassword({ accountId, password }: InputOf<'protection.setPassword'>): Promise<null> {
    const found = (await this.accounts()).find(({ id }) => id === accountId);
    if (found === undefined || found.row.endedOn !== null)
      throw notNow('这位已经停用了，请先重新启用。');
    await this.options.protection.setPerson({ id: accountId, name: found.row.name, password });
    return null;
  }

  /** Whoever works changes their own. Throws ServiceError and StoreError. */
  async changeOwn(
    { earlier, password }: InputOf<'protection.changeOwn'>,
    actor: PresentActor,
  ): Promise<null> {
    await this.requirePassword('earlier', earlier, actor);
    return this.setPassword({ accountId: actor.accountId ?? '', password });
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

  private async requirePassword(
    field: string,
    password: string,
    { accountId }: PresentActor,
  ): Promise<void> {
    const { root } = this.current.store;
    if (
      accountId !== undefined &&
      (await this.options.protection.unlock(root, accountId, password))
    )
      return;
    throw refuseField(field, '密码不对，请再输一次');
  }

  private async accounts(): Promise<{ readonly id: string; readonly row: AccountRow }[]> {
    const rows = (await this.current.store.rowsOf(ACCOUNT_KIND)).listed();
    return rows.map(({ id, row }) => ({ id, row: row as AccountRow }));
  }
}

function notNow(why: string) {
  return refuseByRule({ code: 'NOT_NOW', data: { why } });
}
