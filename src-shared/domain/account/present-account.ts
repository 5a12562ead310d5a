import type { LocalDate } from '../kernel/local-date';
import type { PresentActor } from '../record/actor';
import type { AccountRow } from './account';
import { roleOf } from './roles';

/** Whether somebody may work on a day: not ended, and the last day is not over. */
export function isAdmitted(
  { until, endedOn }: Pick<AccountRow, 'until' | 'endedOn'>,
  today: LocalDate,
): boolean {
  return endedOn === null && (until === null || today <= until);
}

/**
 * Who works, by their account: with the rights and the sight of their role. They are named as on the roster, where they
 * stand on it, for records name them so.
 * @param account what its row says
 */
export function actorOfAccount(id: string, account: AccountRow): PresentActor {
  const { rights, sight, seesUnclaimed, byFiles, numbers } = roleOf(account.role);
  return {
    id: account.mediatorId ?? id,
    name: account.name,
    rights: new Set(rights),
    ...{ sight, accountId: id },
    ...(seesUnclaimed && { seesUnclaimed }),
    ...(byFiles && { files: new Set(account.files) }),
    ...(numbers === 'masked' && { numbers }),
  };
}
