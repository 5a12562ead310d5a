import { formatChineseDate } from '../../kernel/local-date';
import { defineKind, type Told } from '../../record/define-kind';
import { pickMembers } from '../../record/pick-members';
import { wordsSaid } from '../../record/plain-texts';
import { linksOf } from '../concern';
import { beginningOf } from '../errand-group';
import {
  dueDayOf,
  markSchema,
  SUPERVISION_STANDING_LABELS,
  type Supervision,
  type SupervisionRow,
  standingOf,
  supervisionRowSchema,
  supervisionSchema,
} from './supervision';
import { SUPERVISION_ACTS } from './supervision-acts';
import { SUPERVISION_DUE } from './supervision-due';
import { supervisionFacts } from './supervision-facts';

/** 督办: lies in the year of the day it was first asked on, whatever day is written later. */
export const SUPERVISION_KIND = defineKind({
  key: 'supervision',
  label: '督办',
  prefix: 'supervisions',
  acts: SUPERVISION_ACTS,
  rights: { read: 'errands.read', handle: 'errands.handle' },
  schema: supervisionSchema,
  form: 1,
  upgrades: [],
  shardOf: ({ mark }) => mark.askedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => (one.id === other.id ? 0 : one.id < other.id ? -1 : 1),
  title: ({ mark }) => `${mark.askedBy}督办`,
  visibleTo: ({ holderId }) => (holderId === null ? [] : [holderId]),
  links: linksOf,
  listedBy: ({ mark, createdAt }) => `${mark.askedOn} ${createdAt}`,
  row: { schema: supervisionRowSchema, of: rowOf, told },
  dues: [SUPERVISION_DUE],
  facts: supervisionFacts,
  words: ({ mark, about }) => [...wordsSaid(markSchema, mark), about?.title ?? ''],
});

function rowOf(one: Supervision): SupervisionRow {
  return pickMembers(supervisionRowSchema, {
    ...one.mark,
    about: one.about,
    dueOn: dueDayOf(one),
    matter: beginningOf(one.mark.matter),
    standing: standingOf(one),
    times: one.urgings.length + 1,
  });
}

function told({ askedBy, matter, askedOn, standing, about }: SupervisionRow): Told {
  return {
    title: `${askedBy}督办`,
    detail: [formatChineseDate(askedOn), about?.title ?? '', matter]
      .filter((word) => word !== '')
      .join(' · '),
    state: SUPERVISION_STANDING_LABELS[standing],
  };
}
