import type { Services } from '@main/services/create-services';
import { tellDisputes } from '@main/services/merchants/merchant-disputes';
import { listAwaiting, listEvidence } from '@main/services/merchants/merchant-evidence';
import { tellHonours } from '@main/services/merchants/merchant-honours';
import type { HandlersFor } from '@shared/ipc/define';
import type { MERCHANT_ROUTES } from '@shared/ipc/routes-merchants';

/** What is told of merchants beside their own records. */
export function createMerchantHandlers({
  current,
}: Pick<Services, 'current'>): HandlersFor<typeof MERCHANT_ROUTES> {
  return {
    'shops.disputes': (asked, actor) => tellDisputes(current, actor, asked),
    'shops.honours': (asked) => tellHonours(current, asked),
    'shops.awaiting': (asked, actor) => listAwaiting(current, actor, asked),
    'shops.evidence': (asked, actor) => listEvidence(current, actor, asked),
  };
}
