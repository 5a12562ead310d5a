import { addMonths, formatChineseDate, type LocalDate } from '../../kernel/local-date';
import { capitalizeAmount, formatYuan } from '../../kernel/money';
import { assertNever } from '../../kernel/ruling';
import { toChineseNumeral } from '../../paper/chinese-numeral';
import type { Party } from '../../party/party';
import { nameOfBound } from '../../party/whole-side';
import type { FulfillmentMode, Obligation } from '../model/agreement';

/** What is said in one sentence: one obligation, or the instalments of one and the same. */
export type ObligationGroup = readonly [Obligation, ...Obligation[]];

/** What tells instalments of one duty from other obligations; any of it may still be open. */
type Grouped = Record<Exclude<keyof Obligation, 'id' | 'amountFen' | 'dueOn'>, string | null>;

/** Puts instalments together that follow each other and are owed by the same to the same for the same. */
export function groupInstallments<T extends Readonly<Grouped>>(
  obligations: readonly T[],
): (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  for (const obligation of obligations) {
    const group = groups.at(-1);
    if (group !== undefined && isNextInstallment(group[0], obligation)) group.push(obligation);
    else groups.push([obligation]);
  }
  return groups;
}

function isNextInstallment(first: Readonly<Grouped>, next: Readonly<Grouped>): boolean {
  return (
    (first.mode === 'installment' || first.mode === 'continuing') &&
    next.mode === first.mode &&
    first.obligorPartyId === next.obligorPartyId &&
    first.obligeePartyId === next.obligeePartyId &&
    first.action === next.action
  );
}

/**
 * A group in one sentence without a full stop. Instalments say the whole amount once, in words too, and then each its
 * day and its part:
 * 李某分三期向王某支付货款，共计人民币12,000.00元（大写：壹万贰仟元整），每期不迟于下列日期付清：
 * 第一期2026年12月1日，4,000.00元；第二期2027年1月1日，4,000.00元；第三期2027年2月1日，4,000.00元
 */
export function composeGroupText(group: ObligationGroup, parties: readonly Party[]): string {
  const [first] = group;
  if (group.length === 1) return composeObligationText(first, parties);
  const regular = composeContinuing(group, parties);
  if (regular !== null) return regular;
  const count = first.mode === 'continuing' ? '按期' : `分${countInstallments(group)}期`;
  const whole = `${nameOfBound(first.obligorPartyId, parties)}${count}${towards(first, parties)}${first.action}`;
  const total = totalOf(group);
  const sum = total === null ? '' : `，共计${moneyText(total)}`;
  const done = total === null ? '完成' : '付清';
  const parts = group.map(({ dueOn, amountFen }, index) => {
    const day = dueOn === null ? '' : formatChineseDate(dueOn);
    const amount = amountFen === null ? '' : `${formatYuan(amountFen)}元`;
    const stop = day === '' || amount === '' ? '' : '，';
    return `第${toChineseNumeral(index + 1)}期${day}${stop}${amount}`;
  });
  return `${whole}${sum}，每期不迟于下列日期${done}：${parts.join('；')}`;
}

/**
 * What is performed again each month on the same day, in one sentence without a full stop; null where a day or an amount
 * breaks the row, which is then listed:
 * 李某自2026年12月起至2027年11月止，于每月5日前向王某支付赡养费，每月人民币500.00元（大写：伍佰元整），共十二期
 */
function composeContinuing(group: ObligationGroup, parties: readonly Party[]): string | null {
  const [first] = group;
  const { dueOn, amountFen, mode } = first;
  if (mode !== 'continuing' || dueOn === null) return null;
  const isRegular = group.every(
    (one, at) => one.amountFen === amountFen && one.dueOn === addMonths(dueOn, at),
  );
  const last = group.at(-1)?.dueOn;
  if (!isRegular || last === undefined || last === null) return null;
  const dayOfMonth = Number(dueOn.slice(8));
  const short = dayOfMonth > 28 ? '（当月没有这一日的，为当月最后一日）' : '';
  const who = nameOfBound(first.obligorPartyId, parties);
  const sum = amountFen === null ? '' : `，每月${moneyText(amountFen)}`;
  return `${who}自${monthText(dueOn)}起至${monthText(last)}止，于每月${dayOfMonth}日${short}前${towards(first, parties)}${first.action}${sum}，共${countInstallments(group)}期`;
}

function monthText(day: LocalDate): string {
  return formatChineseDate(day).replace(/月.*$/, '月');
}

/** How many instalments, as one says it: 两, 三, 十二. */
export function countInstallments(group: ObligationGroup): string {
  return group.length === 2 ? '两' : toChineseNumeral(group.length);
}

/**
 * The groups of a clause one after the other: divided by semicolons, but for instalments, which have semicolons inside
 * and so end with a full stop.
 * @param say how one group is worded, without a full stop
 */
export function joinGroupTexts(
  groups: readonly ObligationGroup[],
  say: (group: ObligationGroup) => string,
): string {
  return groups
    .map((group, index) => {
      const next = groups[index + 1];
      const isListed = group.length > 1 || (next?.length ?? 0) > 1;
      return `${say(group)}${next === undefined || isListed ? '。' : '；'}`;
    })
    .join('');
}

/** The whole of the instalments; null while one of them has no amount. */
function totalOf(group: ObligationGroup): number | null {
  return group.reduce<number | null>(
    (sum, { amountFen }) => (sum === null || amountFen === null ? null : sum + amountFen),
    0,
  );
}

/**
 * The obligation in one sentence without a full stop:
 * 李某于2026年12月1日前一次性向王某支付维修费人民币1,200.00元（大写：壹仟贰佰元整）.
 * What is not yet known (a name, a day, an amount) is left out.
 */
export function composeObligationText(obligation: Obligation, parties: readonly Party[]): string {
  const when =
    obligation.dueOn === null
      ? ''
      : `于${formatChineseDate(obligation.dueOn)}${obligation.mode === 'immediate' ? '' : '前'}`;
  const amount = obligation.amountFen === null ? '' : moneyText(obligation.amountFen);
  return `${nameOfBound(obligation.obligorPartyId, parties)}${when}${wordOf(obligation.mode)}${towards(obligation, parties)}${obligation.action}${amount}`;
}

function towards(obligation: Obligation, parties: readonly Party[]): string {
  const obligee = nameOfBound(obligation.obligeePartyId, parties);
  if (obligee === '' || obligation.action.includes(obligee)) return '';
  return `${isHandedOver(obligation) ? '向' : '为'}${obligee}`;
}

function moneyText(amountFen: number): string {
  return `人民币${formatYuan(amountFen)}元（大写：${capitalizeAmount(amountFen)}）`;
}

// 向某人支付、返还、道歉, but 为某人修理、拆除.
function isHandedOver({ amountFen, action }: Obligation): boolean {
  return (
    amountFen !== null ||
    /^(?:支付|赔|道歉|公开|书面|当面|返|退|归还|交|移交|出具|提供)/.test(action)
  );
}

function wordOf(mode: FulfillmentMode): string {
  switch (mode) {
    case 'immediate':
      return '当场';
    case 'lump_sum':
      return '一次性';
    case 'installment':
      return '分期';
    case 'continuing':
      return '按期';
    case 'act':
      return '';
    default:
      return assertNever(mode);
  }
}
