import { beginningOf } from '../../errand/errand-group';
import { formatChineseDate } from '../../kernel/local-date';
import { defineKind, type Told } from '../../record/define-kind';
import { pickMembers } from '../../record/pick-members';
import { wordsSaid } from '../../record/plain-texts';
import {
  lookedSchema,
  OVERSIGHT_STANDING_LABELS,
  type Oversight,
  type OversightRow,
  oversightRowSchema,
  oversightSchema,
  oversightStanding,
} from './oversight';
import { OVERSIGHT_ACTS } from './oversight-acts';
import { OVERSIGHT_DUE } from './oversight-due';

const countedSchema = lookedSchema.pick({ result: true, lookedOn: true });

/** What reports count of an oversight. */
export type OversightFacts = ReturnType<typeof oversightFacts>;

/** 督导检查: lies in the year of the day it was first registered for, whatever day is written later. */
export const OVERSIGHT_KIND = defineKind({
  key: 'oversight',
  label: '督导检查',
  prefix: 'oversights',
  acts: OVERSIGHT_ACTS,
  rights: { read: 'community.read', handle: 'community.handle' },
  schema: oversightSchema,
  form: 1,
  upgrades: [],
  work: 'property',
  isCommon: true,
  shardOf: ({ looked }) => looked.lookedOn.slice(0, 4),
  isShardName: (name) => /^\d{4}$/.test(name),
  compare: ({ id: one }, { id: other }) => (one === other ? 0 : one < other ? -1 : 1),
  title: ({ looked, estateName }) => titleOfOversight({ ...looked, estateName }),
  links: ({ looked: { estateId, companyId } }) => [
    { kind: 'estate', id: estateId },
    ...(companyId === null ? [] : [{ kind: 'company', id: companyId }]),
  ],
  listedBy: ({ looked, createdAt }) => `${looked.lookedOn} ${createdAt}`,
  row: { schema: oversightRowSchema, of: rowOf, told },
  dues: [OVERSIGHT_DUE],
  facts: oversightFacts,
  words: ({ looked, estateName }) => [...wordsSaid(lookedSchema, looked), estateName],
});

/** Which look at which estate: the day tells one from the other. */
export function titleOfOversight({
  estateName,
  lookedOn,
}: Pick<OversightRow, 'estateName' | 'lookedOn'>): string {
  return `${estateName}的督导检查（${formatChineseDate(lookedOn)}）`;
}

function rowOf(one: Oversight): OversightRow {
  return pickMembers(oversightRowSchema, {
    ...one.looked,
    estateName: one.estateName,
    found: beginningOf(one.looked.found),
    standing: oversightStanding(one),
    mendedOn: one.mended?.mendedOn ?? null,
  });
}

function told({ estateName, lookedOn, found, standing }: OversightRow): Told {
  return {
    title: titleOfOversight({ estateName, lookedOn }),
    detail: found,
    state: OVERSIGHT_STANDING_LABELS[standing],
  };
}

function oversightFacts({ looked, mended }: Oversight) {
  const isFaulty = looked.result === 'faulty';
  return {
    ...pickMembers(countedSchema, looked),
    foundOn: isFaulty ? looked.lookedOn : null,
    mendedOn: mended?.mendedOn ?? null,
  };
}
