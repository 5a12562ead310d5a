import type { CaseEntry, PartyMention } from '@shared/domain/case/view/case-entry';
import type { PresentActor } from '@shared/domain/record/actor';
import type { InputOf, OutputOf } from '@shared/ipc/contract';
import { seenCases } from '../cases/seen-cases';
import type { CurrentStudio } from '../studio/current-studio';
import { caseIdsOf } from './people-known';

/** Of a whole house of owners the first few are looked at. */
const LOOKED_AT = 6;
/** So many of a case are named in a list. */
const NAMED = 2;

type Repeats = OutputOf<'people.repeats'>['items'][number];

/**
 * Who of the parties of these cases stands in others too, and how many other cases have the same two sides: by who was
 * tied to the register alone, which costs no search. Cases in which nothing is repeated are left out. Throws StoreError.
 */
export async function tellRepeats(
  current: CurrentStudio,
  actor: PresentActor,
  { caseIds }: InputOf<'people.repeats'>,
): Promise<Repeats[]> {
  if (caseIds.length === 0) return [];
  const known = new Map<string, ReadonlySet<string>>();
  const casesOf = async (personId: string): Promise<ReadonlySet<string>> => {
    const before = known.get(personId);
    if (before !== undefined) return before;
    const found = new Set(await caseIdsOf(current.store, personId));
    known.set(personId, found);
    return found;
  };
  const told: Repeats[] = [];
  for (const entry of await seenCases(current.store, actor).entries({ caseIds })) {
    const repeats = await repeatsOf(entry, casesOf);
    if (repeats.people.length > 0) told.push(repeats);
  }
  return told;
}

type CasesOf = (personId: string) => Promise<ReadonlySet<string>>;

async function repeatsOf({ id, parties }: CaseEntry, casesOf: CasesOf): Promise<Repeats> {
  const people: Repeats['people'] = [];
  const bySide = { applicant: new Set<string>(), respondent: new Set<string>() };
  for (const { personId, name, side } of looked(parties)) {
    if (personId === null) continue;
    const cases = await casesOf(personId);
    for (const caseId of cases) if (caseId !== id) bySide[side].add(caseId);
    if (cases.size > 1) people.push({ name, cases: cases.size });
  }
  people.sort((one, other) => other.cases - one.cases);
  const sameSides = [...bySide.applicant].filter((caseId) => bySide.respondent.has(caseId)).length;
  return { caseId: id, people: people.slice(0, NAMED), sameSides };
}

/** The first of each side: of many on one side the other one is not lost. */
function looked(parties: readonly PartyMention[]): PartyMention[] {
  return (['applicant', 'respondent'] as const).flatMap((side) =>
    parties.filter((party) => party.side === side).slice(0, LOOKED_AT),
  );
}
