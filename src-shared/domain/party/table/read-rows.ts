import type { LocalDate } from '../../kernel/local-date';
import { cleanLine } from '../../kernel/text';
import { blankOf } from '../../record/blank';
import { checkCreditCode } from '../credit-code';
import { normalizeIdNumber } from '../id-number';
import {
  MAX_PARTIES,
  naturalPersonSchema,
  organizationSchema,
  type Party,
  type PartySide,
  partySchema,
} from '../party';
import { needsStatutoryAgent } from '../party-facts';
import { type PartyColumnKey, soundsLikeUnit } from './party-columns';
import {
  type CellReading,
  readAge,
  readBirthDay,
  readIdNumber,
  readName,
  readSex,
  spoiltByExcel,
} from './read-cell';

/** One row of a table of parties as it stands. */
export interface PartyRow {
  readonly id: string;
  /** Null where the table says something that is neither side. */
  readonly side: PartySide | null;
  /** Of a row that is none of a person; null for what the name sounds like. */
  readonly isUnit: boolean | null;
  /** The place of the studio's tree that was chosen for the address; null for one that was typed or pasted. */
  readonly placeId: string | null;
  readonly cells: Readonly<Partial<Record<PartyColumnKey, string>>>;
}

/** A party that the case has already; its number is that of a person's paper or of a unit. */
export interface PartyThere {
  readonly name: string;
  readonly number: string;
}

/** Something about a cell, or about the whole row. */
export interface RowSentence {
  readonly column: PartyColumnKey | null;
  readonly sentence: string;
}

/** What a row of the table would become. */
export interface RowReading {
  readonly id: string;
  /** Null while something keeps it from being taken. */
  readonly party: Party | null;
  readonly isUnit: boolean;
  /** Why it cannot be taken. */
  readonly problems: readonly RowSentence[];
  /** What should be looked at; the row can be taken. */
  readonly doubts: readonly RowSentence[];
}

/**
 * Every row of a table as the party that it would become, or why not. A number that fails its check is only doubted, as
 * in the form; no name, a number that a table program spoilt, one number twice and more parties than a case can hold
 * keep a row from being taken.
 * @param there the parties that the case has already
 */
export function readRows(
  rows: readonly PartyRow[],
  there: readonly PartyThere[],
  today: LocalDate,
): RowReading[] {
  const compare = comparing(there);
  let count = there.length;
  return rows.map((row, index) => {
    const reading = readRow(row, today);
    const alike = compare(row, index + 1);
    const problems = [...reading.problems, ...alike.problems];
    const doubts = [...reading.doubts, ...alike.doubts];
    if (problems.length === 0) count += 1;
    if (problems.length === 0 && count > MAX_PARTIES) problems.push(OVER_THE_LIMIT);
    return { ...reading, party: problems.length === 0 ? reading.party : null, problems, doubts };
  });
}

const OVER_THE_LIMIT: RowSentence = {
  column: null,
  sentence: `超出一件纠纷最多的 ${MAX_PARTIES} 名当事人，放不下`,
};

/** Compares each row with those before it: one number is one person; one name may be two. */
function comparing(there: readonly PartyThere[]) {
  const numbers = new Map(
    there.map(({ name, number }) => [normalizeIdNumber(number), `已有的${name}`]),
  );
  const names = new Map<string, number>();
  return ({ cells }: PartyRow, ordinal: number): Pick<RowReading, 'problems' | 'doubts'> => {
    const name = readName(cells.name ?? '');
    const number = normalizeIdNumber(cells.number ?? '');
    const holder = number === '' ? undefined : numbers.get(number);
    const namesake = number === '' && name !== '' ? names.get(name) : undefined;
    if (!names.has(name)) names.set(name, ordinal);
    if (holder === undefined) numbers.set(number, `第 ${ordinal} 行${name}`);
    return {
      problems:
        holder === undefined
          ? []
          : [about('number', `证件号码与${holder}的相同：是同一个人就删去一行`)],
      doubts:
        namesake === undefined
          ? []
          : [about('name', `与第 ${namesake} 行同名，请核对是不是同一个人`)],
    };
  };
}

function about(column: PartyColumnKey | null, sentence: string): RowSentence {
  return { column, sentence };
}

function readRow(row: PartyRow, today: LocalDate): RowReading {
  const { cells, side } = row;
  const name = readName(cells.name ?? '');
  const phone = cleanLine(cells.phone ?? '');
  const isUnit = row.isUnit ?? soundsLikeUnit(name);
  const spoilt = spoiltByExcel(phone, '电话');
  const problems = [
    ...(name === '' ? [about('name', '没有姓名（名称）')] : []),
    ...(side === null ? [about('side', '请选择申请人或被申请人')] : []),
    ...(spoilt === null ? [] : [about('phone', spoilt)]),
  ];
  const doubts: RowSentence[] = [];
  const take: Take = (column, reading, blank) => {
    if ('problem' in reading) {
      problems.push(about(column, reading.problem));
      return blank;
    }
    if (reading.doubt !== undefined) doubts.push(about(column, reading.doubt));
    return reading.value;
  };
  const address = cleanLine(cells.address ?? '');
  const common = {
    ...{ id: row.id, side: side ?? 'applicant', name, phone, address },
    placeId: row.placeId,
  } as const;
  const made = isUnit ? unitOf(row, common, take) : personOf(row, common, take, today);
  const checked = partySchema.safeParse(made);
  if (!checked.success && problems.length === 0)
    problems.push(...checked.error.issues.map(({ message }) => about(null, message)));
  const party = checked.success ? checked.data : null;
  if (party?.kind === 'natural_person' && needsStatutoryAgent(party, today))
    doubts.push(about(null, '未满 18 周岁，放进去以后请填法定代理人'));
  return { id: row.id, party, isUnit, problems, doubts };
}

type Take = <T>(column: PartyColumnKey, reading: CellReading<T>, blank: T) => T;
type Common = Pick<Party, 'id' | 'side' | 'name' | 'phone' | 'address' | 'placeId'>;

function personOf({ cells }: PartyRow, common: Common, take: Take, today: LocalDate): unknown {
  const blank = { identityPaper: 'resident_id', idNumber: '', sex: null, birthDate: null } as const;
  const number = take('number', readIdNumber(cells.number ?? '', today), blank);
  const sex = take('sex', readSex(cells.sex ?? ''), null);
  const birth = take('birth', readBirthDay(cells.birth ?? '', today), null);
  if (number.sex !== null && sex !== null && number.sex !== sex)
    take('sex', { value: sex, doubt: '性别与身份证号码不一致，请核对' }, sex);
  if (number.birthDate !== null && birth !== null && number.birthDate !== birth)
    take('birth', { value: birth, doubt: '出生日期与身份证号码不一致，请核对' }, birth);
  const age = take('age', readAge(cells.age ?? ''), null);
  const birthDate = birth ?? number.birthDate;
  return {
    ...blankOf(naturalPersonSchema),
    ...common,
    ...number,
    // An age as told counts only where the day of birth is not known.
    ...(birthDate === null ? { statedAge: age } : { birthDate }),
    kind: 'natural_person',
    sex: sex ?? number.sex,
    ethnicity: cleanLine(cells.ethnicity ?? ''),
    occupation: cleanLine(cells.work ?? ''),
  };
}

function unitOf({ cells }: PartyRow, common: Common, take: Take): unknown {
  const typed = (cells.number ?? '').trim();
  const spoilt = spoiltByExcel(typed, '信用代码');
  const check = checkCreditCode(typed);
  const code = check.kind === 'valid' ? check.normalized : cleanLine(typed);
  const doubted = check.kind === 'wrong' ? { value: code, doubt: check.message } : { value: code };
  return {
    ...blankOf(organizationSchema),
    ...common,
    kind: 'company',
    creditCode: take('number', spoilt === null ? doubted : { problem: spoilt }, ''),
    legalRepresentative: cleanLine(cells.head ?? ''),
  };
}
