import { merchantRowSchema } from '@shared/domain/merchant/merchant';
import { MERCHANT_KIND } from '@shared/domain/merchant/merchant-kind';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { tellDisputesOf } from '../organisations/organisation-disputes';
import { seenRecords } from '../records/seen-records';
import { ServiceError } from '../service-error';
import type { CurrentStudio } from '../studio/current-studio';

/** The disputes of a merchant, for who may look at disputes; of them those that they may see. Throws StoreError. */
export async function tellDisputes(
  current: CurrentStudio,
  actor: PresentActor,
  { merchantId }: InputOf<'shops.disputes'>,
): Promise<OutputOf<'shops.disputes'>> {
  const rows = await seenRecords(current.store, MERCHANT_KIND, actor).list('');
  const found = rows.find(({ id }) => id === merchantId);
  if (found === undefined) throw new ServiceError('NOT_FOUND', { data: { name: merchantId } });
  return tellDisputesOf(current, actor, merchantRowSchema.parse(found.row));
}
