import { defineKind, type Told } from '../../record/define-kind';
import { pickMembers } from '../../record/pick-members';
import { wordsSaid } from '../../record/plain-texts';
import { shardOfId } from '../../record/shard-of-id';
import {
  compoundSchema,
  type Estate,
  type EstateRow,
  estateRowSchema,
  estateSchema,
} from './estate';
import { compoundWord, ESTATE_ACTS } from './estate-acts';

/** What reports count of an estate. */
export type EstateFacts = ReturnType<typeof estateFacts>;

/** 小区: of the whole studio, like the places it stands at. */
export const ESTATE_KIND = defineKind({
  key: 'estate',
  label: '小区',
  prefix: 'estates',
  acts: ESTATE_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: estateSchema,
  form: 1,
  upgrades: [],
  work: 'property',
  isCommon: true,
  fixed: ['enteredOn'],
  shardOf: ({ id }) => shardOfId(id).slice(0, 1),
  isShardName: (name) => /^[0-9a-f]$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ compound }) => compound.name,
  links: ({ compound: { placeId, companyId } }) => [
    ...(companyId === null ? [] : [{ kind: 'company', id: companyId }]),
    ...(placeId === null ? [] : [{ kind: 'place', id: placeId }]),
  ],
  listedBy: ({ createdAt }) => createdAt,
  row: { schema: estateRowSchema, of: rowOf, told },
  facts: estateFacts,
  words: ({ compound, companyName }) => [
    ...wordsSaid(compoundSchema, compound),
    companyName,
    compoundWord(compound),
    ...(compound.isWithoutAll ? ['三无楼院'] : []),
  ],
});

function rowOf({ compound, companyName, ending }: Estate): EstateRow {
  return pickMembers(estateRowSchema, {
    ...compound,
    ...{ companyName, goneOn: ending?.goneOn ?? null },
  });
}

function told({ name, place, companyName, isWithoutAll, goneOn }: EstateRow): Told {
  return {
    title: name,
    detail: [place, companyName].filter((word) => word !== '').join(' · '),
    state: goneOn !== null ? '已拆除、并入' : isWithoutAll ? '三无楼院' : '小区',
  };
}

function estateFacts({ enteredOn, compound, ending }: Estate) {
  const { isWithoutAll, companyId, committeeOn } = compound;
  return {
    ...{ enteredOn, isWithoutAll, committeeOn, goneOn: ending?.goneOn ?? null },
    isManaged: companyId !== null,
    // Figures count an estate from the day on which it was registered, and no committee before that.
    committeeFrom: committeeOn !== null && committeeOn < enteredOn ? enteredOn : committeeOn,
  };
}
