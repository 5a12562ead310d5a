import { findBlanks } from '../../wording/blanks';
import type { Obligation } from '../model/agreement';

/** What an obligation must say so that it can be performed, and enforced. */
export const DUTY_PARTS = ['who', 'to_whom', 'what', 'how_much', 'by_when', 'how'] as const;
export type DutyPart = (typeof DUTY_PARTS)[number];
export const DUTY_PART_LABELS = {
  who: '由谁',
  to_whom: '给谁',
  what: '做什么',
  how_much: '多少钱',
  by_when: '什么时候',
  how: '怎么付（现金，还是转到哪个账户）',
} as const satisfies Record<DutyPart, string>;

/** An obligation of which anything may still be open. */
type Duty = {
  readonly [K in Exclude<keyof Obligation, 'id' | 'dueOn'>]: Obligation[K] | null;
} & { readonly dueOn: string | null };

const PAYS =
  /支付|赔偿|补偿|退款|偿还|付清|借款(?!合同|协议|凭证)|工资(?!卡|单|条)|货款(?!单|凭证)/;
const GIVES_BACK = /(?:退还|返还|归还|退回)(.*)/s;
/** Money by its name: 金 alone is no money, as in 金手镯, nor is 费 in 缴费单 or 免费. */
const NAMES_MONEY =
  /(?:押|定|订|租|现|佣|奖|本|股|保证|违约|赔偿|补偿|抚恤|公积|备用|预付|诚意|滞纳|周转|意向|储备|投资|礼)金(?!额|卡|单|条)|款(?!式|待)|(?<![免缴收])费(?!用?单|条)|彩礼钱?|钱|人民币|\d\s*[万千百]?元/;

/** Whether the action is to pay: what is given back counts when it is named as money, a thing needs no amount. */
function speaksOfMoney(action: string): boolean {
  if (PAYS.test(action)) return true;
  const returned = GIVES_BACK.exec(action)?.[1];
  return returned !== undefined && NAMES_MONEY.test(returned);
}

/** How money changes hands. */
const SAYS_HOW =
  /现金|转账|转给|汇入|汇款|打到|打入|打款|账户|账号|银行|微信|支付宝|扫码|当面|上门|扣除|抵扣|存入|代发|收款码|收条/;

/**
 * What an obligation leaves open of who, to whom, what, how much, by when and how, in that order (《人民调解法》第29条第1款: 履行的
 * 方式、期限; 内容不明确的, 《民事诉讼法解释》第358条). To whom and how much are asked of payments alone, how of those that are not
 * made on the spot.
 * @param around the words that may say how it is paid: of the clause, the place and the other terms of performance
 */
export function partsLacking(duty: Duty, around: readonly string[]): DutyPart[] {
  const action = (duty.action ?? '').trim();
  const isPayment = duty.amountFen !== null || speaksOfMoney(action);
  const isAtOnce = duty.mode === 'immediate';
  const lacks: Readonly<Record<DutyPart, boolean>> = {
    who: (duty.obligorPartyId ?? '') === '',
    to_whom: isPayment && (duty.obligeePartyId ?? '') === '',
    what: action === '' || findBlanks(action).length > 0,
    how_much: isPayment && duty.amountFen === null,
    by_when: !isAtOnce && duty.dueOn === null,
    how: isPayment && !isAtOnce && ![action, ...around].some((text) => SAYS_HOW.test(text)),
  };
  return DUTY_PARTS.filter((part) => lacks[part]);
}
