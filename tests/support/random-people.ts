import type { Party } from '@shared/domain/party/party';
import type { RouteName } from '@shared/ipc/contract';
import type { Seeded } from '../bench/seeded';
import { makeOrganization, makeParty } from './make-case';
import type { Moment } from './random-moment';

/** Who may become a party of a case that is walked at random; the first two are there from the start. */
export const PEOPLE: readonly Party[] = [
  makeParty(),
  makeOrganization(),
  makeParty({
    id: 'p3',
    side: 'respondent',
    name: '赵六',
    idNumber: '110101198803072117',
    phone: '',
  }),
  // A child of whom only the age was told, with the guardian whom the acceptance asks for.
  makeParty({
    ...{ id: 'p4', name: '钱七', idNumber: '', phone: '', birthDate: null, statedAge: 9 },
    statutoryAgents: [{ name: '钱大', relation: '父亲', phone: '', idNumber: '' }],
  }),
];

/** Somebody else under the same id. Numbers that pass their check, for a miscopied one could be mended into anybody's. */
function exchanged(party: Party, seeded: Seeded): Party {
  if (party.kind !== 'natural_person')
    return { ...party, name: '万家灯具厂', creditCode: '91110105MA01ABCD7M' };
  const [name, idNumber] = seeded.pick([
    ['孙大海', '320502196511243031'],
    ['吴秋月', '510108199108154720'],
  ] as const);
  return { ...party, name, idNumber };
}

/** Some join, some leave, now and then one is made somebody else. */
export function corrected({ now, seeded }: Pick<Moment, 'now' | 'seeded'>) {
  const parties = PEOPLE.filter(({ id }) => id < 'p3' || seeded.chance(0.4)).map((party) =>
    seeded.chance(0.08)
      ? exchanged(party, seeded)
      : (now.parties.find(({ id }) => id === party.id) ?? party),
  );
  const route: RouteName = 'cases.saveParties';
  return { route, input: { parties } };
}

/** The first party is said to be somebody of the register. */
export function tied({ now: { parties } }: Pick<Moment, 'now'>) {
  const partyIds = parties.slice(0, 1).map(({ id }) => id);
  const route: RouteName = 'cases.linkPerson';
  return { route, input: { personId: 'somebody', partyIds } };
}
