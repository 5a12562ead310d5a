import { type MediationCase, mediationCaseSchema } from '@shared/domain/case/mediation-case';
import { yearMonthSchema } from '@shared/domain/kernel/local-date';
import { z } from 'zod';
import type { DocumentFormat } from '../document-format';

/** 台账 of one month: every case registered in it, in the order of registration. */
export interface Ledger {
  readonly month: string;
  readonly cases: readonly MediationCase[];
}

const ledgerSchema = z
  .object({ month: yearMonthSchema, cases: z.array(mediationCaseSchema) })
  .refine(({ cases }) => new Set(cases.map(({ id }) => id)).size === cases.length, {
    error: 'a case stands in the ledger twice',
  });

export const LEDGER_FORMAT: DocumentFormat<Ledger> = {
  kind: 'ledger',
  schema: ledgerSchema,
  migrations: [],
};
