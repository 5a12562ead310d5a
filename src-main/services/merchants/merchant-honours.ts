import { commendationStanding } from '@shared/domain/commendation/commendation';
import { COMMENDATION_KIND } from '@shared/domain/commendation/commendation-kind';
import { MERCHANT_KIND } from '@shared/domain/merchant/merchant-kind';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import type { CurrentStudio } from '../studio/current-studio';

/** The 评选 in which a merchant stood on the list, and whether people chose it. Throws StoreError. */
export async function tellHonours(
  { store }: Pick<CurrentStudio, 'store'>,
  { merchantId }: InputOf<'shops.honours'>,
): Promise<OutputOf<'shops.honours'>> {
  const items: OutputOf<'shops.honours'>['items'] = [];
  for (const id of await store.naming(COMMENDATION_KIND, {
    kind: MERCHANT_KIND.key,
    id: merchantId,
  })) {
    const { record } = await store.storedIn(COMMENDATION_KIND, id);
    const stood = record.candidates.find((one) => one.merchantId === merchantId);
    const { title, untilOn } = record.contest;
    const standing = commendationStanding(record);
    // A tick before the decision is nobody's word yet.
    const isChosen = standing === 'open' ? null : stood?.isChosen === true;
    items.push({ id, title, untilOn, standing, isChosen });
  }
  return { items: items.sort((one, other) => (one.untilOn < other.untilOn ? 1 : -1)) };
}
