import { addDays, type LocalDate } from '../../kernel/local-date';
import type { CaseEntry, PartyMention } from '../view/case-entry';
import { type PartySign, signOfSame } from './same-party';

/** By what two registrations look like the same quarrel. */
export type SameSign = PartySign | 'place' | 'text';

const SIGN_WORDS = {
  person: '当事人',
  number: '证件号码',
  phone: '电话',
  name: '姓名',
  place: '地点',
} as const satisfies Record<Exclude<SameSign, 'text'>, string>;

/** What is compared of a quarrel. */
export interface Quarrel {
  readonly parties: readonly PartyMention[];
  readonly place: string;
  /** The place of the studio's tree that was chosen for it; null for one that was typed. */
  readonly placeId: string | null;
}

/** What makes two look like the same one, and how much, to be put in order by. */
export interface Likeness {
  readonly signs: readonly SameSign[];
  readonly weight: number;
}

/** From here on two stories are near each other, and so near that nothing else is needed. */
export const NEAR = 0.25;
export const VERY_NEAR = 0.5;

/** A quarrel that was ended longer ago has begun anew. */
const RECENT_DAYS = 365;

/** Whether a case is looked at when another one is registered: it is open, or was closed within a year. */
export function isRecent(
  { isEnded, registeredOn, updatedAt }: Pick<CaseEntry, 'isEnded' | 'registeredOn' | 'updatedAt'>,
  today: LocalDate,
): boolean {
  const since = recentSince(today);
  return !isEnded || registeredOn >= since || updatedAt.slice(0, 10) >= since;
}

/** The first day that is recent. */
export function recentSince(today: LocalDate): LocalDate {
  return addDays(today, -RECENT_DAYS);
}

/**
 * Whether what is being registered may be a case that is there already; null when nothing speaks for it. It is only
 * asked, never refused: who came before with another quarrel is met every day. So one person alone says it only while
 * the other side is not yet named, and a firm alone, which many complain about, never does.
 * @param text how near the stories are, see `textLikeness`
 */
export function compareQuarrels(asked: Quarrel, known: Quarrel, text: number): Likeness | null {
  const same = sameParties(asked.parties, known.parties);
  const isPlaceSame =
    (asked.placeId !== null && asked.placeId === known.placeId) ||
    isSamePlace(asked.place, known.place);
  const signs: SameSign[] = [
    ...new Set(same.map(({ sign }) => sign)),
    ...(isPlaceSame ? (['place'] as const) : []),
    ...(text >= NEAR ? (['text'] as const) : []),
  ];
  const weight = weightOf(same, asked.parties, isPlaceSame, text);
  return weight === 0 ? null : { signs, weight: weight + text };
}

/** Whether the same people stand against each other in both, on whichever side. */
export function haveSameSides(one: Quarrel, other: Quarrel): boolean {
  return standOnBothSides(sameParties(one.parties, other.parties));
}

/** 相同：电话、地点；经过相近 */
export function wordSigns(signs: readonly SameSign[]): string {
  const same = signs.filter((sign) => sign !== 'text').map((sign) => SIGN_WORDS[sign]);
  const parts = same.length === 0 ? [] : [`相同：${same.join('、')}`];
  return [...parts, ...(signs.includes('text') ? ['经过相近'] : [])].join('；');
}

interface SameParty {
  readonly asked: PartyMention;
  readonly known: PartyMention;
  readonly sign: PartySign;
}

function sameParties(asked: readonly PartyMention[], known: readonly PartyMention[]): SameParty[] {
  return asked.flatMap((one) =>
    known.flatMap((other) => {
      const sign = signOfSame(one, other);
      return sign === null ? [] : [{ asked: one, known: other, sign }];
    }),
  );
}

function weightOf(
  same: readonly SameParty[],
  asked: readonly PartyMention[],
  isPlaceSame: boolean,
  text: number,
): number {
  const isElseNear = isPlaceSame || text >= NEAR;
  if (standOnBothSides(same)) return 4;
  if (same.length > 0) {
    if (isElseNear) return 3;
    const isSure = same.some(({ sign, known }) => sign !== 'name' && isPerson(known));
    return isSure && new Set(asked.map(({ side }) => side)).size < 2 ? 2 : 0;
  }
  if (text >= VERY_NEAR) return 1;
  return isPlaceSame && text >= NEAR ? 1 : 0;
}

function standOnBothSides(same: readonly SameParty[]): boolean {
  const sidesOf = (who: 'asked' | 'known') => new Set(same.map((one) => one[who].side)).size;
  return sidesOf('asked') === 2 && sidesOf('known') === 2;
}

function isPerson({ kind }: PartyMention): boolean {
  return kind === 'natural_person';
}

/** 小区 alone is the place of half the disputes. */
const SHORTEST_PLACE = 5;

function isSamePlace(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [one, other]
    .map((place) =>
      place
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\p{P}]/gu, ''),
    )
    .sort((a, b) => a.length - b.length);
  return shorter.length >= SHORTEST_PLACE && longer.includes(shorter);
}
