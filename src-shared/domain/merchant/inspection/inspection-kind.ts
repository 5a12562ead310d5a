import { beginningOf } from '../../errand/errand-group';
import { formatChineseDate } from '../../kernel/local-date';
import { defineKind, type Told } from '../../record/define-kind';
import { pickMembers } from '../../record/pick-members';
import { wordsSaid } from '../../record/plain-texts';
import {
  INSPECTION_LEVEL_LABELS,
  INSPECTION_STANDING_LABELS,
  type Inspection,
  type InspectionRow,
  inspectedSchema,
  inspectionRowSchema,
  inspectionSchema,
  inspectionStanding,
} from './inspection';
import { INSPECTION_ACTS } from './inspection-acts';
import { INSPECTION_DUE } from './inspection-due';

const countedSchema = inspectedSchema.pick({ level: true, result: true, inspectedOn: true });

/** What reports count of an inspection. */
export type InspectionFacts = ReturnType<typeof inspectionFacts>;

/** 监督检查: lies in the year of the day it was first registered for, whatever day is written later. */
export const INSPECTION_KIND = defineKind({
  key: 'inspection',
  label: '监督检查',
  prefix: 'inspections',
  acts: INSPECTION_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: inspectionSchema,
  form: 1,
  upgrades: [],
  work: 'merchants',
  isCommon: true,
  shardOf: ({ inspected }) => inspected.inspectedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ inspected, merchantName }) => titleOfInspection({ ...inspected, merchantName }),
  links: ({ inspected }) => [{ kind: 'merchant', id: inspected.merchantId }],
  listedBy: ({ inspected, createdAt }) => `${inspected.inspectedOn} ${createdAt}`,
  row: { schema: inspectionRowSchema, of: rowOf, told },
  dues: [INSPECTION_DUE],
  facts: inspectionFacts,
  words: ({ inspected, merchantName }) => [...wordsSaid(inspectedSchema, inspected), merchantName],
});

/** Which look at which merchant: level and day tell one from the other. */
export function titleOfInspection({
  merchantName,
  level,
  inspectedOn,
}: Pick<InspectionRow, 'merchantName' | 'level' | 'inspectedOn'>): string {
  return `${merchantName}的${INSPECTION_LEVEL_LABELS[level]}（${formatChineseDate(inspectedOn)}）`;
}

function rowOf(one: Inspection): InspectionRow {
  return pickMembers(inspectionRowSchema, {
    ...one.inspected,
    merchantName: one.merchantName,
    found: beginningOf(one.inspected.found),
    standing: inspectionStanding(one),
    rightedOn: one.righted?.rightedOn ?? null,
  });
}

function told({ merchantName, level, inspectedOn, found, standing }: InspectionRow): Told {
  return {
    title: titleOfInspection({ merchantName, level, inspectedOn }),
    detail: found,
    state: INSPECTION_STANDING_LABELS[standing],
  };
}

function inspectionFacts({ inspected, righted }: Inspection) {
  const isFaulty = inspected.result === 'faulty';
  return {
    ...pickMembers(countedSchema, inspected),
    faultOn: isFaulty ? inspected.inspectedOn : null,
    rightedOn: righted?.rightedOn ?? null,
  };
}
