import { formatChineseDate, isLocalDate } from '../../kernel/local-date';
import { capitalizeAmount, formatYuan, MAX_AMOUNT_FEN } from '../../kernel/money';
import { PARTY_SIDES, type Party, type PartySide } from '../../party/party';
import { nameOfBound, wholeSideLabel } from '../../party/whole-side';
import { blankNamed, fillBlanks, findBlanks, matchPhrase, putInto } from '../../wording/blanks';
import {
  composeGroupText,
  groupInstallments,
  joinGroupTexts,
  type ObligationGroup,
} from '../agreement/obligation-text';
import type { FulfillmentMode, Obligation } from '../model/agreement';
import type { ModelClause } from './model-clause';

/** What the room of a clause is called that is filled by what is entered of its duty. */
export const DUTY_BLANKS = {
  who: '履行人',
  toWhom: '接受人',
  amount: '金额',
  day: '期限',
  whole: '履行安排',
} as const;
const DUTY_NAMES: readonly string[] = Object.values(DUTY_BLANKS);

/** An obligation that may be half typed. */
export type TypedDuty = {
  readonly [K in keyof Obligation]: K extends 'dueOn' ? string | null : Obligation[K] | null;
};

type KnownWords = Readonly<Record<string, string | null>>;

/** Whether room is filled by the fields of a duty, and so not by a person in the text. */
export function isOfDuty(name: string | null): boolean {
  return name !== null && DUTY_NAMES.includes(name);
}

/**
 * The words of what a clause lays on somebody, for the room of a text: one obligation, or the instalments of one. Null for
 * what is not known yet.
 */
export function dutyWords(
  group: readonly TypedDuty[],
  parties: readonly Party[],
): Record<string, string | null> {
  const [first] = group;
  const said = first === undefined ? null : first;
  const total = group.reduce<number | null>(
    (sum, { amountFen }) => (sum === null || amountFen === null ? null : sum + amountFen),
    0,
  );
  const day = group.length === 1 && said !== null ? said.dueOn : null;
  return {
    [DUTY_BLANKS.who]: nameOfBound(said?.obligorPartyId ?? '', parties) || null,
    [DUTY_BLANKS.toWhom]: nameOfBound(said?.obligeePartyId ?? '', parties) || null,
    [DUTY_BLANKS.amount]:
      total === null || !isAmount(total) || group.length === 0
        ? null
        : `人民币${formatYuan(total)}元（大写：${capitalizeAmount(total)}）`,
    [DUTY_BLANKS.day]: day !== null && isLocalDate(day) ? formatChineseDate(day) : null,
    [DUTY_BLANKS.whole]: wholeWords(group, parties),
  };
}

function wholeWords(group: readonly TypedDuty[], parties: readonly Party[]): string | null {
  const whole = group.filter(isWhole);
  const [first, ...rest] = whole;
  if (first === undefined || whole.length < group.length) return null;
  return composeGroupText([first, ...rest], parties);
}

/** Whether it says who does what in which way, and nothing that cannot be; the rest may still be open. */
function isWhole(duty: TypedDuty): duty is Obligation {
  const { obligorPartyId, action, mode, dueOn, amountFen } = duty;
  return (
    (obligorPartyId ?? '') !== '' &&
    (action ?? '').trim() !== '' &&
    mode !== null &&
    (dueOn === null || isLocalDate(dueOn)) &&
    (amountFen === null || isAmount(amountFen))
  );
}

function isAmount(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen >= 0 && fen <= MAX_AMOUNT_FEN;
}

/**
 * The obligations of a clause as its text, one sentence with its parts divided by semicolons; instalments that stand with
 * others are a sentence of their own, for they have semicolons inside.
 * @returns null while an obligation does not yet say who does what in which way
 */
export function composeClauseText(
  duties: readonly TypedDuty[],
  parties: readonly Party[],
): string | null {
  const whole = duties.filter(isWhole);
  if (whole.length === 0 || whole.length < duties.length) return null;
  return joinGroupTexts(groupInstallments(whole), (group: ObligationGroup) =>
    composeGroupText(group, parties),
  );
}

/** Who stands on each side, for the room of a clause: by name, and where they are many as a side. */
export function partyWords(parties: readonly Party[]): Record<string, string | null> {
  const named = (side: PartySide) => {
    const names = parties.filter((party) => party.side === side).map(({ name }) => name);
    if (names.length > MOST_NAMED) return wholeSideLabel(side);
    return names.join('、') || null;
  };
  return { 申请人: named('applicant'), 被申请人: named('respondent') };
}

/** More names than these are no longer read; the side is named. */
const MOST_NAMED = 3;

/** The one party of a side; null where there are several, and a person must say who. */
export function onlyOf(side: PartySide, parties: readonly Party[]): Party | null {
  const [one, ...others] = parties.filter((party) => party.side === side);
  return one === undefined || others.length > 0 ? null : one;
}

/** The other of the two sides. */
export function otherSide(side: PartySide): PartySide {
  return PARTY_SIDES.find((one) => one !== side) ?? side;
}

interface Duties {
  readonly before: readonly TypedDuty[];
  readonly after: readonly TypedDuty[];
}

/**
 * The text of a clause after its duties were changed. Room is filled with what has become known; where the text still holds
 * one of the phrases as the duties filled it before, the phrase is filled anew, with what a person wrote into its other
 * room. Words of somebody's own are left as they are.
 */
export function followDuties(
  text: string,
  { before, after }: Duties,
  parties: readonly Party[],
  phrases: readonly string[],
): string {
  const [old, now] = [groupInstallments(before), groupInstallments(after)];
  // One came or went: what stands there is left, and room still open is filled in the order of the duties.
  if (old.length !== now.length)
    return now.reduce((so, group) => fillBlanks(so, dutyWords(group, parties)), text);
  return now.reduce((so, group, at) => {
    const was = dutyWords(old[at] ?? [], parties);
    const is = dutyWords(group, parties);
    return refilled(so, was, is, phrases) ?? fillBlanks(so, is);
  }, text);
}

/** Null where none of the phrases stands in the text as it was filled before, or nothing of the duty has changed. */
function refilled(
  text: string,
  was: KnownWords,
  is: KnownWords,
  phrases: readonly string[],
): string | null {
  if (DUTY_NAMES.every((name) => was[name] === is[name])) return null;
  const exactly = Object.fromEntries(
    DUTY_NAMES.map((name) => [name, was[name] ?? blankNamed(name)]),
  );
  for (const phrase of phrases) {
    const blanks = findBlanks(phrase);
    if (!blanks.some(({ name }) => isOfDuty(name))) continue;
    const found = matchPhrase(text, phrase, exactly);
    if (found === null) continue;
    const held = blanks.map(({ name, word }, at) =>
      name !== null && isOfDuty(name) ? (is[name] ?? word) : (found.held[at] ?? word),
    );
    return `${text.slice(0, found.at)}${putInto(phrase, held)}${text.slice(found.at + found.length)}`;
  }
  return null;
}

/** How the whole of a duty reads while nothing of it is known but what is done and how. */
const WHOLE_BY_MODE: Readonly<Record<FulfillmentMode, (action: string) => string>> = {
  immediate: (action) => `＿履行人＿当场向＿接受人＿${action}＿金额＿`,
  lump_sum: (action) => `＿履行人＿于＿期限＿前一次性向＿接受人＿${action}＿金额＿`,
  installment: (action) => `＿履行人＿分期向＿接受人＿${action}＿总额＿，写明每期的日期和金额`,
  continuing: (action) => `＿履行人＿每月＿几日＿前向＿接受人＿${action}，每月＿金额＿`,
  act: (action) => `＿履行人＿于＿期限＿前${action}`,
};

/** A clause as a list shows it, before it is taken up. */
export function tellClause({ text, duty }: Pick<ModelClause, 'text' | 'duty'>): string {
  return duty === null
    ? text
    : fillBlanks(text, { [DUTY_BLANKS.whole]: WHOLE_BY_MODE[duty.mode](duty.action) });
}

/** A clause that is taken up: its words as far as the case tells them, and what it lays on somebody, half typed. */
export interface TakenClause {
  readonly text: string;
  readonly duty: Omit<TypedDuty, 'id' | 'amountFen' | 'dueOn'> | null;
}

/**
 * Fills a clause with what the case tells: both sides by name, and who performs for whom where one party stands on each side
 * and the clause says which of them. How much and by when only a person knows.
 */
export function takeClause(
  { text, duty }: Pick<ModelClause, 'text' | 'duty'>,
  parties: readonly Party[],
): TakenClause {
  const named = fillBlanks(text, partyWords(parties));
  if (duty === null) return { text: named, duty: null };
  const { action, mode, from } = duty;
  const bound = {
    obligorPartyId: from === null ? null : (onlyOf(from, parties)?.id ?? null),
    obligeePartyId: from === null ? null : (onlyOf(otherSide(from), parties)?.id ?? null),
  };
  const taken = { ...bound, action, mode };
  const words = dutyWords([{ id: '', amountFen: null, dueOn: null, ...taken }], parties);
  return { text: fillBlanks(named, words), duty: taken };
}
