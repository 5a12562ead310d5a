import { isLocalDate, type LocalDate } from '../kernel/local-date';
import type { Sex } from './party';

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

const MESSAGES: Readonly<Record<IdNumberProblem, string>> = {
  length: '身份证号码应为 18 位（旧证 15 位），请核对位数',
  characters: '身份证号码只能是数字，末位可以是 X，请核对',
  region: '身份证号码开头两位不是省级地区代码，请核对',
  birth_date: '身份证号码中的出生日期不存在或晚于今天，请核对',
  check_digit: '身份证号码的校验位不对，可能有一位抄错，请核对',
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
  if (shape !== null) return wrong(shape);
  const isOld = text.length === 15;
  const birthDate = birthDateIn(isOld ? `19${text.slice(6, 12)}` : text.slice(6, 14));
  if (birthDate === null || birthDate > today) return wrong('birth_date');
  if (!isOld && checkDigitOf(text) !== text[17]) return wrong('check_digit');
  const sex = Number(text[isOld ? 14 : 16]) % 2 === 1 ? 'male' : 'female';
  return { kind: isOld ? 'old_15' : 'valid', sex, birthDate, normalized: text };
}

function problemOfShape(text: string): IdNumberProblem | null {
  if (text.length !== 18 && text.length !== 15) return 'length';
  if (!/^\d{15}(?:\d\d[\dX])?$/.test(text)) return 'characters';
  return PROVINCES.has(text.slice(0, 2)) ? null : 'region';
}

function birthDateIn(digits: string): LocalDate | null {
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isLocalDate(text) ? text : null;
}

function checkDigitOf(text: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_DIGITS[sum % 11];
}

function wrong(problem: IdNumberProblem): IdNumberCheck {
  return { kind: 'wrong', problem, message: MESSAGES[problem] };
}
