import { naturalPersonSchema, organizationSchema, PARTY_KIND_LABELS } from '../party/party';
import { defineKind, type Told } from '../record/define-kind';
import { maskField } from '../record/mask-field';
import { wordsSaid } from '../record/plain-texts';
import { isIdShard, shardOfId } from '../record/shard-of-id';
import {
  individualSchema,
  numberOfWho,
  type Person,
  type PersonRow,
  personRowSchema,
  personSchema,
  unitSchema,
} from './person';
import { PERSON_ACTS } from './person-acts';
import { identityWords } from './same-person';

/** 人员: lies by a hash of its id, for somebody may come again after years and any of them may be picked today. */
export const PERSON_KIND = defineKind({
  key: 'person',
  label: '人员',
  prefix: 'persons',
  acts: PERSON_ACTS,
  rights: { read: 'persons.read', handle: 'persons.handle' },
  schema: personSchema,
  form: 1,
  upgrades: [],
  isCommon: true,
  shardOf: ({ id }) => shardOfId(id),
  isShardName: isIdShard,
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ who }) => who.name,
  links: ({ mergedIntoId, who: { placeId } }) => [
    ...(mergedIntoId === null ? [] : [{ kind: 'person', id: mergedIntoId }]),
    ...(placeId === null ? [] : [{ kind: 'place', id: placeId }]),
  ],
  listedBy: ({ updatedAt }) => updatedAt,
  // Who turned out to stand here twice is listed once.
  isHidden: ({ mergedIntoId }) => mergedIntoId !== null,
  isTakenBackWhole: true,
  row: { schema: personRowSchema, of: rowOf, told },
  words: ({ who }) => [
    ...(who.kind === 'natural_person'
      ? wordsSaid(individualSchema, who)
      : wordsSaid(unitSchema, who)),
    ...identityWords(who),
  ],
});

function rowOf({ who, mergedIntoId }: Person): PersonRow {
  const { kind, name, phone, address } = who;
  const numberField =
    kind === 'natural_person'
      ? naturalPersonSchema.shape.idNumber
      : organizationSchema.shape.creditCode;
  return {
    ...{ kind, name, address, mergedIntoId },
    maskedNumber: maskField(numberField, numberOfWho(who)),
    maskedPhone: maskField(naturalPersonSchema.shape.phone, phone),
  };
}

function told({ name, kind, maskedPhone, address }: PersonRow): Told {
  const known = [PARTY_KIND_LABELS[kind], maskedPhone, address];
  return { title: name, detail: known.filter((text) => text !== '').join(' · '), state: '' };
}
