import type { Party } from '@shared/domain/party/party';
import type { Seeded } from '../bench/seeded';
import { makeOrganization, makeParty } from './make-case';

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
  makeParty({ id: 'p4', name: '钱七', idNumber: '', phone: '', birthDate: null }),
];

/** Somebody else under the same id. Numbers that pass their check, for a miscopied one could be mended into anybody's. */
export function exchanged(party: Party, seeded: Seeded): Party {
  if (party.kind !== 'natural_person')
    return { ...party, name: '万家灯具厂', creditCode: '91110105MA01ABCD7M' };
  const [name, idNumber] = seeded.pick([
    ['孙大海', '320502196511243031'],
    ['吴秋月', '510108199108154720'],
  ] as const);
  return { ...party, name, idNumber };
}
