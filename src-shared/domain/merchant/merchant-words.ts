import type { Shop } from './merchant';

// Beside what people type a merchant is found by these, so that a rule can ask whether it is there already. Nobody types
// them.

/** A name, a number or an address as it is compared: whatever its width, its case and the blanks in it. */
export function plainWord(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}

/** Finds the merchant of that name at that address: two of one name at two addresses are two. */
export function shopWord({ name, place }: Pick<Shop, 'name' | 'place'>): string {
  return `shop/${plainWord(name)}/${plainWord(place)}`;
}

/** Finds the merchant with that credit code; empty where none is written. */
export function codeWord({ creditCode }: Pick<Shop, 'creditCode'>): string {
  const code = plainWord(creditCode);
  return code === '' ? '' : `code/${code}`;
}
