import { z } from 'zod';
import { objectToDay } from '../errand/object-to-day';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import { idSchema } from '../kernel/schemas';
import {
  beginTurned,
  caseOfHeard,
  type Heard,
  heardTurningSchema,
  matterOfHeard,
  whereHeard,
} from '../matter/heard';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { type Actor, signatureOf } from '../record/actor';
import { blankOf } from '../record/blank';
import { beginRecord } from '../record/members';
import { pickMembers } from '../record/pick-members';
import {
  type Finding,
  findingSchema,
  findingStanding,
  foundSchema,
  type Made,
  madeSchema,
  openFindings,
  type Round,
  roundSchema,
  settledSchema,
} from './round';
import { gridLabel } from './walked-grid';

/** What the acts of a round may know. */
export interface RoundContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
  readonly actor: Actor;
  /** A new id at each call. */
  readonly makeId: () => string;
}

const { begin, change, recycling } = actsOf<Round, RoundContext, { id: string }>();
const right = 'community.handle';
const input = z.object({ made: madeSchema });
const atSchema = madeSchema.pick({ place: true, placeId: true });
const ofFinding = { findingId: idSchema };

const register = begin({
  input,
  right,
  words: { button: '登记走访活动', done: '登记了走访活动' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { made }, ctx) =>
    written({ ...blankOf(roundSchema), ...beginRecord(id, ctx.now) }, made, ctx),
});

const correct = change({
  input,
  right,
  words: { button: '保存', done: '改正了走访活动' },
  undo: 'free',
  objection: () => null,
  apply: (one, { made }, ctx) => written(one, made, ctx),
});

const noteFinding = change({
  input: z.object({ found: foundSchema }),
  right,
  words: { button: '记一个问题', done: '记了发现的问题' },
  undo: 'free',
  objection: () => null,
  apply: (one, { found }, { makeId }) =>
    allow({
      ...one,
      findings: [...one.findings, { ...blankOf(findingSchema), id: makeId(), found }],
    }),
});

const correctFinding = change({
  input: z.object({ ...ofFinding, found: foundSchema }),
  right,
  words: { button: '改正', done: '改正了发现的问题' },
  undo: 'free',
  objection: objectToNone,
  apply: (one, { findingId, found }) =>
    withFinding(one, findingId, (finding) => allow({ ...finding, found })),
});

/** 处理好了: on the spot (当场), or later; what was written once is corrected by taking it back. */
const settleFinding = change({
  input: z.object({ ...ofFinding, settled: settledSchema }),
  right,
  words: { button: '处理好了', done: '登记了发现的问题的处理' },
  undo: 'free',
  objection: objectToNothing,
  apply: (one, { findingId, settled }, { today }) =>
    withFinding(one, findingId, (finding) => {
      const on = { on: settled.settledOn, called: '处理日期', field: 'settled.settledOn' };
      const after = { on: one.made.madeOn, called: '活动日期' };
      return (
        objectToEnded(finding) ??
        objectToDay({ ...on, after }, today) ??
        allow({ ...finding, settled })
      );
    }),
});

/** 去掉: one that came to nothing; not once it became a record of its own, which would lose where it came from. */
const dropFinding = change({
  input: z.object(ofFinding),
  right,
  words: { button: '去掉', done: '去掉了发现的问题' },
  undo: 'free',
  objection: objectToNothing,
  apply: (one, { findingId }) => {
    const checked = withFinding(
      one,
      findingId,
      (finding) => objectToEnded(finding) ?? allow(finding),
    );
    return checked.ok
      ? allow({ ...one, findings: one.findings.filter(({ id }) => id !== findingId) })
      : checked;
  },
});

/** 转为纠纷: what was found becomes the registration of a dispute; its parties are written there. */
const turnFindingIntoCase = change({
  input: z.object({ ...ofFinding, turning: heardTurningSchema }),
  right,
  words: { button: '转为纠纷', done: '把发现的问题转为了纠纷' },
  undo: { never: '转为纠纷不能在这里撤销。转错了，请打开那件纠纷，写明原因删除。' },
  objection: objectToNothing,
  apply: (one, { findingId, turning }, { today, makeId }) =>
    withFinding(one, findingId, (finding) => {
      const on = { on: turning.requestedOn, called: '申请（发现）日期', after: null };
      return (
        objectToDay({ ...on, field: 'turning.requestedOn' }, today) ??
        turned(finding, 'case', makeId(), today)
      );
    }),
  followUps: ({ made, findings }, { findingId, turning }, { today, actor }) =>
    beginTurned(findings, findingId, (finding) =>
      caseOfHeard(heard(finding, made), { ...turning, today, registrar: signatureOf(actor) }),
    ),
});

/** 转为事项: what is no dispute and has a way of its own is followed there. */
const turnFindingIntoMatter = change({
  input: z.object(ofFinding),
  right,
  words: { button: '转为事项', done: '把发现的问题转为了事项' },
  undo: { never: '转为事项不能在这里撤销。转错了，请打开那件事项，写明原因删除。' },
  objection: objectToNothing,
  apply: (one, { findingId }, { today, makeId }) =>
    withFinding(one, findingId, (finding) => turned(finding, 'matter', makeId(), today)),
  followUps: ({ made, findings }, { findingId }) =>
    beginTurned(findings, findingId, (finding) => matterOfHeard(heard(finding, made))),
});

/** Everything that can be done with a round. */
export const ROUND_ACTS = {
  register,
  correct,
  noteFinding,
  correctFinding,
  settleFinding,
  dropFinding,
  turnFindingIntoCase,
  turnFindingIntoMatter,
  ...recycling({
    right,
    words: {
      ...{ button: '删除这次活动', removed: '删除了走访活动' },
      restored: '从回收站恢复了走访活动',
    },
  }),
};

function heard({ found: { what, where } }: Finding, made: Made): Heard {
  const grids = made.grids.map((grid) => ({ ...grid, label: gridLabel(grid) }));
  return {
    ...{ what, where: whereHeard(where, pickMembers(atSchema, made), grids) },
    ...{ channel: made.type, on: made.madeOn },
  };
}

function objectToNone({ findings }: Round): Objection {
  const why = '这次活动还没有记下发现的问题。';
  return findings.length > 0 ? null : refuse('NOT_NOW', { data: { why } });
}

function objectToNothing(one: Round): Objection {
  const why = '这次活动没有还没处理的问题。';
  return openFindings(one).length > 0 ? null : refuse('NOT_NOW', { data: { why } });
}

/** What was settled or turned is over. */
function objectToEnded(finding: Finding): Objection {
  const why = '这个问题已经处理，或者已经转出；登记错了，可以撤销上一步。';
  return findingStanding(finding) === 'open' ? null : refuse('NOT_NOW', { data: { why } });
}

function turned(
  finding: Finding,
  kind: 'case' | 'matter',
  id: string,
  today: LocalDate,
): Ruling<Finding> {
  return objectToEnded(finding) ?? allow({ ...finding, turnedInto: { kind, id }, turnedOn: today });
}

function withFinding(
  one: Round,
  findingId: string,
  change: (finding: Finding) => Ruling<Finding>,
): Ruling<Round> {
  const at = one.findings.findIndex(({ id }) => id === findingId);
  const finding = one.findings[at];
  if (finding === undefined)
    return refuse('NOT_NOW', { data: { why: '找不到这个问题，请重新打开这次活动。' } });
  const changed = change(finding);
  return changed.ok ? allow({ ...one, findings: one.findings.with(at, changed.value) }) : changed;
}

function written(one: Omit<Round, 'made'>, made: Made, { today }: RoundContext): Ruling<Round> {
  const on = { on: made.madeOn, called: '日期', field: 'made.madeOn', after: null };
  const isTooLate = one.findings.some(
    ({ settled }) => settled !== null && settled.settledOn < made.madeOn,
  );
  const why = '日期晚于已经登记的处理日期。请核对这两个日期。';
  return (
    objectToDay(on, today) ??
    (isTooLate ? refuse('NOT_NOW', { field: on.field, data: { why } }) : null) ??
    allow({ ...one, made })
  );
}
