import { defineKind } from '../record/define-kind';
import { type Account, accountRowSchema, accountSchema } from './account';
import { ACCOUNT_ACTS } from './account-acts';
import { wordsOfAccount } from './account-words';

/** 使用人: all in one file, for they are looked at together. */
export const ACCOUNT_KIND = defineKind({
  key: 'account',
  label: '使用人',
  prefix: 'accounts',
  acts: ACCOUNT_ACTS,
  rights: { read: 'accounts.manage', handle: 'accounts.manage' },
  schema: accountSchema,
  form: 1,
  upgrades: [],
  isUnsearched: true,
  shardOf: () => 'all',
  isShardName: (name) => name === 'all',
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ account }) => account.name,
  listedBy: ({ createdAt }) => createdAt,
  row: {
    schema: accountRowSchema,
    of: ({ account, mediatorId, files, endedOn }: Account) => ({
      ...{ ...account, mediatorId, files, endedOn },
    }),
  },
  words: wordsOfAccount,
});
