import { isLocalDate, type LocalDate } from '../kernel/local-date';
import type { Sex } from './party';
import { sayPlaces } from './say-places';

/** What an identity number says about its holder, or what is wrong with it. */
export type IdNumberCheck =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'valid' | 'old_15';
      readonly sex: Sex;
      readonly birthDate: LocalDate;
      /** Without spaces, half-width, `X` in upper case. */
      readonly normalized: string;
    }
  | { readonly kind: 'wrong'; readonly problem: IdNumberProblem; readonly message: string };

export type IdNumberProblem = 'length' | 'characters' | 'region' | 'birth_date' | 'check_digit';

// What is wrong and where to look; never which digit would be right, for nobody knows which one was copied wrongly.
const MESSAGES: Readonly<Record<IdNumberProblem, (text: string, today: LocalDate) => string>> = {
  length: (text) => `身份证号码应为 18 位（旧证 15 位），${sayPlaces(text, 18)}，请对照证件`,
  characters: (text) => {
    const place = [...text].findIndex((one, at) => !/\d/.test(one) && !(one === 'X' && at === 17));
    return `身份证号码第 ${place + 1} 位“${[...text][place] ?? ''}”不是数字（只有 18 位的末位可以是 X），请对照证件`;
  },
  region: (text) => `身份证号码开头两位“${text.slice(0, 2)}”不是哪个省的代码，请对照证件的前两位`,
  birth_date: (text, today) => {
    const [last, digits] = text.length === 15 ? [12, text.slice(6, 12)] : [14, text.slice(6, 14)];
    const birthDate = birthDateOf(text);
    const why = birthDate !== null && birthDate > today ? '还没有到' : '不是一个日子';
    return `身份证号码第 7 到 ${last} 位是出生日期，“${digits}”${why}，请对照证件`;
  },
  check_digit: () => '身份证号码的末位和前面的对不上，末位或者前面有一位写错了，请对照证件再看一遍',
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

// Provinces (GB/T 2260); 81–83 stand on the residence permits of people from 港澳台.
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** Full-width digits and blanks taken out, `x` made `X`. */
export function normalizeIdNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/**
 * Reads a resident identity number: 18 places with a check digit (GB 11643-1999, ISO 7064 MOD 11-2) or the old 15.
 * @param today the birth date may not lie after this day
 */
export function checkIdNumber(idNumber: string, today: LocalDate): IdNumberCheck {
  const text = normalizeIdNumber(idNumber);
  if (text === '') return { kind: 'empty' };
  const shape = problemOfShape(text);
  if (shape !== null) return wrong(shape, text, today);
  const isOld = text.length === 15;
  const birthDate = birthDateOf(text);
  if (birthDate === null || birthDate > today) return wrong('birth_date', text, today);
  if (!isOld && checkDigitOf(text) !== text[17]) return wrong('check_digit', text, today);
  const sex = Number(text[isOld ? 14 : 16]) % 2 === 1 ? 'male' : 'female';
  return { kind: isOld ? 'old_15' : 'valid', sex, birthDate, normalized: text };
}

function problemOfShape(text: string): IdNumberProblem | null {
  if (text.length !== 18 && text.length !== 15) return 'length';
  if (!/^\d{15}(?:\d\d[\dX])?$/.test(text)) return 'characters';
  return PROVINCES.has(text.slice(0, 2)) ? null : 'region';
}

function birthDateOf(number: string): LocalDate | null {
  const digits = number.length === 15 ? `19${number.slice(6, 12)}` : number.slice(6, 14);
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isLocalDate(text) ? text : null;
}

function checkDigitOf(text: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_DIGITS[sum % 11];
}

function wrong(problem: IdNumberProblem, text: string, today: LocalDate): IdNumberCheck {
  return { kind: 'wrong', problem, message: MESSAGES[problem](text, today) };
}
