import type { LocalDate } from '../../kernel/local-date';
import { allow, type Ruling, refuse } from '../../kernel/ruling';
import type { Mediator } from '../../mediator/mediator';
import { newestWith } from '../../record/needs';
import { objectToDays } from '../days/find-disorders';
import type { ConflictAnswer, ConflictCheck } from '../model/conflict-check';
import type { MediationCase } from '../model/mediation-case';
import { EARLIER_CASES, tiesBefore, tiesTo } from '../model/mediator-ties';

/** As much as the field takes. */
const LONGEST_SIGNS = 2_000;

interface Asking {
  readonly today: LocalDate;
  readonly roster: readonly Mediator[];
  /** Who writes it down; empty when nobody was named. */
  readonly by: string;
  /** The newest cases in which a mediator's telephone stands, by the telephone. */
  readonly earlierCases: ReadonlyMap<string, readonly MediationCase[]>;
}

interface Given {
  readonly checks?: readonly Pick<ConflictAnswer, 'mediatorId'>[] | undefined;
}

/**
 * What an act that keeps such answers must know: earlier cases in which those mediators may have stood. By name alone every
 * case that a mediator ever handled would be found.
 */
export const NEEDS_TIES = {
  earlierCases: newestWith<MediationCase, Given, { readonly mediators: readonly Mediator[] }>(
    'case',
    EARLIER_CASES,
    ({ checks = [] }, { mediators }) => [
      ...new Set(
        mediators
          .filter(({ id, phone }) => phone !== '' && checks.some((one) => one.mediatorId === id))
          .map(({ phone }) => phone),
      ),
    ],
  ),
};

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
  asking: Asking,
): Ruling<ConflictCheck> {
  const { mediatorId, isClear, found } = answer;
  const mediator = one.mediators.find((other) => other.mediatorId === mediatorId);
  if (mediator === undefined) return refuse('UNKNOWN_MEDIATOR', { field: `${path}.mediatorId` });
  if (!isClear && found === '')
    return refuse('NOT_NOW', {
      field: `${path}.found`,
      data: { why: '有情形的，请写下来；没有的，选没有。' },
    });
  const { name } = mediator;
  const written = { name, checkedBy: asking.by, signs: signsOf(one, mediatorId, asking) };
  return allow({ ...answer, ...(isClear && { found: '' }), ...written });
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

function signsOf(one: MediationCase, mediatorId: string, { roster, earlierCases }: Asking): string {
  const mediator = roster.find(({ id }) => id === mediatorId);
  if (mediator === undefined) return '';
  const earlier = earlierCases.get(mediator.phone) ?? [];
  const signs = [...tiesTo(mediator, one), ...tiesBefore(mediator, one, earlier)];
  return signs.join('\n').slice(0, LONGEST_SIGNS);
}
