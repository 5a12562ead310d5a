import { z } from 'zod';
import { rowCaseSchema } from '../case/acts/import-row';
import { allow, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import type { FollowUp } from '../record/act';
import { actsOf, inner } from '../record/act-makers';
import { beginRecord } from '../record/members';
import { type ImportRecord, importToldSchema } from './import-record';

/** What the acts of an import may know. */
export interface ImportContext {
  /** Instant, ISO. */
  readonly now: string;
}

const { begin, change } = actsOf<ImportRecord, ImportContext, { id: string }>();

const RIGHT = { right: 'ledgers.import' } as const;
const NEVER = { undo: { never: '整次导入可以在“导入旧台账”里撤销。' } } as const;

function requireState(one: ImportRecord, ...states: readonly ImportRecord['state'][]) {
  return states.includes(one.state)
    ? null
    : refuse('NOT_NOW', { data: { why: '这次导入已经不在这一步了，请重新打开本页。' } });
}

/**
 * An import of many rows is many lines of the journal: it begins, rows come in some at a time, and only `finish` makes it one.
 * Whatever never finished is taken back at the next opening, in the same way as by hand. All of it is done by the service that
 * reads the file, and no route leads here.
 */
export const IMPORT_ACTS = {
  start: inner(
    begin({
      ...{ ...RIGHT, ...NEVER },
      input: z.object({ told: importToldSchema }),
      words: { button: '导入', done: '开始导入旧台账' },
      begin: ({ id }, { told }, { now }) =>
        allow({ ...beginRecord(id, now), told, state: 'running', caseCount: 0 }),
    }),
  ),
  takeRows: inner(
    change({
      ...{ ...RIGHT, ...NEVER },
      input: z.object({
        rows: z.array(z.object({ id: idSchema, row: rowCaseSchema })).max(1_000),
      }),
      words: { button: '导入', done: '从旧台账导入了几件' },
      objection: (one) => requireState(one, 'running'),
      apply: (one, { rows }) =>
        requireState(one, 'running') ?? allow({ ...one, caseCount: one.caseCount + rows.length }),
      followUps: (_one, { rows }) =>
        rows.map(
          ({ id, row }): FollowUp => ({ kind: 'case', act: 'importRow', id, input: { row } }),
        ),
    }),
  ),
  finish: inner(
    change({
      ...{ ...RIGHT, ...NEVER },
      input: z.object({}),
      words: { button: '导入', done: '导入了旧台账' },
      objection: (one) => requireState(one, 'running'),
      apply: (one) => requireState(one, 'running') ?? allow({ ...one, state: 'done' }),
    }),
  ),
  beginTakingBack: inner(
    change({
      ...{ ...RIGHT, ...NEVER },
      input: z.object({}),
      words: { button: '撤销这次导入', done: '开始撤销这次导入' },
      objection: (one) => requireState(one, 'running', 'done', 'taking_back'),
      apply: (one) =>
        requireState(one, 'running', 'done', 'taking_back') ??
        allow({ ...one, state: 'taking_back' }),
    }),
  ),
  takeRowsBack: inner(
    change({
      ...{ ...RIGHT, ...NEVER },
      input: z.object({ caseIds: z.array(idSchema).max(1_000) }),
      words: { button: '撤销这次导入', done: '撤销了导入的几件' },
      objection: (one) => requireState(one, 'taking_back'),
      apply: (one, { caseIds }) =>
        requireState(one, 'taking_back') ??
        allow({ ...one, caseCount: Math.max(0, one.caseCount - caseIds.length) }),
      followUps: (_one, { caseIds }) =>
        caseIds.map(
          (id): FollowUp => ({ kind: 'case', act: 'remove', id, input: { reason: '撤销导入' } }),
        ),
    }),
  ),
  finishTakingBack: inner(
    change({
      ...{ ...RIGHT, ...NEVER },
      input: z.object({}),
      words: { button: '撤销这次导入', done: '撤销了这次导入' },
      objection: (one) => requireState(one, 'taking_back'),
      apply: (one) => requireState(one, 'taking_back') ?? allow({ ...one, state: 'taken_back' }),
    }),
  ),
};
