import type { LocalDate } from '../kernel/local-date';

/** Somebody who was advised here, as lists know it. */
export interface Advised {
  readonly id: string;
  /** The kind of record that says so. */
  readonly kind: string;
  readonly on: LocalDate;
  readonly by: string;
  readonly name: string;
  /** With whom they were in dispute; empty where nobody wrote it down. */
  readonly opponent: string;
}

/** Who asks now, and against whom. */
export interface Sides {
  readonly name: string;
  readonly opponent: string;
}

/** The other side of the same matter was advised here. */
export interface OtherSide extends Advised {
  /** Each names the other; else who was advised did not say against whom, and a person must look. */
  readonly isSure: boolean;
}

/**
 * Who of those that were advised here stands on the other side of this matter, the newest first: is named as the opponent, and
 * named this one or nobody. No law asks for it: it is a rule of the studio (a setting), for who advises both sides of one
 * quarrel is believed by neither.
 */
export function findOtherSide({ name, opponent }: Sides, advised: readonly Advised[]): OtherSide[] {
  const [asks, against] = [plain(name), plain(opponent)];
  if (against === '' || against === ANONYMOUS) return [];
  return advised
    .filter((one) => plain(one.name) === against)
    .map((one) => ({ ...one, isSure: plain(one.opponent) !== '' && plain(one.opponent) === asks }))
    .filter(({ isSure, opponent: other }) => isSure || plain(other) === '')
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

/** What is said beside the field; empty where nobody of the other side was here. */
export function tellOtherSide(
  found: readonly Pick<OtherSide, 'isSure' | 'by'>[],
  /** The day of the first of them, in words. */
  when: string,
  answeredBy: string,
): string {
  const [first] = found;
  if (first === undefined) return '';
  const by = first.by === '' ? '' : `，${first.by}答复的`;
  if (!first.isSure)
    return `同名的人${when}来问过${by}，没有写对方是谁：请核对是不是同一件事的对方`;
  return first.by !== '' && first.by === answeredBy
    ? `同一件事的对方${when}来问过${by}：这次请换一位答复`
    : `同一件事的对方${when}来问过${by}：对方说过什么，不要告诉来人`;
}

const ANONYMOUS = '匿名';

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
