import { formatChineseDate } from '../../../kernel/local-date';
import { formatYuan } from '../../../kernel/money';
import { assertNever } from '../../../kernel/ruling';
import { toBodyText } from '../../../paper/body-text';
import { toChineseNumeral } from '../../../paper/chinese-numeral';
import type { PaperBlock } from '../../../paper/paper';
import type { Party } from '../../../party/party';
import { nameOfBound } from '../../../party/whole-side';
import {
  composeGroupText,
  composeObligationText,
  countInstallments,
  groupInstallments,
  joinGroupTexts,
  type ObligationGroup,
} from '../../agreement/obligation-text';
import type { AgreementTerms, Clause, Obligation } from '../../model/agreement';

/**
 * 履行方式、地点、期限 (人民调解法 第29条第1款第3项; 地点: 人民调解工作若干规定 第35条), composed from the obligations of
 * the clauses. What a clause already says in full is not said a second time, only its way and time.
 */
export function buildPerformanceBlocks(
  terms: AgreementTerms,
  parties: readonly Party[],
): PaperBlock[] {
  const sentences = performanceText(terms, parties);
  const note = toBodyText(terms.fulfillmentNote);
  return [
    { type: 'heading', text: '履行方式、地点、期限' },
    line(sentences === '' ? '履行方式、期限：' : '', sentences, 2),
    line('履行地点：', toBodyText(terms.fulfillmentPlace), 1),
    ...(note === '' ? [] : [line('其他约定：', note, 0)]),
  ];
}

/** 履行的方式、期限 alone, a line a clause that lays something on somebody; empty where none does. */
export function performanceText(terms: AgreementTerms, parties: readonly Party[]): string {
  const hasSeveralClauses = terms.clauses.length > 1;
  const sentences = terms.clauses.flatMap((clause, index) => {
    const sentence = clauseSentence(clause, parties);
    if (sentence === '') return [];
    return [hasSeveralClauses ? `第${toChineseNumeral(index + 1)}条：${sentence}` : sentence];
  });
  return toBodyText(sentences.join('\n'));
}

function clauseSentence(clause: Clause, parties: readonly Party[]): string {
  if (clause.obligations.length === 0) return '';
  return joinGroupTexts(groupInstallments(clause.obligations), (group) => {
    const full = composeGroupText(group, parties).replace(/。$/, '');
    if (!saysAlready(clause, group, full, parties)) return full;
    return group.length === 1 ? wayAndTime(group[0], parties) : wayAndTimes(group, parties);
  });
}

/** Whether the clause has the sentence, or, as it was composed in earlier versions, one for each instalment. */
function saysAlready(
  clause: Clause,
  group: ObligationGroup,
  full: string,
  parties: readonly Party[],
): boolean {
  const text = comparable(clause.text);
  return (
    text.includes(comparable(full)) ||
    group.every((one) => text.includes(comparable(composeObligationText(one, parties))))
  );
}

/** Of instalments that the clause lists one by one: how many, the first day and the last. */
function wayAndTimes(group: ObligationGroup, parties: readonly Party[]): string {
  const name = nameOfBound(group[0].obligorPartyId, parties);
  const days = group.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort();
  const [first, last] = [days[0], days.at(-1)];
  const span =
    first === undefined || last === undefined
      ? ''
      : `，第一期不迟于${formatChineseDate(first)}，最后一期不迟于${formatChineseDate(last)}`;
  const way = group[0].mode === 'continuing' ? '按月分' : '分';
  return `由${name}${way}${countInstallments(group)}期履行${span}，各期的日期和金额依条款所列`;
}

function wayAndTime(obligation: Obligation, parties: readonly Party[]): string {
  const { mode, amountFen, dueOn, obligorPartyId } = obligation;
  const name = nameOfBound(obligorPartyId, parties);
  const due = dueOn === null ? '' : `于${formatChineseDate(dueOn)}前`;
  switch (mode) {
    case 'immediate':
      return `由${name}当场履行`;
    case 'lump_sum':
      return `由${name}${due}一次性履行完毕`;
    case 'installment':
      // An instalment that stands alone is named by its amount and day.
      return `由${name}${due}分期履行${amountFen === null ? '' : `人民币${formatYuan(amountFen)}元`}`;
    case 'continuing':
      return `由${name}${due}按期履行${amountFen === null ? '' : `人民币${formatYuan(amountFen)}元`}`;
    case 'act':
      return `由${name}${due}履行完毕`;
    default:
      return assertNever(mode);
  }
}

function comparable(text: string): string {
  return text.replace(/[\s，。；、]/g, '');
}

function line(lead: string, text: string, ruledLines: number): PaperBlock {
  return { type: 'paragraph', lead, text, ruledLines };
}
