import { formatChineseDate } from '../../kernel/local-date';
import { capitalizeAmount, formatYuan } from '../../kernel/money';
import { toBodyText } from '../../paper/body-text';
import { toChineseNumeral } from '../../paper/chinese-numeral';
import type { PaperContext } from '../../paper/define-paper';
import type { Party, PartySide } from '../../party/party';
import { ageOfParty } from '../../party/party-facts';
import { nameOfBound } from '../../party/whole-side';
import { STUDIO_TAGS } from '../../template/studio-tags';
import type { Tag, TagContext } from '../../template/tag-scope';
import { copiesNeeded } from '../agreement/obligations';
import type { Obligation } from '../model/agreement';
import { caseTitle } from '../model/case-title';
import { effectiveOn } from '../model/effective-day';
import type { FulfillmentRecord } from '../model/follow-through';
import type { MediationCase } from '../model/mediation-case';
import { stayingParties } from '../model/party-change';
import { callParties } from '../papers/blocks/party-block';
import { performanceText } from '../papers/blocks/performance-blocks';
import { paymentsOf } from '../papers/outcome/receipt';

/** What the tags of a case may go by. */
export interface CaseTagContext extends TagContext, PaperContext {
  readonly record: MediationCase;
  /** Which sheet of the paper is printed. */
  readonly ofId: string | null;
}

export type CaseTag<V = unknown> = Tag<V, CaseTagContext>;

function tag<V>(
  name: string,
  about: string,
  read: (value: V, ctx: CaseTagContext) => string,
): CaseTag<V> {
  return { name, about, read: (value, ctx) => toBodyText(read(value, ctx)) };
}

/** A tag of the entries of a list, whose form the list's schema tells. */
function entryTag<V>(
  name: string,
  about: string,
  read: (value: V, ctx: CaseTagContext) => string,
): CaseTag {
  return tag(name, about, read) as CaseTag;
}

/** What is said of a party besides its fields. */
const OF_PARTY: readonly CaseTag[] = [
  entryTag<Party>('称谓', '申请人、被申请人；一方不止一人的，加上一、二、三', calledAs),
  entryTag<Party>('年龄', '到打印那天的周岁', (party, { today }) =>
    party.kind === 'natural_person' ? `${ageOfParty(party, today) ?? ''}` : '',
  ),
];

const OF_CLAUSE: readonly CaseTag[] = [
  entryTag<{ id: string }>('条款序号', '第几条：一、二、三', ({ id }, { record }) => {
    const at = record.agreement?.terms.clauses.findIndex((clause) => clause.id === id) ?? -1;
    return at < 0 ? '' : toChineseNumeral(at + 1);
  }),
];

const OF_PAYMENT: readonly CaseTag[] = [
  entryTag<FulfillmentRecord>('登记的履行内容', '登记的是哪一项', (one, { record }) =>
    sayObligation(one, record, ({ action }) => action),
  ),
  entryTag<FulfillmentRecord>('登记的履行人', '这一项由谁履行', (one, { record }) =>
    sayObligation(one, record, ({ obligorPartyId }) => nameOfBound(obligorPartyId, record.parties)),
  ),
  entryTag<FulfillmentRecord>('这次付的金额', '比上次登记多付了多少', (one, { record }) =>
    sayPayment(one, record, (fen) => `${formatYuan(fen)} 元`),
  ),
  entryTag<FulfillmentRecord>('这次付的金额大写', '比上次登记多付了多少，大写', (one, { record }) =>
    sayPayment(one, record, (fen) => `人民币${capitalizeAmount(fen)}`),
  ),
];

/** What is said of the entries of a list besides their fields, by the name of the list. */
export const TAGS_BESIDE: Readonly<Record<string, readonly CaseTag[]>> = {
  当事人: OF_PARTY,
  调解意愿: [partyTag('当事人')],
  陈述: [partyTag('陈述人')],
  满意程度: [partyTag('当事人')],
  协议条款: OF_CLAUSE,
  履行登记: OF_PAYMENT,
};

/** What is said of a case as a whole besides its fields. */
export const TAGS_OF_CASE: readonly CaseTag<MediationCase>[] = [
  {
    ...tag<MediationCase>('事由', '事由，没有写的由当事人和类别合成', caseTitle),
    path: 'registration.title',
  },
  tag('申请人姓名', '全体申请人，用顿号隔开', (record) => namesOn(record, 'applicant')),
  tag('被申请人姓名', '全体被申请人，用顿号隔开', (record) => namesOn(record, 'respondent')),
  tag('调解员姓名', '全体调解员，用顿号隔开', ({ mediators }) =>
    mediators.map(({ name }) => name).join('、'),
  ),
  tag('生效日期', '协议生效的那一天', (record) => {
    const on = effectiveOn(record);
    return on === null ? '' : formatChineseDate(on);
  }),
  tag('履行方式和期限', '由各项履行内容合成的一段', (one) =>
    one.agreement === null ? '' : performanceText(one.agreement.terms, stayingParties(one)),
  ),
  tag('协议份数', '一式几份：每名当事人一份，调委会一份', (one) =>
    toChineseNumeral(copiesNeeded(Math.max(2, stayingParties(one).length))),
  ),
  ...STUDIO_TAGS,
];

function partyTag(name: string): CaseTag {
  return entryTag<{ partyId: string }>(
    name,
    '是哪一名当事人',
    (one, { record }) => record.parties.find(({ id }) => id === one.partyId)?.name ?? '',
  );
}

function calledAs(party: Party, { record }: CaseTagContext): string {
  return callParties(record.parties).find((one) => one.party.id === party.id)?.calledAs ?? '';
}

function namesOn({ parties }: MediationCase, side: PartySide): string {
  return parties
    .filter((party) => party.side === side)
    .map(({ name }) => name)
    .join('、');
}

function sayObligation(
  { obligationId }: FulfillmentRecord,
  { agreement }: MediationCase,
  say: (obligation: Obligation) => string,
): string {
  const all = agreement?.terms.clauses.flatMap(({ obligations }) => obligations) ?? [];
  const found = all.find(({ id }) => id === obligationId);
  return found === undefined ? '' : say(found);
}

function sayPayment(
  { id }: FulfillmentRecord,
  record: MediationCase,
  say: (fen: number) => string,
): string {
  const payment = paymentsOf(record).find((one) => one.record.id === id);
  return payment === undefined ? '' : say(payment.amountFen);
}
