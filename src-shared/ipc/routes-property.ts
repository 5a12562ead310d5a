import { z } from 'zod';
import { CASE_STATUSES } from '../domain/case/model/case-status';
import { idSchema, localDateSchema } from '../domain/kernel/schemas';
import { drawnSchema } from '../domain/property/board/board';
import { defineRoute } from './define';
import { MERCHANT_ROUTES } from './routes-merchants';

export const PROPERTY_ROUTES = {
  /** The disputes in which a company stands as a party, the newest first; as those of a merchant. */
  'property.companyDisputes': defineRoute({
    right: 'community.read',
    input: z.strictObject({ companyId: idSchema }),
    output: MERCHANT_ROUTES['shops.disputes'].output,
  }),
  /** 物业纠纷 that happened at the place of an estate or within it; of those that who works may see. */
  'property.estateDisputes': defineRoute({
    right: 'community.read',
    input: z.strictObject({ estateId: idSchema }),
    output: z.object({
      caseCount: z.int(),
      cases: z.array(
        z.object({
          ...{ caseId: z.string(), number: z.string(), title: z.string() },
          ...{ registeredOn: localDateSchema, status: z.enum(CASE_STATUSES) },
        }),
      ),
    }),
  }),
  /** What the records say of every company in these days; points are reckoned of it by the studio's rule. */
  'property.count': defineRoute({
    right: 'community.read',
    input: z.strictObject({ fromOn: localDateSchema, untilOn: localDateSchema }),
    output: z.object({ companies: z.array(drawnSchema) }),
  }),
};
