import type { LocalDate } from '../../../kernel/local-date';
import { countCharacters } from '../../../kernel/text';
import { toBodyText } from '../../../paper/body-text';
import { toChineseNumeral } from '../../../paper/chinese-numeral';
import type { PaperBlock, PaperField } from '../../../paper/paper';
import {
  AGENT_SCOPE_LABELS,
  type AuthorizedAgent,
  IDENTITY_PAPER_LABELS,
  type NaturalPerson,
  type Organization,
  PARTY_SIDE_LABELS,
  PARTY_SIDES,
  type Party,
  type PartySide,
  type Representative,
  SEX_LABELS,
} from '../../../party/party';
import { ageOfParty, needsStatutoryAgent } from '../../../party/party-facts';

/** A longer name gets a row of its own, so that it never breaks between narrow columns. */
const MAX_NAME_BESIDE_OTHERS = 4;

/** Parties in the order of the paper, applicants first, each with the name the paper calls it by: 申请人 or 申请人二. */
export function callParties(parties: readonly Party[]): { party: Party; calledAs: string }[] {
  return PARTY_SIDES.flatMap((side) => {
    const ofSide = parties.filter((party) => party.side === side);
    return ofSide.map((party, index) => ({
      party,
      calledAs: `${PARTY_SIDE_LABELS[side]}${ofSide.length > 1 ? toChineseNumeral(index + 1) : ''}`,
    }));
  });
}

/**
 * 当事人基本情况 (人民调解法 第29条第1款第1项), one block a party; a side without parties gets an empty block to be filled
 * by hand. `onDate` is the day on which ages are computed.
 */
export function buildPartyBlocks(
  parties: readonly Party[],
  onDate: LocalDate,
  sides: readonly PartySide[] = PARTY_SIDES,
): PaperBlock[] {
  const called = callParties(parties);
  return sides.flatMap((side): PaperBlock[] => {
    const ofSide = called.filter(({ party }) => party.side === side);
    if (ofSide.length === 0) return [blankBlock(PARTY_SIDE_LABELS[side])];
    return ofSide.map(({ party, calledAs }) => ({
      type: 'party',
      heading: party.isChosenToSpeak ? `${calledAs}（推选的代表人）` : calledAs,
      rows: party.kind === 'natural_person' ? personRows(party, onDate) : organizationRows(party),
    }));
  });
}

function personRows(person: NaturalPerson, onDate: LocalDate): PaperField[][] {
  const age = ageOfParty(person, onDate);
  const traits = [
    field('性别', person.sex === null ? '' : SEX_LABELS[person.sex]),
    field('民族', person.ethnicity),
    field('年龄', age === null ? '' : `${age}`),
  ];
  const name = field('姓名', person.name);
  const isLong = countCharacters(name.value) > MAX_NAME_BESIDE_OTHERS;
  const missingAgent = person.statutoryAgents.length === 0 && needsStatutoryAgent(person, onDate);
  return [
    ...(isLong ? [[name], traits] : [[name, ...traits]]),
    [identityField(person)],
    [field('职业或职务', person.occupation), field('联系方式', person.phone)],
    [field('单位或住址', person.address)],
    ...(missingAgent ? [[field('法定代理人', ''), field('联系方式', '')]] : []),
    ...person.statutoryAgents.flatMap((agent) => agentRows('法定代理人', agent)),
    ...person.authorizedAgents.flatMap(authorizedRows),
  ];
}

function organizationRows(organization: Organization): PaperField[][] {
  return [
    [field('名称', organization.name)],
    [field('统一社会信用代码', organization.creditCode)],
    [
      field('法定代表人', organization.legalRepresentative),
      field('职务', organization.legalRepresentativeTitle),
    ],
    [field('联系方式', organization.phone)],
    [field('地址', organization.address)],
    ...organization.authorizedAgents.flatMap(authorizedRows),
  ];
}

/** Where they work and what they may do stands below, as far as it is known. */
function authorizedRows(agent: AuthorizedAgent): PaperField[][] {
  const { firm, licence, scope } = agent;
  const office = [
    ...(firm === '' ? [] : [field('所在单位', firm)]),
    ...(licence === '' ? [] : [field('执业证号', licence)]),
  ];
  return [
    ...agentRows('委托代理人', agent),
    ...(office.length === 0 ? [] : [office]),
    ...(scope === null ? [] : [[field('代理权限', AGENT_SCOPE_LABELS[scope])]]),
  ];
}

function agentRows(label: string, agent: Representative): PaperField[][] {
  const relation = agent.relation === '' ? '' : `（${agent.relation}）`;
  return [
    [field(label, `${agent.name}${relation}`), field('联系方式', agent.phone)],
    ...(agent.idNumber === '' ? [] : [[field('证件号码', agent.idNumber)]]),
  ];
}

function identityField(person: NaturalPerson): PaperField {
  switch (person.identityPaper) {
    case 'resident_id':
    case 'resident_id_15':
    case 'none':
      return field('身份证号码', person.idNumber);
    case 'other':
      return field('证件号码', person.idNumber);
    default: {
      const kind = IDENTITY_PAPER_LABELS[person.identityPaper];
      return field('证件号码', person.idNumber === '' ? '' : `${person.idNumber}（${kind}）`);
    }
  }
}

function blankBlock(heading: string): PaperBlock {
  return {
    type: 'party',
    heading,
    rows: [
      [field('姓名', ''), field('性别', ''), field('民族', ''), field('年龄', '')],
      [field('身份证号码', '')],
      [field('职业或职务', ''), field('联系方式', '')],
      [field('单位或住址', '')],
    ],
  };
}

function field(label: string, value: string): PaperField {
  return { label, value: toBodyText(value).replace(/\n/g, ' ') };
}
