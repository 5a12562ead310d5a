import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/model/mediation-case';
import { instantSchema, yearMonthSchema } from '@shared/domain/kernel/schemas';
import { z } from 'zod';
import type { DocumentFormat, Migration } from '../documents/document-format';

/** A case in 回收站: whole, and in no list. */
export interface RecycledCase {
  readonly removedAt: string;
  readonly case: MediationCase;
}

/** 台账 of one month: every case registered in it, in the order of registration. */
export interface Ledger {
  readonly month: string;
  /** Every line of the journal up to this number is in this file. */
  readonly appliedSeq: number;
  /** Hash of that line; left out by older programs. */
  readonly appliedHash?: string | undefined;
  readonly cases: readonly MediationCase[];
  readonly recycled: readonly RecycledCase[];
}

/** The cases in it are parsed one by one, before this looks at them together. */
const ledgerSchema = z
  .object({
    month: yearMonthSchema,
    appliedSeq: z.int().min(0),
    appliedHash: z.string().optional(),
    cases: z.array(z.custom<MediationCase>()),
    recycled: z.array(z.custom<RecycledCase>()),
  })
  .refine(
    ({ cases, recycled }) => {
      const ids = [...cases, ...recycled.map((one) => one.case)].map(({ id }) => id);
      return new Set(ids).size === ids.length;
    },
    { error: 'a case stands in the ledger twice' },
  );

/** Version 1 had no journal and no 回收站. */
const fromVersion1: Migration = (older) => ({ ...older, appliedSeq: 0, recycled: [] });

export const LEDGER_FORMAT: DocumentFormat<Ledger> = {
  kind: 'ledger',
  schema: ledgerSchema,
  migrations: [fromVersion1],
  items: {
    cases: mediationCaseSchema,
    recycled: z.object({ removedAt: instantSchema, case: mediationCaseSchema }),
  },
};
