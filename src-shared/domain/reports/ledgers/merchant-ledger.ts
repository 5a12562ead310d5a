import type { InspectionRow } from '../../merchant/inspection/inspection';
import {
  lastPledge,
  type Merchant,
  PLEDGE_STANDING_LABELS,
  pledgeStandingOf,
} from '../../merchant/merchant';
import type { MerchantFacts } from '../../merchant/merchant-kind';
import { defineLedger, type LedgerContext, ROW_EACH } from './define-ledger';
import { centered, columnsOf, dayField, fromLeft, groupOf, serialField } from './ledger-field';
import { countLooks } from './looks';

type Context = LedgerContext<Merchant>;

const namedBy = ['inspection'];

const FIELDS = groupOf<Merchant>('商户', [
  serialField(),
  fromLeft('merchant', '商户', 24, ({ record }) => record.shop.name),
  centered('trade', '行业', 9, ({ record }) => record.shop.trade),
  fromLeft('place', '地址', 17, ({ record }) => record.shop.place),
  centered(
    'standing',
    '承诺书',
    11,
    ({ record }) => PLEDGE_STANDING_LABELS[pledgeStandingOf(record)],
  ),
  dayField('signed_on', '签订日期', ({ record }) => lastPledge(record)?.signedOn),
  dayField('published_on', '公示日期', ({ record }) => lastPledge(record)?.publishedOn),
  { ...centered<Merchant>('looks', '检查次数', 6, (one) => looksAt(one).looks), namedBy },
  { ...centered<Merchant>('faulty', '有问题', 6, (one) => looksAt(one).faulty), namedBy },
  { ...centered<Merchant>('righted', '本期整改', 6, (one) => looksAt(one).righted), namedBy },
  { ...centered<Merchant>('open', '期末待整改', 9, (one) => looksAt(one).open), namedBy },
  centered('complaints', '被申请调解', 8, ({ told }) => String(told?.complaints ?? '')),
  centered('settled', '达成协议', 8, ({ told }) => String(told?.settled ?? '')),
]);

/**
 * 商户诚信台账 (S0): every merchant at the end of the period, its pledge, what inspections found in the period, and how often
 * it was asked against.
 */
export const MERCHANT_LEDGER = defineLedger<Merchant, MerchantFacts>('merchant', {
  ...{ key: 'merchants', label: '商户诚信台账', sheetName: '商户诚信台账' },
  emptyText: '期末没有登记的商户。',
  ...{ event: 'presentOn', until: 'closedOn' },
  columns: columnsOf(
    FIELDS,
    'serial merchant trade place standing signed_on published_on looks faulty righted open complaints settled',
  ),
  asks: 'organisation_disputes',
  sums: [
    {
      ...{ key: 'merchants', label: '商户诚信台账行数＝期末商户', figure: 'merchants.open' },
      ...ROW_EACH,
    },
  ],
  summary: (count) => `共 ${count} 家`,
});

function looksAt(context: Context) {
  // A kind's rows are its own.
  const rows = (context.naming?.('inspection') ?? []).map(({ row }) => row as InspectionRow);
  return countLooks(
    context,
    rows.map(({ inspectedOn, standing, rightedOn, dueOn }) => ({
      ...{ on: inspectedOn, isFaulty: standing !== 'in_order' },
      ...{ rightOn: rightedOn, dueOn },
    })),
  );
}
