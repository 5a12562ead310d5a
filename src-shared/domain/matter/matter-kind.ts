import { beginningOf } from '../errand/errand-group';
import { formatChineseDate } from '../kernel/local-date';
import { defineKind, type Told } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { wordsSaid } from '../record/plain-texts';
import {
  handUpSchema,
  type Matter,
  type MatterRow,
  matterRowSchema,
  matterSchema,
  reportedSchema,
} from './matter';
import { MATTER_ACTS } from './matter-acts';
import { MATTER_DUE } from './matter-due';
import { matterFacts } from './matter-facts';
import { limitsOf, standingOf } from './matter-standing';
import { MATTER_STANDING_LABELS } from './matter-words';

/** 事项: lies in the year of the day it was first told on, whatever day is written later. */
export const MATTER_KIND = defineKind({
  key: 'matter',
  label: '事项',
  prefix: 'matters',
  acts: MATTER_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: matterSchema,
  form: 1,
  upgrades: [],
  shardOf: ({ reported }) => reported.reportedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => (one.id === other.id ? 0 : one.id < other.id ? -1 : 1),
  title: ({ reported }) => beginningOf(reported.what),
  visibleTo: ({ holderId }) => (holderId === null ? [] : [holderId]),
  links: ({ caseId, reported: { placeId } }) => [
    ...(caseId === null ? [] : [{ kind: 'case', id: caseId }]),
    ...(placeId === null ? [] : [{ kind: 'place', id: placeId }]),
  ],
  listedBy: ({ reported, createdAt }) => `${reported.reportedOn} ${createdAt}`,
  row: { schema: matterRowSchema, of: rowOf, told },
  work: 'matters',
  dues: [MATTER_DUE],
  facts: matterFacts,
  words: ({ reported, assignments, handUp }) => [
    ...wordsSaid(reportedSchema, reported),
    ...assignments.map(({ to }) => to),
    ...(handUp === null ? [] : wordsSaid(handUpSchema, handUp)),
  ],
});

function rowOf(one: Matter): MatterRow {
  return pickMembers(matterRowSchema, {
    ...one.reported,
    ...limitsOf(one),
    what: beginningOf(one.reported.what),
    standing: standingOf(one),
    to: one.assignments.at(-1)?.to ?? '',
    caseId: one.caseId,
  });
}

function told({ what, reportedOn, channel, place, standing }: MatterRow): Told {
  return {
    title: what,
    detail: [formatChineseDate(reportedOn), channel, place]
      .filter((word) => word !== '')
      .join(' · '),
    state: MATTER_STANDING_LABELS[standing],
  };
}
