import { formatChineseDate, type LocalDate } from '../../../kernel/local-date';
import { toBodyText } from '../../../paper/body-text';
import { toChineseNumeral } from '../../../paper/chinese-numeral';
import { paperFileName } from '../../../paper/file-name';
import type { PaperBlock, PaperField, PaperFinding } from '../../../paper/paper';
import { PARTY_SIDES, type Party } from '../../../party/party';
import { blankOf } from '../../../record/blank';
import { committeeGaps, mediatorGaps } from '../../agreement/completeness';
import { concludedOn } from '../../model/outcome';
import { isInvitedByBoth, type Session, sessionSchema, wordNoShow } from '../../model/session';
import { heldSessions } from '../../model/session-facts';
import { buildClauseBlocks } from '../blocks/agreement-blocks';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineCasePaper } from '../blocks/case-paper';
import { callParties } from '../blocks/party-block';
import { paragraph, section, tellTimes } from '../blocks/plain-blocks';
import { buildRecusals } from '../blocks/recusal-line';
import { buildJointSignatures, nameOnPaper } from '../blocks/signature-block';

const LABEL = '人民调解记录';

/**
 * 人民调解记录 (司发通〔2010〕239号), one of each session that has a record: the head names 时间、地点、事由、当事人、参加人; the
 * body tells the notices, what each side said, what was found, the result; whoever was there signs, and the committee
 * seals. What the program was not told prints as lines to be written on: it never says of itself that somebody was
 * informed, or satisfied, or that anything was performed.
 */
export const mediationRecord = defineCasePaper({
  key: 'mediation_record',
  label: LABEL,
  section: 'sessions',
  // Who was not there is not told what the others said: it may have been said because they were not.
  copyFor: (one, ofId) => presentAt(one, sessionOf(one, ofId)).map(({ party }) => party.id),
  origin: 'written',
  words: { draft: '还可以补记', final: '已定稿' },
  absent: 'SESSION_NOT_FOUND',
  required: ({ agreement }) => agreement !== null,
  sheetsOf: 'sessions',
  instancesOf: (c) =>
    heldSessions(c).map((session) => ({ ofId: session.id, name: nameOf(c, session) })),
  build(c, { profile, today }, ofId) {
    const session = sessionOf(c, ofId);
    const committee = toBodyText(profile.committeeName);
    const parties = presentAt(c, session).map(({ party }) => party);
    return {
      fileName: paperFileName(LABEL, `${c.number} ${nameOf(c, session)}`.trim(), c.parties),
      issuer: committee,
      blocks: [
        { type: 'title', text: LABEL },
        { type: 'fields', rows: buildHead(c, session).map((field) => [field]) },
        ...buildNotices(session),
        ...buildRecusals(c, session),
        ...buildStatements(c, session),
        ...section('核实、质证情况', [paragraph(toBodyText(session.factsFound), 4)]),
        ...section('风险告知', [paragraph('', 2)]),
        ...buildProposal(session),
        ...section('调解结果', buildResult(c, session)),
        paragraph('以上记录由当事人阅读或者向当事人宣读，核对无误后签名。'),
        buildJointSignatures(
          {
            parties,
            mediators: c.mediators,
            helpers: session.invitedHelpers.map(({ name }) => name),
            // Who was not there has nothing to sign.
            sides:
              parties.length === 0
                ? PARTY_SIDES
                : PARTY_SIDES.filter((side) => parties.some((party) => party.side === side)),
            onDate: session.heldOn ?? today,
          },
          committee,
        ),
      ],
    };
  },
  findings: (c, { profile }, ofId) => [
    ...committeeGaps(profile),
    ...mediatorGaps(c),
    ...blanksOf(c, sessionOf(c, ofId)).map(
      (blank): PaperFinding => ({
        ...{ severity: 'missing', message: `缺${blank}` },
        mend: 'session',
      }),
    ),
  ],
  // A record can be mended until the mediation ends.
  finality(c) {
    const on = concludedOn(c) ?? c.withdrawal?.withdrawnOn ?? c.transfer?.transferredOn ?? null;
    if (on === null) return null;
    return {
      on,
      because: `调解${formatChineseDate(on)}结束，记录不再改动。`,
      ink: '签名、盖章、日期留着空，打印以后手写；已经签好的，以纸质那份为准。',
    };
  },
});

/** A sitting as it stands on paper; on a blank form its day is not known either. */
type Sitting = Omit<Session, 'heldOn' | 'tookPlace'> & { readonly heldOn: LocalDate | null };

/** A sheet that `instancesOf` does not name is a fault of the caller. */
function sessionOf({ sessions }: Pick<CaseOnPaper, 'sessions'>, ofId: string | null): Sitting {
  if (ofId === null) return blankOf(sessionSchema);
  const session = sessions.find(({ id }) => id === ofId);
  if (session === undefined) throw new RangeError(`no such session: ${ofId}`);
  return session;
}

/** The day; of several records, which one it is. */
function nameOf(c: Pick<CaseOnPaper, 'sessions'>, { id, heldOn }: Sitting): string {
  const held = heldSessions(c);
  const at = held.findIndex((one) => one.id === id);
  if (heldOn === null) return '';
  const day = formatChineseDate(heldOn);
  return held.length < 2 || at < 0 ? day : `第${toChineseNumeral(at + 1)}次 ${day}`;
}

/** Who was there; everybody, while nobody was ticked. */
function presentAt(c: Pick<CaseOnPaper, 'parties'>, { presentPartyIds, noShows }: Sitting) {
  const absent = new Set(noShows.map(({ partyId }) => partyId));
  const called = callParties(c.parties).filter(({ party }) => !absent.has(party.id));
  if (presentPartyIds.length === 0) return called;
  return called.filter(({ party }) => presentPartyIds.includes(party.id));
}

function buildHead(c: CaseOnPaper, session: Sitting): PaperField[] {
  const { place, presentPartyIds, invitedHelpers } = session;
  const people = presentPartyIds.length === 0 ? [] : presentAt(c, session);
  const present = people.map(({ party, calledAs }) => `${nameOnPaper(party.name)}（${calledAs}）`);
  const helpers = invitedHelpers.map(({ name, relation }) =>
    nameOnPaper(relation === '' ? name : `${name}（${relation}）`),
  );
  return [
    { label: '时间', value: tellTimes(session.heldOn, session) },
    { label: '地点', value: nameOnPaper(place) },
    { label: '事由', value: c.title },
    { label: '当事人', value: [...present, ...tellAgents(c, session)].join('、') },
    ...buildNoShows(c, session),
    { label: '参加人', value: helpers.length === 0 ? '无' : helpers.join('、') },
  ];
}

/** Who was asked to come and did not; no row where everybody came. */
function buildNoShows(c: CaseOnPaper, { noShows }: Sitting): PaperField[] {
  const told = callParties(c.parties).flatMap(({ party: { id, name }, calledAs }) => {
    const noShow = noShows.find(({ partyId }) => partyId === id);
    return noShow === undefined
      ? []
      : [`${nameOnPaper(name)}（${[calledAs, ...wordNoShow(noShow)].join('，')}）`];
  });
  return told.length === 0 ? [] : [{ label: '未到场', value: told.join('、') }];
}

/** Who came for a party; one whose party has another agent by now stands with the name alone. */
function tellAgents({ parties }: CaseOnPaper, { presentAgents }: Sitting): string[] {
  return presentAgents.map((name) => {
    const of = parties.find(({ authorizedAgents }) =>
      authorizedAgents.some((agent) => agent.name === name),
    );
    return nameOnPaper(of === undefined ? name : `${name}（${of.name}的委托代理人）`);
  });
}

function buildNotices({ isRightsNoticeGiven, isPublic, invitedHelpers }: Sitting): PaperBlock[] {
  const rights = isRightsNoticeGiven
    ? '已向到场的当事人告知其在调解中的权利和义务（《人民调解法》第二十三条、第二十四条）。'
    : '';
  const openness = `经征询当事人，本次调解${isPublic ? '公开' : '不公开'}进行。`;
  const agreed = invitedHelpers
    .filter((helper) => helper.name !== '' && isInvitedByBoth(helper))
    .map(({ name }) => nameOnPaper(name));
  const invited = `经征得双方当事人同意，邀请${agreed.join('、')}参加调解（《人民调解法》第二十条）。`;
  return section('告知事项', [
    paragraph(rights, 1, '权利义务告知：'),
    paragraph('', 2, '调解原则、方式和人员身份告知：'),
    ...(isPublic === null ? [] : [paragraph(openness, 0, '是否公开：')]),
    ...(agreed.length === 0 ? [] : [paragraph(invited, 0, '邀请参加人：')]),
  ]);
}

function buildStatements(c: CaseOnPaper, session: Sitting): PaperBlock[] {
  const awaited = silentAt(c, session).map(({ id }) => id);
  const said = callParties(c.parties).flatMap(({ party: { id, name }, calledAs }) => {
    const text = statementOf(session, id);
    if (text === '' && !awaited.includes(id)) return [];
    return [paragraph(text, 2, `${calledAs}${nameOnPaper(name)}：`)];
  });
  return section('当事人陈述', said.length === 0 ? [paragraph('', 4)] : said);
}

/**
 * Who was there and of whom nothing is written yet, so that room is left for it. Where several stand on one side and one
 * of them spoke, the others had nothing to add: a page of empty lines each would be room for what nobody said.
 */
function silentAt(c: Pick<CaseOnPaper, 'parties'>, session: Sitting): readonly Party[] {
  const there = presentAt(c, session).map(({ party }) => party);
  const hasSpoken = ({ id }: Party): boolean => statementOf(session, id) !== '';
  const sidesHeard = new Set(there.filter(hasSpoken).map(({ side }) => side));
  return there.filter((party) => !sidesHeard.has(party.side) && !hasSpoken(party));
}

function statementOf({ statements }: Sitting, partyId: string): string {
  return toBodyText(statements.find((one) => one.partyId === partyId)?.text ?? '');
}

function buildProposal({ proposal }: Sitting): PaperBlock[] {
  const text = toBodyText(proposal);
  return text === '' ? [] : section('调解方案', [paragraph(text)]);
}

function buildResult(c: CaseOnPaper, session: Sitting): PaperBlock[] {
  const note = toBodyText(session.resultNote);
  switch (session.result) {
    case 'agreed':
      return buildAgreed(c, session, note);
    case 'continue':
      return [paragraph('本次没有达成协议，择期再调。'), ...(note === '' ? [] : [paragraph(note)])];
    case 'not_agreed':
      return [
        paragraph('经调解，当事人没有达成协议。'),
        paragraph(note, 2, '没有达成协议的原因：'),
        paragraph(tellRemedies(c, session), 2, '告知其他途径：'),
      ];
    default:
      return [paragraph(note, 3)];
  }
}

/** What was agreed, as noted; the clauses of the agreement that came of it stand under the last record. */
function buildAgreed(c: CaseOnPaper, session: Sitting, note: string): PaperBlock[] {
  const clauses =
    c.agreement !== null && isLast(c, session) ? buildClauseBlocks(c.agreement.terms) : [];
  if (clauses.length === 0)
    return [paragraph('经调解，当事人达成一致。'), paragraph(note, 3, '协议内容：')];
  return [
    paragraph('经调解，当事人自愿达成如下协议：'),
    ...clauses,
    ...(note === '' ? [] : [paragraph(note, 0, '结果说明：')]),
  ];
}

function tellRemedies(c: CaseOnPaper, session: Sitting): string {
  const { termination } = c;
  if (termination === null || !termination.areRemediesExplained || !isLast(c, session)) return '';
  const told = '已告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。';
  return toBodyText(`${told}${termination.remediesNote}`);
}

function isLast(c: CaseOnPaper, { id }: Sitting): boolean {
  return heldSessions(c).at(-1)?.id === id;
}

function blanksOf(c: Pick<CaseOnPaper, 'parties' | 'agreement'>, session: Sitting): string[] {
  const { startsAt, endsAt, place, presentPartyIds, recorder, result } = session;
  const checks: readonly (readonly [string, boolean])[] = [
    ['起止时间', startsAt === null || endsAt === null],
    ['地点', place === ''],
    ['到场当事人', presentPartyIds.length === 0],
    ['记录人', recorder === ''],
    ['权利义务告知', !session.isRightsNoticeGiven],
    ...silentAt(c, session).map(({ name }) => [`${name}的陈述`, true] as const),
    ['查明的事实', session.factsFound === ''],
    ['本场结果', result === null],
    ['没有达成协议的原因', result === 'not_agreed' && session.resultNote === ''],
    ['协议内容', result === 'agreed' && session.resultNote === '' && c.agreement === null],
  ];
  return checks.filter(([, isBlank]) => isBlank).map(([name]) => name);
}
