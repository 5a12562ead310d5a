import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import type { MendedPart, PaperFinding } from '../../paper/paper';
import type { NaturalPerson, Organization, Party } from '../../party/party';
import { ageOfParty, needsStatutoryAgent } from '../../party/party-facts';
import { boundParties, wholeSideLabel, wholeSideOf } from '../../party/whole-side';
import type { StudioProfile } from '../../studio/studio';
import type { Agreement, Clause, Obligation } from '../model/agreement';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import { stayingParties } from '../model/party-change';
import { findWordingTraps } from './wording-traps';

/**
 * What a reviewer would send the agreement's paper back for: parties' data, facts, clauses, and for each obligation who,
 * what, for whom, how much and by when (《人民调解法》第29条第1款; 内容不明确: 《民事诉讼法解释》第358条). Points out, never blocks.
 * @param today for ages while the agreement is not in force
 */
export function findGaps(
  mediationCase: MediationCase,
  studioProfile: StudioProfile,
  today: LocalDate,
): PaperFinding[] {
  const onDate = effectiveOn(mediationCase) ?? today;
  const parties = stayingParties(mediationCase);
  return [
    ...committeeGaps(studioProfile),
    ...mendedIn('parties', [...partyGaps(parties, onDate), ...sideGaps(parties)]),
    ...mediatorGaps(mediationCase),
    ...mendedIn('terms', agreementGaps(mediationCase, onDate)),
  ];
}

/** Findings with the part of the case in which they are mended. */
function mendedIn(mend: MendedPart, findings: readonly PaperFinding[]): PaperFinding[] {
  return findings.map((finding) => ({ ...finding, mend }));
}

function missing(message: string): PaperFinding {
  return { severity: 'missing', message };
}

function doubtful(message: string): PaperFinding {
  return { severity: 'doubtful', message };
}

/** Of the committee that seals a paper. */
export function committeeGaps(profile: StudioProfile): PaperFinding[] {
  return profile.committeeName === '' ? [missing('缺所属人民调解委员会全称')] : [];
}

function sideGaps(parties: readonly Party[]): PaperFinding[] {
  return [
    ...(parties.some(({ side }) => side === 'applicant') ? [] : [missing('缺申请人')]),
    ...(parties.some(({ side }) => side === 'respondent') ? [] : [missing('缺被申请人')]),
  ];
}

/** Of the mediators who sign a paper. */
export function mediatorGaps({ mediators }: MediationCase): PaperFinding[] {
  return mediators.length === 0 ? mendedIn('mediators', [missing('缺人民调解员')]) : [];
}

/** So many lack the same that they are counted, not named one by one. */
const MANY = 4;

function partyGaps(parties: readonly Party[], onDate: LocalDate): PaperFinding[] {
  const names = new Map<string, string[]>();
  const found = parties.map((party) => ({
    name: party.name,
    blanks:
      party.kind === 'natural_person' ? personBlanks(party, onDate) : organizationBlanks(party),
  }));
  for (const { name, blanks } of found)
    for (const blank of blanks) names.set(blank, [...(names.get(blank) ?? []), name]);
  const isMany = (blank: string) => (names.get(blank)?.length ?? 0) >= MANY;
  return [
    ...found.flatMap(({ name, blanks }) => {
      const own = blanks.filter((blank) => !isMany(blank));
      return own.length === 0 ? [] : [missing(`${name}：缺${own.join('、')}`)];
    }),
    ...[...names]
      .filter(([blank]) => isMany(blank))
      .map(([blank, who]) =>
        missing(`缺${blank}：${who.length} 人（${who.slice(0, 3).join('、')}等）`),
      ),
  ];
}

function personBlanks(party: NaturalPerson, onDate: LocalDate): string[] {
  const needsAgent = needsStatutoryAgent(party, onDate) && party.statutoryAgents.length === 0;
  return listBlanks([
    ['性别', party.sex === null],
    ['民族', party.ethnicity === ''],
    ['年龄或出生日期', ageOfParty(party, onDate) === null],
    ['证件号码', party.idNumber === '' && party.identityPaper !== 'none'],
    ['联系方式', party.phone === ''],
    ['单位或住址', party.address === ''],
    ['法定代理人（未满18周岁）', needsAgent],
  ]);
}

function organizationBlanks(party: Organization): string[] {
  return listBlanks([
    ['统一社会信用代码', party.creditCode === ''],
    ['法定代表人（负责人）', party.legalRepresentative === ''],
    ['法定代表人职务', party.legalRepresentativeTitle === ''],
    ['地址', party.address === ''],
    ['联系方式', party.phone === ''],
  ]);
}

function listBlanks(checks: readonly (readonly [string, boolean])[]): string[] {
  return checks.filter(([, isBlank]) => isBlank).map(([label]) => label);
}

function agreementGaps(mediationCase: MediationCase, onDate: LocalDate): PaperFinding[] {
  const { agreement } = mediationCase;
  if (agreement === null) return [missing('还没有协议内容')];
  const { terms } = agreement;
  return [
    ...termsBlanks(agreement),
    ...terms.clauses.flatMap((clause, index) =>
      clauseGaps(clause, `第${index + 1}条`, agreement, onDate),
    ),
    ...terms.clauses.flatMap((clause, index) =>
      sharingGaps(clause, `第${index + 1}条`, stayingParties(mediationCase)),
    ),
    ...findWordingTraps(terms.fulfillmentNote, '其他约定'),
    ...findWordingTraps(terms.responsibilities, '各方责任'),
  ];
}

/** What the terms leave unclear: who, to whom, how much, by when, or a word that may mean much or little (民诉法解释 第358条). */
export function unclearTerms(mediationCase: MediationCase, onDate: LocalDate): PaperFinding[] {
  const { agreement } = mediationCase;
  if (agreement === null) return [];
  return agreement.terms.clauses.flatMap((clause, index) =>
    clauseGaps(clause, `第${index + 1}条`, agreement, onDate),
  );
}

function termsBlanks({ terms }: Agreement): PaperFinding[] {
  const hasObligations = terms.clauses.some(({ obligations }) => obligations.length > 0);
  return [
    ...(terms.facts === '' ? [missing('缺纠纷主要事实')] : []),
    ...(terms.disputedPoints === ''
      ? [doubtful('没有另写争议事项（《人民调解法》第29条），请核对是否需要写')]
      : []),
    ...(terms.responsibilities === ''
      ? [doubtful('没有写各方责任（《人民调解法》第29条），请核对是否需要写')]
      : []),
    ...(terms.clauses.length === 0 ? [missing('缺协议条款')] : []),
    ...(terms.clauses.length > 0 && !hasObligations
      ? [doubtful('各条都没有列出履行内容（谁、做什么、何时），请核对')]
      : []),
    ...(hasObligations && terms.fulfillmentPlace === ''
      ? [doubtful('没有写履行地点（司法部令第75号第35条），请核对')]
      : []),
  ];
}

function clauseGaps(
  clause: Clause,
  where: string,
  agreement: Agreement,
  onDate: LocalDate,
): PaperFinding[] {
  const texts = [clause.text, ...clause.obligations.map(({ action }) => action)].join('\n');
  return [
    ...clause.obligations.flatMap((obligation) =>
      obligationGaps(obligation, where, agreement, onDate),
    ),
    ...findWordingTraps(texts, where),
  ];
}

const SAYS_SHARES =
  /每[人户名家位]|各(?:得|付|分|自|承担|支付)|平均|均分|平分|按(?:户|人|面积|份额|比例)|共同|连带|代[收领表]/;

/** Where a sum goes to or comes from a whole side, and the clause does not say how it is shared among them. */
function sharingGaps(clause: Clause, where: string, parties: readonly Party[]): PaperFinding[] {
  return clause.obligations.flatMap(({ action, amountFen, obligorPartyId, obligeePartyId }) => {
    const own = [
      boundParties(obligorPartyId, parties),
      boundParties(obligeePartyId, parties),
    ] as const;
    const name = `${where}“${action}”`;
    if (own[0].some((party) => own[1].includes(party)) && obligorPartyId !== obligeePartyId)
      return [doubtful(`${name}：履行人和接受人里有同一个人，请核对`)];
    if (amountFen === null || SAYS_SHARES.test(`${clause.text}${action}`)) return [];
    return [obligeePartyId, obligorPartyId].flatMap((bound) => {
      const side = wholeSideOf(bound);
      const count = boundParties(bound, parties).length;
      if (side === null || count < 2) return [];
      const what = bound === obligeePartyId ? '各得多少' : '各付多少';
      return [
        doubtful(`${name}：${wholeSideLabel(side)} ${count} 人${what}，条文里没有写，请核对`),
      ];
    });
  });
}

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

function obligationGaps(
  obligation: Obligation,
  where: string,
  agreement: Agreement,
  onDate: LocalDate,
): PaperFinding[] {
  const { action, amountFen, dueOn, mode, obligeePartyId, obligorPartyId } = obligation;
  const name = `${where}“${action}”`;
  const isPayment = amountFen !== null || speaksOfMoney(action);
  return [
    ...(isPayment && amountFen === null ? [missing(`${name}：缺金额`)] : []),
    ...(isPayment && obligeePartyId === null ? [missing(`${name}：缺收款的一方`)] : []),
    ...(mode !== 'immediate' && dueOn === null ? [missing(`${name}：缺履行期限`)] : []),
    ...(amountFen === 0 ? [doubtful(`${name}：金额是零，请核对`)] : []),
    ...(obligorPartyId === obligeePartyId
      ? [doubtful(`${name}：履行人和接受人是同一个人，请核对`)]
      : []),
    ...(dueOn !== null && dueOn < dayOfReference(agreement, onDate)
      ? [doubtful(`${name}：履行期限${formatChineseDate(dueOn)}早于协议日期，请核对`)]
      : []),
  ];
}

// An agreement is measured by the day on which the parties signed or agreed, for what is paid then may be sealed later; a
// draft by the day on which it is read.
function dayOfReference(agreement: Agreement, onDate: LocalDate): LocalDate {
  if (agreement.form === 'oral') return agreement.agreedOn;
  return agreement.signing?.partiesSignedOn ?? onDate;
}
