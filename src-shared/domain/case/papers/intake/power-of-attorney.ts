import type { PaperBlock } from '../../../paper/paper';
import { AGENT_SCOPE_LABELS, type AuthorizedAgent, type Party } from '../../../party/party';
import type { CaseOnPaper } from '../blocks/case-on-paper';
import { defineFilledPaper } from '../blocks/case-paper';
import { bindPaper } from '../blocks/names-on-paper';
import { choices, fieldRows, paragraph, titleBlocks } from '../blocks/plain-blocks';
import { buildSigners, nameOnPaper } from '../blocks/signature-block';

const LABEL = '授权委托书';
const SPECIAL = '代为承认、放弃、变更请求，进行和解，达成并签收调解协议';

/**
 * 授权委托书, one sheet an agent: who acts for the party and how far. A general authority does not reach to an agreement;
 * which of both it is the party says by the mark, and nothing is marked where nobody was asked.
 */
export const powerOfAttorney = defineFilledPaper({
  key: 'power_of_attorney',
  label: LABEL,
  section: 'parties',
  copyFor: (_one, ofId) => (ofId === null ? [] : [ofId]),
  required: ({ parties }) => parties.some(({ authorizedAgents }) => authorizedAgents.length > 0),
  sheetsOf: 'parties',
  instancesOf: ({ parties }) =>
    parties
      .filter(({ authorizedAgents }) => authorizedAgents.length > 0)
      .map(({ id, name }) => ({ ofId: id, name: nameOnPaper(name) })),
  build(c, { profile }, ofId) {
    const party = c.parties.find(({ id }) => id === ofId);
    const agents = party?.authorizedAgents ?? [];
    const sheets =
      agents.length === 0
        ? [sheetOf(c, party, undefined)]
        : agents.map((one) => sheetOf(c, party, one));
    return bindPaper(
      LABEL,
      c,
      profile,
      sheets.flatMap((sheet, index) => (index === 0 ? sheet : [{ type: 'sheet' }, ...sheet])),
      party === undefined ? '' : nameOnPaper(party.name),
    );
  },
});

function sheetOf(
  c: CaseOnPaper,
  party: Party | undefined,
  agent: AuthorizedAgent | undefined,
): PaperBlock[] {
  const scope = agent?.scope ?? null;
  return [
    ...titleBlocks(LABEL),
    fieldRows([
      ['委托人', nameOnPaper(party?.name ?? '')],
      ['证件号码', party === undefined ? '' : numberOf(party)],
      ['住址', nameOnPaper(party?.address ?? '')],
      ['联系方式', nameOnPaper(party?.phone ?? '')],
    ]),
    fieldRows([
      ['受委托人', nameOnPaper(agent?.name ?? '')],
      ['与委托人的关系', nameOnPaper(agent?.relation ?? '')],
      ['所在单位', nameOnPaper(agent?.firm ?? '')],
      ['执业证号', nameOnPaper(agent?.licence ?? '')],
      ['证件号码', nameOnPaper(agent?.idNumber ?? '')],
      ['联系方式', nameOnPaper(agent?.phone ?? '')],
    ]),
    paragraph(
      c.title === ''
        ? '委托人因　　　　　　　　　　　　　　纠纷一事，委托受委托人参加人民调解。'
        : `委托人因${c.title}一事，委托受委托人参加人民调解。`,
    ),
    paragraph(
      choices(Object.values(AGENT_SCOPE_LABELS), scope === null ? null : AGENT_SCOPE_LABELS[scope]),
      0,
      '代理权限：',
    ),
    paragraph(
      `一般授权：代为参加调解、陈述、提交材料，不能代为达成协议。特别授权：在一般授权以外，${SPECIAL}。`,
    ),
    paragraph('', 1, '其他委托事项：'),
    buildSigners(['委托人（签名、盖章或按指印）'], ['受委托人（签名）']),
  ];
}

function numberOf(party: Party): string {
  return nameOnPaper(party.kind === 'natural_person' ? party.idNumber : party.creditCode);
}
