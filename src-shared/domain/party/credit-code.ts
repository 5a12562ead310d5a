import { sayPlaces } from './say-places';

/** What a unified social credit code (统一社会信用代码) looks like after the check. */
export type CreditCodeCheck =
  | { readonly kind: 'empty' }
  | { readonly kind: 'valid'; readonly normalized: string }
  | { readonly kind: 'wrong'; readonly message: string };

// No I, O, S, V, Z: the place in this row is the character's value, which differs from its place in the alphabet.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Checks a credit code of 18 places (GB 32100-2015): alphabet and check character modulo 31. */
export function checkCreditCode(code: string): CreditCodeCheck {
  const text = code.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (text === '') return { kind: 'empty' };
  if (text.length !== 18)
    return wrong(`统一社会信用代码应为 18 位，${sayPlaces(text, 18)}，请对照营业执照`);
  const values = [...text].map((character) => ALPHABET.indexOf(character));
  const strange = values.indexOf(-1);
  if (strange >= 0)
    return wrong(
      `统一社会信用代码第 ${strange + 1} 位“${text[strange] ?? ''}”不对：只有数字和大写字母，不用 I、O、S、V、Z，请对照营业执照`,
    );
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  if ((31 - (sum % 31)) % 31 !== values[17])
    return wrong(
      '统一社会信用代码的末位和前面的对不上，末位或者前面有一位写错了，请对照营业执照再看一遍',
    );
  return { kind: 'valid', normalized: text };
}

function wrong(message: string): CreditCodeCheck {
  return { kind: 'wrong', message };
}
