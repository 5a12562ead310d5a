import type { LocalDate } from '../../kernel/local-date';
import { cleanLine, cleanText } from '../../kernel/text';
import { PARTY_SIDES, type Party, type PartySide } from '../../party/party';
import { boundParties } from '../../party/whole-side';
import { blankNamed } from '../../wording/blanks';
import { groupInstallments } from '../agreement/obligation-text';
import type { MediationCase } from '../model/mediation-case';
import { stayingParties } from '../model/party-change';
import { findLeaks } from '../wording/find-leaks';
import { DUTY_BLANKS, dutyWords, partyWords, type TypedDuty } from './clause-words';
import type { ModelClause, ModelDuty } from './model-clause';

/**
 * Makes a clause that was written in a case into one for all: where it says what its one duty says, and where it names the
 * parties, there is room again; addresses, numbers and names that are left in it go too. So nobody of the case stands in it.
 * @param today for who is a minor
 */
export function keepClause(
  text: string,
  duties: readonly TypedDuty[],
  record: MediationCase,
  today: LocalDate,
): Pick<ModelClause, 'text' | 'duty'> {
  const parties = stayingParties(record);
  const groups = groupInstallments(duties);
  const [group] = groups.length === 1 ? groups : [];
  const [first] = group ?? [];
  const roomy = group === undefined ? text : openRoom(text, dutyWords(group, parties));
  const unnamed = openRoom(roomy, partyWords(parties));
  return {
    text: withoutTraces(unnamed, record, today),
    duty: first === undefined ? null : keepDuty(first, parties, record, today),
  };
}

/** Null for one that does not say yet what is done in which way. */
function keepDuty(
  { action, mode, obligorPartyId }: TypedDuty,
  parties: readonly Party[],
  record: MediationCase,
  today: LocalDate,
): ModelDuty | null {
  const said = cleanLine(withoutTraces(action ?? '', record, today));
  if (said === '' || mode === null) return null;
  return { action: said, mode, from: sideOf(obligorPartyId ?? '', parties) };
}

/** The longest words first: the whole of a duty holds all its other words. */
const IN_ORDER = [DUTY_BLANKS.whole, DUTY_BLANKS.amount, DUTY_BLANKS.day];

function openRoom(text: string, words: Readonly<Record<string, string | null>>): string {
  const later = Object.keys(words).filter((name) => !IN_ORDER.some((one) => one === name));
  return [...IN_ORDER, ...later].reduce((so, name) => {
    const said = words[name] ?? '';
    return said === '' ? so : so.replaceAll(said, blankNamed(name));
  }, text);
}

function withoutTraces(text: string, record: MediationCase, today: LocalDate): string {
  const open = findLeaks(text, record, today).reduce(
    (so, { word, what }) => so.replaceAll(word, blankNamed(roomFor(what))),
    text,
  );
  return cleanText(open);
}

/** What the room is called that is left where something stood: of a name, a number, else of what it was. */
function roomFor(what: string): string {
  return /姓名|号码/.exec(what)?.[0] ?? what.replace(/[、\s]/g, '');
}

function sideOf(bound: string, parties: readonly Party[]): PartySide | null {
  const who = boundParties(bound, parties);
  return (
    PARTY_SIDES.find((side) => who.length > 0 && who.every((party) => party.side === side)) ?? null
  );
}
