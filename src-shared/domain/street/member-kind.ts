import { defineKind } from '../record/define-kind';
import { type Member, memberRowSchema, memberSchema } from './member';
import { MEMBER_ACTS } from './member-acts';

/** 报送单位: all in one file, for they are looked at together. */
export const MEMBER_KIND = defineKind({
  key: 'member',
  label: '报送单位',
  prefix: 'members',
  acts: MEMBER_ACTS,
  rights: { read: 'reports.read', handle: 'street.handle' },
  schema: memberSchema,
  form: 1,
  upgrades: [],
  isUnsearched: true,
  shardOf: () => 'all',
  isShardName: (name) => name === 'all',
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ member }) => member.name,
  // The oldest last, as all lists have it; the street sorts by name.
  listedBy: ({ createdAt }) => createdAt,
  row: {
    schema: memberRowSchema,
    of: ({ member, unitId, keys }: Member) => ({ ...member, unitId, keys }),
  },
  words: ({ member }) => [member.name],
});
