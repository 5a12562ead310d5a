import { defineKind } from '@shared/domain/record/define-kind';
import { stallRowSchema, stallSchema } from './stall';
import { STALL_ACTS } from './stall-acts';

/** 摊位: a made-up kind. Neither store nor services, contract nor handlers know of it but by the list that they are given. */
export const STALL_KIND = defineKind({
  key: 'stall',
  label: '摊位',
  prefix: 'stalls',
  acts: STALL_ACTS,
  rights: { read: 'enquiries.read', handle: 'enquiries.handle' },
  schema: stallSchema,
  form: 1,
  upgrades: [],
  fixed: ['id', 'number', 'serial', 'createdAt', 'updatedAt', 'revision'],
  shardOf: ({ sign }) => sign.openedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: ({ serial: one }, { serial: other }) => one.ordinal - other.ordinal,
  number: {
    serialOf: ({ serial: { year, ordinal } }) => ({ counter: `stall/${year}`, ordinal }),
    numberOf: ({ number }) => number,
    counterOf: (year) => `stall/${year}`,
    format: (_keeper, { year, ordinal }) => `摊${year}-${ordinal}`,
  },
  title: ({ sign }) => sign.name,
  links: ({ besideId, caseId }) => [
    ...(besideId === null ? [] : [{ kind: 'stall', id: besideId }]),
    ...(caseId === null ? [] : [{ kind: 'case', id: caseId }]),
  ],
  visibleTo: ({ keeperIds }) => keeperIds,
  listedBy: ({ number }) => number,
  row: { schema: stallRowSchema, of: ({ sign, place }) => ({ name: sign.name, place }) },
  words: ({ sign }) => [sign.name, sign.phone],
  facts: ({ sign }) => ({ openedOn: sign.openedOn }),
});
