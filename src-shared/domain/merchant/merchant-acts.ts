import { z } from 'zod';
import { objectToDay, objectToOrder } from '../errand/object-to-day';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import type { Objection } from '../record/act';
import { actsOf, inner } from '../record/act-makers';
import { atOnce, firstRepeated } from '../record/many';
import { beginRecord } from '../record/members';
import { recordsFoundByEach, recordsNamingIt } from '../record/needs';
import type { RecordRef } from '../record/record';
import {
  closingSchema,
  lastPledge,
  type Merchant,
  pledgeSchema,
  publicationSchema,
  type Shop,
  shopSchema,
  withdrawalSchema,
} from './merchant';
import { codeWord, shopWord } from './merchant-words';
import {
  notNow,
  objectToClosed,
  objectToPledge,
  objectToPledging,
  objectToPublishing,
  objectToWithdrawing,
  publishedDay,
  signed,
  withLast,
} from './pledge-rules';

/** What the acts of a merchant may know. */
export interface MerchantContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change, recycling } = actsOf<Merchant, MerchantContext, { id: string }>();

const right = 'community.handle';

/** Which merchants are there already under its name at its address, or with its credit code. */
const twins = recordsFoundByEach<{ shop: Shop; more?: readonly { shop: Shop }[] }>(
  'merchant',
  ({ shop, more = [] }) =>
    [shop, ...more.map((one) => one.shop)].flatMap((one) => [shopWord(one), codeWord(one)]),
);

/** Of these too, with what is given for the first of them: one line of the journal. */
const others = atOnce(idSchema, '家');

/** 登记商户: one, and in the same stroke those that were pasted with it. */
const register = begin({
  input: z.object({
    shop: shopSchema,
    more: atOnce(z.object({ id: idSchema, shop: shopSchema }), '家'),
  }),
  needs: { twins },
  right,
  words: { button: '登记商户', done: '登记了商户' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { shop, more }, { now, today, twins }) => {
    // Asked once of all of them: of each by itself it would be asked as often as there are merchants.
    const rulings = more.map((one) => written(entered(one.id, now, today), one.shop, today, twins));
    const twice = firstRepeated([shop, ...more.map((one) => one.shop)], (one) => [
      shopWord(one),
      codeWord(one),
    ]);
    return (
      rulings.find((ruling) => !ruling.ok) ??
      (twice === undefined
        ? null
        : notNow(`“${twice.name}”的名称和地址，或者统一社会信用代码，和前面一家相同，请核对。`)) ??
      written(entered(id, now, today), shop, today, twins)
    );
  },
  followUps: (_one, { more }) =>
    more.map(({ id, shop }) => ({
      ...{ kind: 'merchant', act: 'registerAlso', id },
      input: { shop },
    })),
});

/** Follows from `register` alone, which looked whether it is there already. */
const registerAlso = inner(
  begin({
    input: z.object({ shop: shopSchema }),
    right,
    words: { button: '登记商户', done: '登记了商户' },
    undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
    begin: ({ id }, { shop }, { now, today }) =>
      written(entered(id, now, today), shop, today, new Map()),
  }),
);

function entered(id: string, now: string, today: LocalDate) {
  return { ...beginRecord(id, now), enteredOn: today, pledges: [], closing: null };
}

const correct = change({
  input: z.object({ shop: shopSchema }),
  needs: { twins },
  right,
  words: { button: '保存', done: '改正了商户' },
  undo: 'free',
  objection: () => null,
  apply: (one, { shop }, { today, twins }) => written(one, shop, today, twins),
});

/** 签承诺书: nothing is signed here; it is written down that it was. */
const pledge = change({
  input: z.object({ pledge: pledgeSchema, others }),
  right,
  words: { button: '登记承诺书', again: '登记新的承诺书', done: '登记了文明经营承诺书' },
  undo: 'free',
  objection: objectToPledging,
  apply: (one, { pledge: given }, { today }) =>
    objectToPledging(one) ?? objectToPledge(one, given, today) ?? signed(one, given, null),
  // Each of the others is signed by its own owner: a name that is given is that of the first alone.
  followUps: (_one, { pledge: given, others: ids }) =>
    ids.map((id) => ({
      ...{ kind: 'merchant', act: 'pledge', id },
      input: { pledge: { ...given, signedBy: '' }, others: [] },
    })),
});

/** Follows from a meeting alone, of which one item became the pledges of several. */
const pledgeAgreed = inner(
  change({
    input: z.object({ pledge: pledgeSchema, meetingId: idSchema }),
    right,
    words: { button: '登记承诺书', done: '登记了会议议定的文明经营承诺书' },
    undo: 'free',
    objection: objectToPledging,
    apply: (one, { pledge: given, meetingId }, { today }) =>
      objectToPledging(one) ?? objectToPledge(one, given, today) ?? signed(one, given, meetingId),
  }),
);

/** 公示 of a pledge that was signed before. */
const publish = change({
  input: z.object({ publication: publicationSchema, others }),
  right,
  words: { button: '登记公示', done: '登记了承诺书的公示' },
  undo: 'free',
  objection: objectToPublishing,
  apply: (one, { publication: { publishedOn } }, { today }) => {
    const last = lastPledge(one);
    return (
      objectToPublishing(one) ??
      objectToDay(publishedDay(publishedOn, last?.signedOn ?? null, 'publication.'), today) ??
      withLast(one, { publishedOn })
    );
  },
  followUps: (_one, { publication, others: ids }) =>
    ids.map((id) => ({
      ...{ kind: 'merchant', act: 'publish', id },
      input: { publication, others: [] },
    })),
});

/** 退出承诺: the pledge stays in the record, and another may be signed. */
const withdraw = change({
  input: z.object({ withdrawal: withdrawalSchema }),
  right,
  words: { button: '退出承诺', done: '登记了退出承诺' },
  undo: 'free',
  objection: objectToWithdrawing,
  apply: (one, { withdrawal }, { today }) => {
    const signedOn = lastPledge(one)?.signedOn;
    return (
      objectToWithdrawing(one) ??
      objectToDay(
        {
          ...{ on: withdrawal.withdrawnOn, called: '退出日期', field: 'withdrawal.withdrawnOn' },
          after: signedOn === undefined ? null : { on: signedOn, called: '签订日期' },
        },
        today,
      ) ??
      withLast(one, { withdrawal })
    );
  },
});

/** 歇业 */
const close = change({
  input: z.object({ closing: closingSchema }),
  right,
  words: { button: '歇业', done: '登记了歇业' },
  undo: 'free',
  objection: objectToClosed,
  apply: (one, { closing }, { today }) =>
    objectToClosed(one) ??
    objectToDay(
      {
        ...{ on: closing.closedOn, called: '歇业日期', field: 'closing.closedOn' },
        after: one.shop.since === null ? null : { on: one.shop.since, called: '开业日期' },
      },
      today,
    ) ??
    allow({ ...one, closing }),
});

/** Everything that can be done with a merchant. */
export const MERCHANT_ACTS = {
  register,
  registerAlso,
  correct,
  pledge,
  pledgeAgreed,
  publish,
  withdraw,
  close,
  ...recycling({
    right,
    words: { button: '删除这家商户', removed: '删除了商户', restored: '从回收站恢复了商户' },
    needs: { inspections: recordsNamingIt(['inspection']) },
    objection: (_one, { inspections }) => objectToInspected(inspections.length),
  }),
};

/** What was found at it would be asked for, of nobody. */
function objectToInspected(count: number): Objection {
  return count === 0
    ? null
    : notNow(
        `这家商户有 ${count} 次监督检查，不能删除；关门了的请登记歇业，登记错了的先删除检查。`,
      );
}

function written(
  one: Omit<Merchant, 'shop'>,
  shop: Shop,
  today: LocalDate,
  found: ReadonlyMap<string, readonly RecordRef[]>,
): Ruling<Merchant> {
  const isThere = (word: string) => (found.get(word) ?? []).some(({ id }) => id !== one.id);
  const opened = { on: shop.since, called: '开业日期' };
  return (
    (isThere(shopWord(shop))
      ? notNow(
          `这个地址已经登记过“${shop.name}”。是同一家，不用再登记；不是同一家，请把地址写清楚。`,
          'shop.name',
        )
      : null) ??
    (isThere(codeWord(shop))
      ? notNow('这个统一社会信用代码已经登记过一家商户，请核对。', 'shop.creditCode')
      : null) ??
    (opened.on === null
      ? null
      : objectToDay({ ...opened, on: opened.on, field: 'shop.since', after: null }, today)) ??
    (one.closing === null || opened.on === null
      ? null
      : objectToOrder({
          ...{ on: one.closing.closedOn, called: '歇业日期', field: 'shop.since' },
          after: { on: opened.on, called: '开业日期' },
        })) ??
    allow({ ...one, shop })
  );
}
