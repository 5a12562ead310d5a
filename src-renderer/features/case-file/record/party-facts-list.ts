import type { LocalDate } from '@shared/domain/kernel/local-date';
import {
  AGENT_SCOPE_LABELS,
  type AuthorizedAgent,
  IDENTITY_PAPER_LABELS,
  type NaturalPerson,
  naturalPersonSchema,
  type Organization,
  PARTY_KIND_LABELS,
  type Party,
  partyContactSchema,
  type Representative,
  SEX_LABELS,
} from '@shared/domain/party/party';
import { ageOfParty, isSelfSupportingOn } from '@shared/domain/party/party-facts';
import { maskField } from '@shared/domain/record/mask-field';
import { aboutOf } from '@shared/domain/record/walk';
import type { Fact } from '../shared/Facts';

/** How much of people's numbers is shown: `masked` hides the middle of paper and phone numbers. */
export type NumberDisplay = 'masked' | 'whole';

/** What a party's address is called. */
export function addressLabel({ kind }: Pick<Party, 'kind'>): string {
  return kind === 'natural_person' ? '住址' : '地址';
}

/** What the file says of a party, in the order of the registration form. */
export function factsOfParty(party: Party, today: LocalDate, numbers: NumberDisplay): Fact[] {
  const own =
    party.kind === 'natural_person'
      ? factsOfPerson(party, today, numbers)
      : factsOfOrganization(party);
  return [
    ...own,
    { label: '联系电话', value: showPhone(party.phone, numbers) },
    { label: addressLabel(party), value: party.address },
    { label: '推选', value: party.isChosenToSpeak ? '大家推选的代表人' : '' },
    { label: '委托代理人', value: wordAgents(party.authorizedAgents, numbers) },
  ];
}

function factsOfPerson(person: NaturalPerson, today: LocalDate, numbers: NumberDisplay): Fact[] {
  const { identityPaper, idNumber } = person;
  const age = ageOfParty(person, today);
  return [
    {
      label: '基本情况',
      value: [
        person.sex === null ? '' : SEX_LABELS[person.sex],
        age === null ? '' : `${age} 岁`,
        person.ethnicity,
        person.occupation,
      ]
        .filter(Boolean)
        .join('，'),
    },
    {
      label: IDENTITY_PAPER_LABELS[identityPaper],
      value: identityPaper === 'none' ? '' : showIdNumber(idNumber, numbers),
    },
    {
      label: '谋生情况',
      value: isSelfSupportingOn(person, today)
        ? aboutOf(naturalPersonSchema.shape.isSelfSupporting)
        : '',
    },
    { label: '法定代理人', value: wordRepresentatives(person.statutoryAgents, numbers) },
  ];
}

function factsOfOrganization(organization: Organization): Fact[] {
  const { legalRepresentative, legalRepresentativeTitle } = organization;
  return [
    { label: '性质', value: PARTY_KIND_LABELS[organization.kind] },
    { label: '统一社会信用代码', value: organization.creditCode },
    {
      label: '法定代表人（负责人）',
      value: [legalRepresentative, legalRepresentativeTitle].filter(Boolean).join(' '),
    },
  ];
}

/** An agent's office and licence, and what they may do, stand behind their name. */
function wordAgents(agents: readonly AuthorizedAgent[], numbers: NumberDisplay): string {
  return agents
    .map((agent) => {
      const { firm, licence, scope } = agent;
      const told = [
        wordRepresentatives([agent], numbers),
        firm,
        licence === '' ? '' : `执业证号 ${licence}`,
        scope === null ? '' : AGENT_SCOPE_LABELS[scope],
      ];
      return told.filter((one) => one !== '').join('，');
    })
    .join('\n');
}

function wordRepresentatives(
  representatives: readonly Representative[],
  numbers: NumberDisplay,
): string {
  return representatives
    .map(({ name, relation, phone }) =>
      [name, relation && `（${relation}）`, showPhone(phone, numbers)].join(' ').trim(),
    )
    .join('\n');
}

function showIdNumber(idNumber: string, numbers: NumberDisplay): string {
  return numbers === 'masked' ? maskField(naturalPersonSchema.shape.idNumber, idNumber) : idNumber;
}

/** A phone number as far as it may be seen. */
export function showPhone(phone: string, numbers: NumberDisplay): string {
  return numbers === 'masked' ? maskField(partyContactSchema.shape.phone, phone) : phone;
}
