import { z } from 'zod';
import { laidOutSchema } from '../domain/layout/layout';
import { ledgerCellSchema, ledgerHeadSchema } from '../domain/reports/report-content';
import { defineRoute } from './define';

/** 自排台账: how one looks while it is composed. Its acts are derived of the kind, its reports are among the others. */
export const LAYOUT_ROUTES = {
  /** Its columns as they would be printed, with the first rows that there are: they name people. */
  'reports.previewLayout': defineRoute({
    right: 'cases.read',
    input: laidOutSchema,
    output: z.object({
      head: ledgerHeadSchema,
      rows: z.array(z.array(ledgerCellSchema)),
      /** Columns whose field this version does not know. */
      missing: z.array(z.string()),
    }),
  }),
} as const;
