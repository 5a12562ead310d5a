import type { RowCase } from '../case/acts/import-row';
import { termsOf, textLikeness } from '../case/alike/text-likeness';
import type { LocalDate } from '../kernel/local-date';
import { plainWords } from '../kernel/text';

/** A case by which another is known again. */
export interface KnownCase {
  readonly number: string;
  readonly agreementNumber: string;
  readonly registeredOn: LocalDate;
  readonly names: readonly string[];
  /** Empty where it is not at hand: then parties and day are enough. */
  readonly description: string;
  /** How it is named in a sentence: 案件（2026）人调字第3号, or 第12行. */
  readonly called: string;
}

/** So near are two stories that are told of the same quarrel. */
const NEAR = 0.4;

/** Finds again what was put in: by number, or by the same parties on the same day with a story that is alike. */
export class KnownCases {
  private readonly byNumber = new Map<string, KnownCase>();
  private readonly byAgreement = new Map<string, KnownCase>();
  private readonly byPeople = new Map<string, KnownCase[]>();

  add(one: KnownCase): void {
    if (one.number !== '') this.byNumber.set(plainWords(one.number), one);
    if (one.agreementNumber !== '') this.byAgreement.set(plainWords(one.agreementNumber), one);
    const key = peopleOf(one);
    if (key !== null) this.byPeople.set(key, [...(this.byPeople.get(key) ?? []), one]);
  }

  /** In a sentence what a case repeats; null where it repeats nothing. */
  repeatedBy(one: KnownCase): string | null {
    const same = this.byNumber.get(plainWords(one.number));
    if (one.number !== '' && same !== undefined) return `案件编码与${same.called}相同`;
    const paper = this.byAgreement.get(plainWords(one.agreementNumber));
    if (one.agreementNumber !== '' && paper !== undefined) return `调解书编号与${paper.called}相同`;
    const key = peopleOf(one);
    const alike = (key === null ? [] : (this.byPeople.get(key) ?? [])).find((known) =>
      isAlike(one.description, known.description),
    );
    return alike === undefined ? null : `当事人、日期与${alike.called}相同，经过也相近`;
  }
}

/** Of a row that was read. @param code empty where the ledger has none */
export function knownRow(
  { registration, parties, imported }: RowCase,
  code: string,
  row: number,
): KnownCase {
  return {
    number: code,
    agreementNumber: imported.outcome?.agreementNumber ?? '',
    registeredOn: registration.registeredOn,
    names: parties.map(({ name }) => name),
    description: registration.description,
    called: `第 ${row} 行`,
  };
}

function peopleOf({ names, registeredOn }: KnownCase): string | null {
  return names.length === 0 ? null : `${registeredOn} ${[...names].sort().join(' ')}`;
}

function isAlike(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  const [asked, known] = [termsOf(one, 200), termsOf(other, 200)];
  const counts = { count: 2, averageLength: 40, holding: () => 1 };
  return asked.size < 12 || textLikeness(asked, known, counts) >= NEAR;
}
