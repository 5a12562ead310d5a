import { isLocalDate, type LocalDate } from '../../kernel/local-date';
import { cleanLine } from '../../kernel/text';
import { checkIdNumber, normalizeIdNumber } from '../id-number';
import {
  type IdentityPaperKind,
  PARTY_SIDE_LABELS,
  PARTY_SIDES,
  type PartySide,
  SEX_LABELS,
  SEXES,
  type Sex,
} from '../party';

/** What a cell says: a value, with a doubt where it should be looked at again, or why it cannot be taken. */
export type CellReading<T> =
  | { readonly value: T; readonly doubt?: string | undefined }
  | { readonly problem: string };

const EXCEL_NUMBER = /^\d(?:\.\d+)?E\+?\d{2}$/;

/** Why a long number that Excel made short (3.10115E+17) cannot be taken, or null. @param what 证件号码, 电话 */
export function spoiltByExcel(typed: string, what: string): string | null {
  if (!EXCEL_NUMBER.test(normalizeIdNumber(typed))) return null;
  return `表格软件把${what}变成了 ${typed.trim()}，后面几位已经没有了：请照证件重新填这一格`;
}

/** A person's number with the kind of paper that it stands on, and what it tells of its holder. */
export interface NumberRead {
  readonly identityPaper: IdentityPaperKind;
  readonly idNumber: string;
  readonly sex: Sex | null;
  readonly birthDate: LocalDate | null;
}

/**
 * A person's number. As in the form a wrong one is taken with a doubt, for it may be mended later; one that a table
 * program made short is not.
 */
export function readIdNumber(typed: string, today: LocalDate): CellReading<NumberRead> {
  // Excel shows a number that is kept as text with an apostrophe before it.
  const text = typed.trim().replace(/^['’‘`]/, '');
  const spoilt = spoiltByExcel(text, '证件号码');
  if (spoilt !== null) return { problem: spoilt };
  const check = checkIdNumber(text, today);
  const nothing = { identityPaper: 'resident_id', sex: null, birthDate: null } as const;
  if (check.kind === 'empty') return { value: { ...nothing, idNumber: '' } };
  if (check.kind !== 'wrong') {
    const { normalized: idNumber, sex, birthDate } = check;
    const identityPaper = check.kind === 'valid' ? 'resident_id' : 'resident_id_15';
    return { value: { identityPaper, idNumber, sex, birthDate } };
  }
  const idNumber = normalizeIdNumber(text);
  if (/^[A-Z]{1,3}\d{6,10}$/.test(idNumber))
    return {
      value: { ...nothing, identityPaper: 'other', idNumber },
      doubt: '不是居民身份证号码，按“其他证件”记下，请核对',
    };
  const isRounded = check.problem === 'check_digit' && /^\d{15}000$/.test(idNumber);
  return {
    value: { ...nothing, idNumber },
    doubt: isRounded ? '身份证号码末三位是 000，多半被表格软件改过，请照证件核对' : check.message,
  };
}

/** 男, 女性 … */
export function readSex(typed: string): CellReading<Sex | null> {
  const text = typed.replace(/[\s性]/g, '');
  if (text === '') return { value: null };
  const sex = SEXES.find((one) => SEX_LABELS[one] === text);
  return sex === undefined ? { problem: '性别只能写男或女' } : { value: sex };
}

/** A birth day as tables write it: 1983-3-15, 1983/03/15, 1983.3.15, 1983年3月15日, 19830315. */
export function readBirthDay(typed: string, today: LocalDate): CellReading<LocalDate | null> {
  // A table program may show midnight behind the day.
  const text = typed
    .normalize('NFKC')
    .replace(/\s\d{1,2}:\d\d(?::\d\d)?$/, '')
    .replace(/\s/g, '');
  if (text === '') return { value: null };
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const day = parts?.slice(1).map((part) => part.padStart(2, '0'));
  const iso = day?.join('-') ?? '';
  if (!isLocalDate(iso)) return { problem: '出生日期读不出，请写成 1983-03-15 的样子' };
  return iso > today ? { problem: '出生日期晚于今天，请核对' } : { value: iso };
}

/** Years as told: 42, 42岁. */
export function readAge(typed: string): CellReading<number | null> {
  const text = typed.normalize('NFKC').replace(/\s|周?岁$/g, '');
  if (text === '') return { value: null };
  const age = Number(text);
  return /^\d{1,3}$/.test(text) && age <= 130 ? { value: age } : { problem: '年龄请填整数' };
}

/** 申请人 or 被申请人, 甲方 or 乙方; null where nothing is said. */
export function readSide(typed: string): CellReading<PartySide | null> {
  const text = typed.replace(/\s/g, '');
  if (text === '') return { value: null };
  const side = PARTY_SIDES.find((one) => PARTY_SIDE_LABELS[one] === text);
  if (side !== undefined) return { value: side };
  if (/^(?:申请方|甲方)$/.test(text)) return { value: 'applicant' };
  if (/^(?:被申请方|乙方)$/.test(text)) return { value: 'respondent' };
  return { problem: `“${text}”看不出是申请人还是被申请人，请选择` };
}

/** A name as it is written in a person's papers: tables stretch 王丽 to 王　丽. */
export function readName(typed: string): string {
  const line = cleanLine(typed);
  return /^[\p{Script=Han}\s]+$/u.test(line) ? line.replace(/\s/g, '') : line;
}
