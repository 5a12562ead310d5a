import type { AccountRow } from '@shared/domain/account/account';
import { actorOfAccount } from '@shared/domain/account/present-account';
import type { RoleKey } from '@shared/domain/account/roles';
import type { PresentActor } from '@shared/domain/record/actor';

/** Somebody who works in a role, by their account. */
export function workAs(role: RoleKey, known: Partial<AccountRow> = {}): PresentActor {
  const account = { name: '甲某', role, until: null, mediatorId: null, files: [], endedOn: null };
  return actorOfAccount('account-1', { ...account, ...known });
}
