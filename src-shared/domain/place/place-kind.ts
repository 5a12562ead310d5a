import { defineKind } from '../record/define-kind';
import { pickMembers } from '../record/pick-members';
import { wordsSaid } from '../record/plain-texts';
import { placeRowSchema, placeSchema, spotSchema } from './place';
import { PLACE_ACTS } from './place-acts';
import { findingWords } from './place-words';

/** 地点: all of them in one file, for the tree is looked at whole. */
export const PLACE_KIND = defineKind({
  key: 'place',
  label: '地点',
  prefix: 'places',
  acts: PLACE_ACTS,
  rights: { read: 'places.read', handle: 'places.handle' },
  schema: placeSchema,
  form: 1,
  upgrades: [],
  isCommon: true,
  shardOf: () => 'tree',
  isShardName: (name) => name === 'tree',
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ spot }) => spot.name,
  links: ({ spot: { parentId } }) => (parentId === null ? [] : [{ kind: 'place', id: parentId }]),
  listedBy: ({ createdAt }) => createdAt,
  row: { schema: placeRowSchema, of: ({ spot }) => pickMembers(placeRowSchema, spot) },
  words: (place) => [...wordsSaid(spotSchema, place.spot), ...findingWords(place)],
});
