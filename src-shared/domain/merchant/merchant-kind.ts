import type { LocalDate } from '../kernel/local-date';
import { defineKind, type Told } from '../record/define-kind';
import { maskField } from '../record/mask-field';
import { pickMembers } from '../record/pick-members';
import { wordsSaid } from '../record/plain-texts';
import { shardOfId } from '../record/shard-of-id';
import {
  lastPledge,
  type Merchant,
  type MerchantRow,
  meetingsOf,
  merchantRowSchema,
  merchantSchema,
  PLEDGE_STANDING_LABELS,
  pledgeStandingOf,
  shopSchema,
} from './merchant';
import { MERCHANT_ACTS } from './merchant-acts';
import { codeWord, shopWord } from './merchant-words';

/** What reports count of a merchant: of its pledges the last one. */
export type MerchantFacts = ReturnType<typeof merchantFacts>;

/** 商户: of the whole studio, like the places it stands at. */
export const MERCHANT_KIND = defineKind({
  key: 'merchant',
  label: '商户',
  prefix: 'merchants',
  acts: MERCHANT_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: merchantSchema,
  form: 1,
  upgrades: [],
  work: 'merchants',
  isCommon: true,
  fixed: ['enteredOn'],
  // A street is registered in one stroke: few files are written, and none of them is large.
  shardOf: ({ id }) => shardOfId(id).slice(0, 1),
  isShardName: (name) => /^[0-9a-f]$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ shop }) => shop.name,
  links: ({ shop: { placeId }, pledges }) => [
    ...(placeId === null ? [] : [{ kind: 'place', id: placeId }]),
    ...meetingsOf(pledges).map((id) => ({ kind: 'meeting', id })),
  ],
  listedBy: ({ createdAt }) => createdAt,
  row: { schema: merchantRowSchema, of: rowOf, told },
  facts: merchantFacts,
  words: ({ shop }) => [...wordsSaid(shopSchema, shop), shopWord(shop), codeWord(shop)],
});

function rowOf(one: Merchant): MerchantRow {
  const { shop, closing } = one;
  const last = lastPledge(one);
  return pickMembers(merchantRowSchema, {
    ...shop,
    maskedPhone: maskField(shopSchema.shape.phone, shop.phone),
    standing: pledgeStandingOf(one),
    signedOn: last?.signedOn ?? null,
    publishedOn: last?.publishedOn ?? null,
    closedOn: closing?.closedOn ?? null,
  });
}

function told({ name, owner, place, trade, standing, closedOn }: MerchantRow): Told {
  return {
    title: name,
    detail: [trade, owner, place].filter((word) => word !== '').join(' · '),
    state: closedOn === null ? PLEDGE_STANDING_LABELS[standing] : '已歇业',
  };
}

function merchantFacts(one: Merchant) {
  const last = lastPledge(one);
  const closedOn = one.closing?.closedOn ?? null;
  return {
    enteredOn: one.enteredOn,
    // It was there before it was registered here, where something is written of it before.
    presentOn: [
      one.enteredOn,
      one.shop.since,
      one.pledges[0]?.signedOn,
      closedOn,
    ].reduce<LocalDate>((first, on) => (on != null && on < first ? on : first), one.enteredOn),
    closedOn,
    signedOn: last?.signedOn ?? null,
    publishedOn: last?.publishedOn ?? null,
    pledgeEndedOn: earliest(last?.withdrawal?.withdrawnOn ?? null, closedOn),
  };
}

function earliest(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
