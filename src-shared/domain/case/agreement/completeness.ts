import { formatChineseDate, type LocalDate } from '../../kernel/local-date';
import type { MendedPart, PaperFinding } from '../../paper/paper';
import type { NaturalPerson, Organization, Party } from '../../party/party';
import { ageOfParty, needsStatutoryAgent } from '../../party/party-facts';
import { boundParties, wholeSideLabel, wholeSideOf } from '../../party/whole-side';
import type { StudioProfile } from '../../studio/studio';
import { findBlanks } from '../../wording/blanks';
import { openParts } from '../../wording/clause-hints';
import { findCourtGrounds } from '../../wording/court-grounds';
import type { Agreement, Clause, Obligation } from '../model/agreement';
import { effectiveOn } from '../model/effective-day';
import type { MediationCase } from '../model/mediation-case';
import { stayingParties } from '../model/party-change';
import { namesInCase } from '../wording/names-in-case';
import { type DutyPart, partsLacking } from './clause-parts';
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
      wordsAlone(clause, `第${index + 1}条`, namesInCase(mediationCase)),
    ),
    ...terms.clauses.flatMap((clause, index) =>
      sharingGaps(clause, `第${index + 1}条`, stayingParties(mediationCase)),
    ),
    ...findWordingTraps(terms.fulfillmentNote, '其他约定'),
    ...findWordingTraps(terms.responsibilities, '各方责任'),
  ];
}

/**
 * What the clauses leave unclear: of an obligation who, to whom, how much, by when; of a clause that promises by its words
 * alone the same; room that nobody filled, and words that may mean much or little (民诉法解释 第358条).
 */
export function unclearTerms(mediationCase: MediationCase, onDate: LocalDate): PaperFinding[] {
  const { agreement } = mediationCase;
  if (agreement === null) return [];
  const names = namesInCase(mediationCase);
  return agreement.terms.clauses.flatMap((clause, index) => {
    const where = `第${index + 1}条`;
    const vague = findCourtGrounds(clause.text).filter(({ ground }) => ground === 'unclear');
    return [
      ...clause.obligations.flatMap((obligation) =>
        obligationGaps(obligation, where, agreement, onDate),
      ),
      ...findBlanks(clause.text).map(() => missing(`${where}：有空着的地方`)),
      ...vague.map(({ message }) => doubtful(`${where}：${message}`)),
      ...wordsAlone(clause, where, names),
    ];
  });
}

/** Of a clause without obligations: what its words promise and leave open. */
function wordsAlone(clause: Clause, where: string, names: readonly string[]): PaperFinding[] {
  if (clause.obligations.length > 0) return [];
  const open = openParts(clause.text, names);
  return open.length === 0 ? [] : [doubtful(`${where}没有写${open.join('、')}，请核对要不要写明`)];
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

/** What a reviewer calls the parts that an agreement must not be signed without. */
const GAP_WORDS: Readonly<Partial<Record<DutyPart, string>>> = {
  how_much: '缺金额',
  to_whom: '缺收款的一方',
  by_when: '缺履行期限',
};

function obligationGaps(
  obligation: Obligation,
  where: string,
  agreement: Agreement,
  onDate: LocalDate,
): PaperFinding[] {
  const { action, amountFen, dueOn, obligeePartyId, obligorPartyId } = obligation;
  const name = `${where}“${action}”`;
  const lacking = new Set(partsLacking(obligation, []));
  return [
    ...(Object.keys(GAP_WORDS) as DutyPart[])
      .filter((part) => lacking.has(part))
      .map((part) => missing(`${name}：${GAP_WORDS[part]}`)),
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
