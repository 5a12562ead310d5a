import type { AgreementTerms, Clause, Obligation } from '../agreement/agreement';
import { composeObligationText } from '../agreement/obligations';
import { formatChineseDate } from '../kernel/local-date';
import { formatYuan } from '../kernel/money';
import { assertNever } from '../kernel/ruling';
import type { Party } from '../party/party';
import { toBodyText } from './body-text';
import { toChineseNumeral } from './chinese-numeral';
import type { PaperBlock } from './paper';

/**
 * 履行方式、地点、期限 (人民调解法 第29条第1款第3项; 地点: 人民调解工作若干规定 第35条), composed from the obligations of
 * the clauses. What a clause already says in full is not said a second time, only its way and time.
 */
export function buildPerformanceBlocks(
  terms: AgreementTerms,
  parties: readonly Party[],
): PaperBlock[] {
  const hasSeveralClauses = terms.clauses.length > 1;
  const sentences = terms.clauses.flatMap((clause, index) => {
    const sentence = clauseSentence(clause, parties);
    if (sentence === '') return [];
    return [hasSeveralClauses ? `第${toChineseNumeral(index + 1)}条：${sentence}` : sentence];
  });
  const note = toBodyText(terms.fulfillmentNote);
  return [
    { type: 'heading', text: '履行方式、地点、期限' },
    line(sentences.length === 0 ? '履行方式、期限：' : '', toBodyText(sentences.join('\n')), 2),
    line('履行地点：', toBodyText(terms.fulfillmentPlace), 1),
    ...(note === '' ? [] : [line('其他约定：', note, 0)]),
  ];
}

function clauseSentence(clause: Clause, parties: readonly Party[]): string {
  if (clause.obligations.length === 0) return '';
  const phrases = clause.obligations.map((obligation) => {
    const full = composeObligationText(obligation, [...parties]).replace(/。$/, '');
    return comparable(clause.text).includes(comparable(full))
      ? wayAndTime(obligation, parties)
      : full;
  });
  return `${phrases.join('；')}。`;
}

function wayAndTime(obligation: Obligation, parties: readonly Party[]): string {
  const { mode, amountFen, dueOn, obligorPartyId } = obligation;
  const name = parties.find((party) => party.id === obligorPartyId)?.name ?? '';
  const due = dueOn === null ? '' : `于${formatChineseDate(dueOn)}前`;
  switch (mode) {
    case 'immediate':
      return `由${name}当场履行`;
    case 'lump_sum':
      return `由${name}${due}一次性履行完毕`;
    case 'installment':
      // Instalments differ only by their amounts and days, so each is named by both.
      return `由${name}${due}分期履行${amountFen === null ? '' : `人民币${formatYuan(amountFen)}元`}`;
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
