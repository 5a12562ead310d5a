import { normalizeIdNumber } from '../party/id-number';
import type { Party } from '../party/party';

/** What tells people apart; a party of a case and an entry of the register both have it. */
type Told = Pick<Party, 'kind' | 'name' | 'phone'> & {
  readonly idNumber?: string;
  readonly creditCode?: string;
};

/**
 * What is looked for in the register to find the same human being or unit; empty where nothing tells. The same number
 * under the same name is the same one; without a number the same phone under the same name. A number under another name
 * is a slip of the pen or a change of name: which, only people know.
 */
export function identityOf(told: Told): string {
  const number = numberOf(told);
  if (number !== '') return wordFor('same', told, number);
  return told.phone === '' ? '' : wordFor('reach', told, told.phone);
}

/** By what an entry of the register is found as somebody, besides what people type; see `identityOf`, `twinWord`. */
export function identityWords(told: Told): string[] {
  const number = numberOf(told);
  return [
    ...(number === '' ? [] : [wordFor('same', told, number), twinWord(number)]),
    ...(told.phone === '' ? [] : [wordFor('reach', told, told.phone)]),
  ];
}

/** Finds every entry with a number, whatever its name. @param number not empty */
export function twinWord(number: string): string {
  return `number/${normalizeIdNumber(number)}`;
}

function wordFor(how: string, { kind, name }: Told, what: string): string {
  const sort = kind === 'natural_person' ? 'person' : 'unit';
  return [how, sort, name.replaceAll(/\s/g, ''), what.replaceAll(/\s/g, '')].join('/');
}

function numberOf({ idNumber = '', creditCode = '' }: Told): string {
  return normalizeIdNumber(idNumber !== '' ? idNumber : creditCode);
}
