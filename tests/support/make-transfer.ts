import type { Transfer } from '@shared/domain/case/model/closing';
import type { LocalDate } from '@shared/domain/kernel/local-date';

/** Handed on to an authority. */
export function makeTransfer(
  transferredOn: LocalDate,
  overrides: Partial<Transfer> = {},
): Transfer {
  return {
    ...{ transferredOn, receiver: 'authority', receiverName: '住建局' },
    ...{ reason: '归行政部门管', materials: '', letterNumber: '', ...overrides },
  };
}
