import type { Services } from '@main/services/create-services';
import type { HandlersFor } from '@shared/ipc/define';
import type { AUDIT_ROUTES } from '@shared/ipc/routes-audit';

/** 谁看过、印过、改过 */
export function createAuditHandlers({
  audit,
}: Pick<Services, 'audit'>): HandlersFor<typeof AUDIT_ROUTES> {
  return {
    'audit.list': (asked) => audit.list(asked),
    'audit.export': (asked, actor) => audit.export(asked, actor),
    'audit.lookers': (ref) => audit.lookers(ref),
  };
}
