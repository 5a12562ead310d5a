import { defineKind } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { lookDaySchema, lookRowSchema } from './look';
import { LOOK_ACTS } from './look-acts';

/** 查看记录: lies in the month of its day. It links to nothing, so that it stands in nobody's way. */
export const LOOK_KIND = defineKind({
  key: 'look',
  label: '查看记录',
  prefix: 'looks',
  acts: LOOK_ACTS,
  rights: { read: 'audit.read', handle: 'audit.read' },
  schema: lookDaySchema,
  form: 1,
  upgrades: [],
  isUnsearched: true,
  // Whoever may read it sees all of it, and whoever works adds to the own day.
  isCommon: true,
  shardOf: ({ on }) => on.slice(0, 7),
  isShardName: (name) => /^\d{4}-\d{2}$/.test(name),
  compare: (one, other) => (one.id === other.id ? 0 : one.id < other.id ? -1 : 1),
  title: ({ who, on }) => `${who} ${on}`,
  listedBy: ({ on, createdAt }) => `${on} ${createdAt}`,
  row: { schema: lookRowSchema, of: (one) => pickMembers(lookRowSchema, one) },
});
