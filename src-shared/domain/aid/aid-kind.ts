import { linksOf } from '../errand/concern';
import { formatChineseDate } from '../kernel/local-date';
import { defineKind, type Told } from '../record/define-kind';
import { maskField } from '../record/mask-field';
import { pickMembers } from '../record/pick-members';
import { wordsSaid } from '../record/plain-texts';
import {
  AID_STANDING_LABELS,
  type Aid,
  type AidRow,
  aidRowSchema,
  aidSchema,
  applicationSchema,
  askDayOf,
  standingOf,
} from './aid';
import { AID_ACTS } from './aid-acts';
import { AID_DUE } from './aid-due';
import { aidFacts } from './aid-facts';
import { AID_MATTER_LABELS } from './aid-matters';

/** 法律援助转介: lies in the year of the day it was first written for, whatever day is written later. */
export const AID_KIND = defineKind({
  key: 'aid',
  label: '法律援助',
  prefix: 'aids',
  acts: AID_ACTS,
  // Whoever takes enquiries sends people on.
  rights: { read: 'enquiries.read', handle: 'enquiries.handle' },
  schema: aidSchema,
  form: 1,
  upgrades: [],
  shardOf: ({ application }) => application.referredOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: (one, other) => (one.id === other.id ? 0 : one.id < other.id ? -1 : 1),
  title: ({ application }) => `${application.applicant}申请法律援助`,
  visibleTo: ({ holderId }) => (holderId === null ? [] : [holderId]),
  links: linksOf,
  listedBy: ({ application, createdAt }) => `${application.referredOn} ${createdAt}`,
  row: { schema: aidRowSchema, of: rowOf, told },
  dues: [AID_DUE],
  facts: aidFacts,
  words: ({ application, outcome, about }) => [
    ...wordsSaid(applicationSchema, application),
    ...[outcome?.aidNumber ?? '', outcome?.lawyer ?? '', about?.title ?? ''],
  ],
});

function rowOf(one: Aid): AidRow {
  const { application, outcome, about } = one;
  return pickMembers(aidRowSchema, {
    ...application,
    about,
    maskedPhone: maskField(applicationSchema.shape.phone, application.phone),
    askDay: askDayOf(one),
    standing: standingOf(one),
    aidNumber: outcome?.aidNumber ?? '',
    lawyer: outcome?.lawyer ?? '',
  });
}

function told({ applicant, matter, referredOn, standing, about }: AidRow): Told {
  return {
    title: `${applicant}申请法律援助`,
    detail: [formatChineseDate(referredOn), AID_MATTER_LABELS[matter], about?.title ?? '']
      .filter((word) => word !== '')
      .join(' · '),
    state: AID_STANDING_LABELS[standing],
  };
}
