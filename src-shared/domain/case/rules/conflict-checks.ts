import type { LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Mediator } from '../../mediator/mediator';
import { objectToDays } from '../days/find-disorders';
import type { ConflictAnswer, ConflictCheck } from '../model/conflict-check';
import type { MediationCase } from '../model/mediation-case';
import { tiesTo } from '../model/mediator-ties';

/** As much as the field takes. */
const LONGEST_SIGNS = 2_000;

interface Asking {
  readonly today: LocalDate;
  readonly roster: readonly Mediator[];
  /** Who writes it down; empty when nobody was named. */
  readonly by: string;
}

/**
 * Keeps that mediators of the case were asked about 回避, with what the program noticed at the time. The last answer of a
 * mediator replaces the one before; an answer that says the same stays as it was first written.
 */
export function keepChecks(
  one: MediationCase,
  answers: readonly ConflictAnswer[],
  asking: Asking,
): Ruling<MediationCase> {
  let kept: readonly ConflictCheck[] = one.conflictChecks;
  for (const [index, answer] of answers.entries()) {
    const made = checkOf(one, answer, `checks.${index}`, asking);
    if (!made.ok) return made;
    kept = withCheck(kept, made.value);
  }
  const checked = { ...one, conflictChecks: [...kept] };
  const objection = objectToDays(one, checked, asking, ({ name, of }) =>
    name === 'checkedOn'
      ? `checks.${answers.findIndex(({ mediatorId }) => mediatorId === of)}.checkedOn`
      : null,
  );
  return objection ?? allow(checked);
}

/** What is kept of one answer. */
function checkOf(
  one: MediationCase,
  answer: ConflictAnswer,
  path: string,
  { roster, by }: Asking,
): Ruling<ConflictCheck> {
  const { earlierTies = [], ...said } = answer;
  const { mediatorId, isClear, found } = said;
  const mediator = one.mediators.find((other) => other.mediatorId === mediatorId);
  if (mediator === undefined) return refuse('UNKNOWN_MEDIATOR', { field: `${path}.mediatorId` });
  if (!isClear && found === '')
    return refuse('NOT_NOW', {
      field: `${path}.found`,
      data: { why: '有情形的，请写下来；没有的，选没有。' },
    });
  const { name } = mediator;
  const written = { name, checkedBy: by, signs: signsOf(one, mediatorId, roster, earlierTies) };
  return allow({ ...said, ...(isClear && { found: '' }), ...written });
}

function withCheck(kept: readonly ConflictCheck[], made: ConflictCheck): readonly ConflictCheck[] {
  const before = kept.find(({ mediatorId }) => mediatorId === made.mediatorId);
  if (before === undefined) return [...kept, made];
  return saysSame(before, made) ? kept : kept.map((one) => (one === before ? made : one));
}

function saysSame(one: ConflictCheck, other: ConflictCheck): boolean {
  return (
    one.checkedOn === other.checkedOn && one.isClear === other.isClear && one.found === other.found
  );
}

/** @param earlier what was found in earlier cases */
function signsOf(
  one: MediationCase,
  mediatorId: string,
  roster: readonly Mediator[],
  earlier: readonly string[],
): string {
  const mediator = roster.find(({ id }) => id === mediatorId);
  const signs = mediator === undefined ? [] : tiesTo(mediator, one);
  return [...signs, ...earlier].join('\n').slice(0, LONGEST_SIGNS);
}
