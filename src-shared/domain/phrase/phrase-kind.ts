import { defineKind } from '../record/define-kind';
import { ownPhraseSchema, phraseSchema } from './phrase';
import { PHRASE_ACTS } from './phrase-acts';

/** What the list tells of one: all of it, and where it stands. */
const rowSchema = ownPhraseSchema.extend({ rank: phraseSchema.shape.rank });

/** 常用语: all of them in one file, for they are looked at together. */
export const PHRASE_KIND = defineKind({
  key: 'phrase',
  label: '常用语',
  prefix: 'phrases',
  acts: PHRASE_ACTS,
  rights: { read: 'cases.read', handle: 'cases.handle' },
  schema: phraseSchema,
  form: 1,
  upgrades: [],
  isCommon: true,
  isUnsearched: true,
  shardOf: () => 'own',
  isShardName: (name) => name === 'own',
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: () => '常用语',
  listedBy: ({ createdAt }) => createdAt,
  row: { schema: rowSchema, of: ({ phrase, rank }) => ({ ...phrase, rank }) },
});
