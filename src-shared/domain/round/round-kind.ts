import { formatChineseDate } from '../kernel/local-date';
import { defineKind, type Told } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { wordsSaid } from '../record/plain-texts';
import {
  foundSchema,
  madeSchema,
  type Round,
  type RoundRow,
  roundRowSchema,
  roundSchema,
} from './round';
import { ROUND_ACTS } from './round-acts';
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
  facts: roundFacts,
  words: ({ made, findings }) => [
    ...wordsSaid(madeSchema, made),
    ...made.grids.map(gridLabel),
    ...findings.flatMap(({ found }) => wordsSaid(foundSchema, found)),
  ],
});

function rowOf({ made, findings }: Round): RoundRow {
  return pickMembers(roundRowSchema, {
    ...made,
    findingCount: findings.length,
    keptCount: findings.filter(({ turnedInto }) => turnedInto === null).length,
  });
}

function told({ type, madeOn, who, place, ...row }: RoundRow): Told {
  return {
    title: type,
    detail: [formatChineseDate(madeOn), who, place].filter((word) => word !== '').join(' · '),
    state: tellFindings(row),
  };
}
