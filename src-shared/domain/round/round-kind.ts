import { beginningOf } from '../errand/errand-group';
import { formatChineseDate } from '../kernel/local-date';
import { defineKind, type Told } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { wordsSaid } from '../record/plain-texts';
import {
  foundSchema,
  madeSchema,
  openFindings,
  type Round,
  type RoundRow,
  roundRowSchema,
  roundSchema,
  settledSchema,
} from './round';
import { ROUND_ACTS } from './round-acts';
import { ROUND_DUE } from './round-due';
import { roundFacts } from './round-facts';
import { tellFindings } from './tell-findings';
import { gridLabel } from './walked-grid';

/** 走访活动: lies in the year of the day it was first registered for, whatever day is written later. */
export const ROUND_KIND = defineKind({
  key: 'round',
  label: '走访活动',
  prefix: 'rounds',
  acts: ROUND_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: roundSchema,
  form: 1,
  upgrades: [],
  shardOf: ({ made }) => made.madeOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => (one.id === other.id ? 0 : one.id < other.id ? -1 : 1),
  title: ({ made }) => `${formatChineseDate(made.madeOn)}${made.type}`,
  isCommon: true,
  work: 'rounds',
  links: ({ made: { placeId }, findings }) => [
    ...(placeId === null ? [] : [{ kind: 'place', id: placeId }]),
    ...findings.flatMap(({ turnedInto }) => turnedInto ?? []),
  ],
  listedBy: ({ made, createdAt }) => `${made.madeOn} ${createdAt}`,
  row: { schema: roundRowSchema, of: rowOf, told },
  dues: [ROUND_DUE],
  facts: roundFacts,
  words: ({ made, findings }) => [
    ...wordsSaid(madeSchema, made),
    ...made.grids.map(gridLabel),
    ...findings.flatMap(({ found, settled }) => [
      ...wordsSaid(foundSchema, found),
      ...(settled === null ? [] : wordsSaid(settledSchema, settled)),
    ]),
  ],
});

function rowOf(one: Round): RoundRow {
  const open = openFindings(one);
  const [first] = open;
  return pickMembers(roundRowSchema, {
    ...one.made,
    ...{ findingCount: one.findings.length, openCount: open.length },
    next: first === undefined ? null : beginningOf(first.found.what),
  });
}

function told({ type, madeOn, who, place, ...row }: RoundRow): Told {
  return {
    title: type,
    detail: [formatChineseDate(madeOn), who, place].filter((word) => word !== '').join(' · '),
    state: tellFindings(row),
  };
}
