import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import {
  CASE_STATUS_LABELS,
  CASE_STATUSES,
  STATUS_MOVES,
  type StatusMove,
} from '@shared/domain/case/model/case-status';
import { STATUS_WORK, type StatusWork } from '@shared/domain/case/model/status-work';
import { RIGHTS } from '@shared/domain/record/rights';

/** docs/case-status.md: the table of moves, drawn and told, and what else may be done at which status. */
export function drawStatuses(): string {
  return [
    '# The status of a case',
    '',
    'Written by `tests/domain/case/model/case-status.test.ts` from `src-shared/domain/case/model/case-status.ts` (after a change there: `npx vitest run --project domain tests/domain/case/model/case-status.test.ts -u`). Rules ask the same table; nothing here is kept by hand.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> registered',
    ...CASE_STATUSES.map((status) => `  ${status}: ${CASE_STATUS_LABELS[status]}`),
    ...STATUS_MOVES.flatMap((move) =>
      move.from.map((from) => `  ${from} --> ${move.to}: ${buttonsOf(move).join('、')}`),
    ),
    ...endsOf().map((status) => `  ${status} --> [*]`),
    '```',
    '',
    '| from | to | by | needs | who may |',
    '|---|---|---|---|---|',
    ...STATUS_MOVES.map(
      (move) =>
        `| ${[
          move.from.map((from) => CASE_STATUS_LABELS[from]).join('、'),
          CASE_STATUS_LABELS[move.to],
          buttonsOf(move).join('、'),
          move.needs.join('；'),
          [...new Set(actsOf(move).map(({ right }) => RIGHTS[right]))].join('、'),
        ].join(' | ')} |`,
    ),
    '',
    '## What may be done without moving it on',
    '',
    `From \`src-shared/domain/case/model/status-work.ts\`. What stands in neither table (${alwaysDone().join('、')}) may be done at every status: what it takes back or answers must be there. Whatever is archived is closed to all but reopening it.`,
    '',
    '| what | at | by | needs | who may |',
    '|---|---|---|---|---|',
    ...Object.values(STATUS_WORK).map(
      (work: StatusWork) =>
        `| ${[
          work.label,
          work.at.map((status) => CASE_STATUS_LABELS[status]).join('、'),
          buttonsOf(work).join('、'),
          work.needs,
          [...new Set(actsOf(work).map(({ right }) => RIGHTS[right]))].join('、'),
        ].join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

/** The acts that no status keeps from. */
export function actsAtEveryStatus(): string[] {
  const rows: readonly Pick<StatusWork, 'by'>[] = [...STATUS_MOVES, ...Object.values(STATUS_WORK)];
  const told = new Set(rows.flatMap(({ by }) => by));
  return Object.entries(CASE_ACTS)
    .filter(([name, { effect }]) => effect === 'change' && !told.has(name))
    .map(([name]) => name);
}

function alwaysDone(): string[] {
  return [...new Set(buttonsOf({ by: actsAtEveryStatus() }))];
}

function endsOf() {
  const left = new Set(STATUS_MOVES.flatMap(({ from }) => from));
  return CASE_STATUSES.filter((status) => !left.has(status));
}

function buttonsOf(move: Pick<StatusMove, 'by'>): string[] {
  return actsOf(move).map(({ words }) => words.button);
}

function actsOf({ by }: Pick<StatusMove, 'by'>) {
  return by.map((name) => {
    const act = CASE_ACTS[name as keyof typeof CASE_ACTS];
    if (act === undefined) throw new Error(`no such act: ${name}`);
    return act;
  });
}
