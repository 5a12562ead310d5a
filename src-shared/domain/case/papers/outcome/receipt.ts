import { capitalizeAmount, formatYuan } from '../../../kernel/money';
import { toBodyText } from '../../../paper/body-text';
import { nameOfBound } from '../../../party/whole-side';
import { paidBy } from '../../agreement/paid-so-far';
import type { Obligation } from '../../model/agreement';
import { everyObligation } from '../../model/clauses-in-force';
import type { FulfillmentRecord } from '../../model/follow-through';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper, forAllParties } from '../blocks/case-paper';
import { agreementNumberOf, bindPaper, orRoom } from '../blocks/names-on-paper';
import { dayOnPaper, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSigners } from '../blocks/signature-block';

const LABEL = '收条';

/** One payment as it was recorded: what was new in it, and for which obligation. */
interface Payment {
  readonly record: FulfillmentRecord;
  readonly obligation: Obligation;
  /** 分; what had been recorded before is taken off. */
  readonly amountFen: number;
}

/**
 * 收条 of a payment that a mediator recorded (履行凭证, 司发通〔2010〕239号): the payee signs for what came in. Of an
 * obligation on which nothing was recorded there is only the blank form: nobody is said to have paid.
 */
export const receipt = defineFilledPaper({
  key: 'receipt',
  label: LABEL,
  section: 'fulfillment',
  copyFor: forAllParties,
  required: () => false,
  sheetsOf: 'fulfillmentRecords',
  instancesOf: (c) =>
    paymentsOf(c).map(({ record, amountFen }) => ({
      ofId: record.id,
      name: `${dayOnPaper(record.recordedOn)} ${formatYuan(amountFen)}元`,
    })),
  build(c, { profile }, ofId) {
    const payment = paymentsOf(c).find(({ record }) => record.id === ofId);
    const { obligation, amountFen, record } = payment ?? {};
    const number = agreementNumberOf(c);
    const payer = obligation === undefined ? '' : nameOfBound(obligation.obligorPartyId, c.parties);
    const matter = toBodyText(obligation?.action ?? '');
    const amount =
      amountFen === undefined
        ? '人民币（大写）　　　　　　　　　　　　　（￥　　　　　　　　）'
        : `人民币（大写）${capitalizeAmount(amountFen)}（￥${formatYuan(amountFen)}）`;
    return bindPaper(
      LABEL,
      c,
      profile,
      [
        ...titleBlocks(LABEL),
        paragraph(
          `今收到${orRoom(payer, 8)}依照调解协议（编号${number}）${matter === '' ? '支付的　　　　　　　　' : `履行的“${matter}”`}${amount}。`,
        ),
        paragraph('', 1, '备注：'),
        buildSigners(['收款人（签名、盖章或按指印）'], ['交款人（签名）', '在场人（签名）']),
      ],
      record === undefined ? '' : dayOnPaper(record.recordedOn),
    );
  },
});

/** The payments that were recorded, in the order of recording: what was new in each. */
export function paymentsOf(
  one: Pick<CaseOnPaper, 'agreement' | 'amendments' | 'fulfillmentRecords'>,
): Payment[] {
  const { fulfillmentRecords } = one;
  const obligations = everyObligation(one);
  const soFar = new Map<string, number>();
  return fulfillmentRecords.flatMap((record) => {
    const obligation = obligations.find(({ id }) => id === record.obligationId);
    if (obligation === undefined || obligation.amountFen === null) return [];
    const paidFen = paidBy(record, obligation.amountFen);
    if (paidFen === null) return [];
    const amountFen = paidFen - (soFar.get(obligation.id) ?? 0);
    soFar.set(obligation.id, paidFen);
    return amountFen > 0 ? [{ record, obligation, amountFen }] : [];
  });
}
