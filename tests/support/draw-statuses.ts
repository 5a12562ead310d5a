import { CASE_ACTS } from '@shared/domain/case/acts/case-acts';
import {
  CASE_STATUS_LABELS,
  CASE_STATUSES,
  STATUS_MOVES,
  type StatusMove,
} from '@shared/domain/case/model/case-status';
import { RIGHTS } from '@shared/domain/record/rights';

/** docs/case-status.md: the table of moves, drawn and told. */
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
  ].join('\n');
}

function endsOf() {
  const left = new Set(STATUS_MOVES.flatMap(({ from }) => from));
  return CASE_STATUSES.filter((status) => !left.has(status));
}

function buttonsOf(move: StatusMove): string[] {
  return actsOf(move).map(({ words }) => words.button);
}

function actsOf({ by }: StatusMove) {
  return by.map((name) => {
    const act = CASE_ACTS[name as keyof typeof CASE_ACTS];
    if (act === undefined) throw new Error(`no such act: ${name}`);
    return act;
  });
}
