import { defineKind, type Told } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { wordsSaid } from '../record/plain-texts';
import { type ContactRow, contactRowSchema, contactSchema, postSchema } from './contact';
import { CONTACT_ACTS } from './contact-acts';
import { postWord } from './contact-words';

/** 通讯录: of the whole studio, like the places it tells of; all in one file, for who is responsible is sought in all. */
export const CONTACT_KIND = defineKind({
  key: 'contact',
  label: '通讯录',
  prefix: 'contacts',
  acts: CONTACT_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: contactSchema,
  form: 1,
  upgrades: [],
  work: 'directory',
  isCommon: true,
  shardOf: () => 'all',
  isShardName: (name) => name === 'all',
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ post }) => post.name,
  links: ({ post: { placeId } }) => (placeId === null ? [] : [{ kind: 'place', id: placeId }]),
  listedBy: ({ createdAt }) => createdAt,
  row: {
    schema: contactRowSchema,
    of: ({ post }) => pickMembers(contactRowSchema, post),
    told,
  },
  words: ({ post }) => [...wordsSaid(postSchema, post), postWord(post)],
});

function told({ name, duty, area, unit, isOnTeam }: ContactRow): Told {
  return {
    title: name,
    detail: [unit, area].filter((word) => word !== '').join(' · '),
    state: isOnTeam ? `${duty} · 和事佬` : duty,
  };
}
