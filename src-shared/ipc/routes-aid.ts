import { z } from 'zod';
import { aidRowSchema } from '../domain/aid/aid';
import { holidayTableSchema } from '../domain/calendar/holiday-table';
import { caseSummarySchema } from '../domain/case/view/case-view';
import { enquiryRowSchema } from '../domain/enquiry/enquiry';
import { idSchema, localDateSchema, yearMonthSchema } from '../domain/kernel/schemas';
import { defineRoute } from './define';

/** As much of somebody as was typed. */
const side = z.object({
  name: z.string().max(150),
  phone: z.string().max(60),
  idNumber: z.string().max(40),
});

/** What somebody did in a month, and what they have in hand. */
const monthOfWork = z.object({
  name: z.string().nullable(),
  figures: z.object({
    advice: z.int(),
    people: z.int(),
    minutes: z.int(),
    drafts: z.int(),
    referrals: z.int(),
  }),
  enquiries: z.array(
    enquiryRowSchema
      .pick({ name: true, askedOn: true, question: true })
      .extend({ id: z.string(), isCase: z.boolean() }),
  ),
  aids: z.array(
    aidRowSchema.pick({ applicant: true, matter: true, askDay: true }).extend({ id: z.string() }),
  ),
  cases: z.array(
    caseSummarySchema
      .pick({ number: true, applicants: true, respondents: true, status: true })
      .extend({ caseId: z.string() }),
  ),
  /** By kind, what was given to them besides disputes; of what there is nothing, and what is not used, nothing is said. */
  given: z.array(
    z.object({
      prefix: z.string(),
      total: z.int(),
      items: z.array(
        z.object({
          ...{ id: z.string(), title: z.string(), detail: z.string(), state: z.string() },
          dueOn: localDateSchema.nullable(),
        }),
      ),
    }),
  ),
});

/** 公共法律服务: what is asked across the records of it. */
export const AID_ROUTES = {
  /**
   * Whether the other side of the same matter was advised here. It is answered whatever who asks may see, for the warning
   * is needed most by who sees least; where the record may not be seen, its id is null.
   */
  'aid.otherSide': defineRoute({
    right: 'enquiries.handle',
    input: z.object({
      asks: side,
      against: side,
      /** The record on whose page it is asked; null for a new one. */
      id: idSchema.nullable(),
    }),
    output: z.object({
      items: z.array(
        z.object({
          kind: z.string(),
          id: z.string().nullable(),
          on: localDateSchema,
          by: z.string(),
          isSure: z.boolean(),
        }),
      ),
    }),
  }),
  /** 我的: the work of a month of who is at the desk; the name is null while nobody is. */
  'aid.mine': defineRoute({
    right: 'desk.use',
    input: z.object({ month: yearMonthSchema }),
    output: monthOfWork,
  }),
  /** The same of anybody of the roster, as far as who asks may see it. Null for the name of who does not stand on it. */
  'aid.workOf': defineRoute({
    right: 'cases.read',
    input: z.object({ mediatorId: idSchema, month: yearMonthSchema }),
    output: monthOfWork,
  }),
  /** The public holidays that are known here, which 值班表 goes by. */
  'aid.holidays': defineRoute({
    right: 'desk.use',
    input: z.strictObject({}),
    output: z.object({ tables: z.array(holidayTableSchema) }),
  }),
  /** Asks with the system's dialog and prints 值班表 of a month. */
  'aid.printDuty': defineRoute({
    right: 'papers.make',
    input: z.object({ month: yearMonthSchema }),
    output: z.object({ outcome: z.enum(['printed', 'cancelled']) }),
  }),
} as const;
