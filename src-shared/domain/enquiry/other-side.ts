import type { LocalDate } from '../kernel/local-date';

/** Somebody as far as they were written down: any of it may be empty. */
export interface SideSaid {
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
}

/** Who asks, and with whom they are in dispute. */
export interface Sides {
  readonly asks: SideSaid;
  readonly against: SideSaid;
}

/** Somebody who was advised here, with whom they were in dispute. */
export interface Advised extends Sides {
  readonly id: string;
  /** The kind of record that says so. */
  readonly kind: string;
  readonly on: LocalDate;
  readonly by: string;
}

/** The other side of the same matter was advised here. */
export interface OtherSide extends Advised {
  /**
   * Each names the other, or a number says that it is the same person; else the names alone are the same, or a number alone,
   * and a person must look.
   */
  readonly isSure: boolean;
}

/** How two that were written down stand to one another. */
type Likeness = 'same' | 'name' | 'number' | 'other' | 'unknown';

/**
 * Who of those that were advised here stands on the other side of this matter, the newest first: is the opponent by name or
 * by number, and named this one or nobody. Two identity numbers that differ are two people, whatever they are called; a
 * telephone may be another today. No law asks for it: it is a rule of the studio (a setting), for who advises both sides of
 * one quarrel is believed by neither.
 */
export function findOtherSide({ asks, against }: Sides, advised: readonly Advised[]): OtherSide[] {
  return advised
    .flatMap((one) => {
      const who = likenessOf(against, one.asks);
      const whom = likenessOf(asks, one.against);
      if (who === 'other' || who === 'unknown' || whom === 'other') return [];
      return [{ ...one, isSure: who === 'same' || (who === 'name' && whom !== 'unknown') }];
    })
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

/** What of one side is compared, for whoever looks through many: the same texts are equal. */
export function keysOf({ name, phone, idNumber }: SideSaid): SideSaid {
  const said = plain(name);
  return {
    name: said === ANONYMOUS ? '' : said,
    phone: phone.normalize('NFKC').replace(/\D/gu, ''),
    idNumber: plain(idNumber),
  };
}

function likenessOf(one: SideSaid, other: SideSaid): Likeness {
  const [a, b] = [keysOf(one), keysOf(other)];
  const isEqual = (key: keyof SideSaid) => a[key] !== '' && a[key] === b[key];
  if (isEqual('idNumber')) return isEqual('name') ? 'same' : 'number';
  if (a.idNumber !== '' && b.idNumber !== '') return 'other';
  const isNumber = isEqual('phone');
  if (isEqual('name')) return isNumber ? 'same' : 'name';
  if (isNumber) return 'number';
  return a.name !== '' && b.name !== '' ? 'other' : 'unknown';
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
  if (!first.isSure) return `姓名或者号码一样的人${when}来问过${by}，请核对是不是同一件事的对方`;
  return first.by !== '' && first.by === answeredBy
    ? `同一件事的对方${when}来问过${by}：这次请换一位答复`
    : `同一件事的对方${when}来问过${by}：对方说过什么，不要告诉来人`;
}

const ANONYMOUS = '匿名';

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
