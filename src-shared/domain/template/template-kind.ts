import { defineKind } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { shownVersionSchema, type Template, templateRowSchema, templateSchema } from './template';
import { TEMPLATE_ACTS } from './template-acts';

/** 自己的模板: a file a paper, so that a new version rewrites that of its own paper alone. */
export const TEMPLATE_KIND = defineKind({
  key: 'template',
  label: '自己的模板',
  prefix: 'templates',
  acts: TEMPLATE_ACTS,
  rights: { read: 'desk.use', handle: 'studio.settings' },
  schema: templateSchema,
  form: 1,
  upgrades: [],
  isCommon: true,
  isUnsearched: true,
  shardOf: ({ paper }) => paper,
  isShardName: (name) => /^[a-z_]{1,60}$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ label }) => `${label}的模板`,
  listedBy: ({ createdAt }) => createdAt,
  row: { schema: templateRowSchema, of: rowOf },
});

function rowOf({ paper, usedId, versions }: Template) {
  return {
    ...{ paper, usedId },
    // The newest first.
    versions: versions.map((version) => pickMembers(shownVersionSchema, version)).toReversed(),
  };
}
