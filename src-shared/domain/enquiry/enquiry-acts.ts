import { z } from 'zod';
import type { LocalDate } from '../kernel/local-date';
import { allow, type Ruling, refuse } from '../kernel/ruling';
import type { Objection } from '../record/act';
import { actsOf } from '../record/act-makers';
import { type Actor, signatureOf } from '../record/actor';
import { blankOf } from '../record/blank';
import { beginRecord } from '../record/members';
import { caseOf } from './case-of';
import {
  type Asked,
  askedSchema,
  draftedSchema,
  type Enquiry,
  enquirySchema,
  turningSchema,
} from './enquiry';

/** What the acts of an enquiry may know. */
export interface EnquiryContext {
  readonly today: LocalDate;
  /** Instant, ISO. */
  readonly now: string;
  readonly actor: Actor;
  readonly studio: {
    readonly mediators: readonly { readonly id: string; readonly name: string }[];
  };
  /** A new id at each call. */
  readonly makeId: () => string;
}

const { begin, change, recycling } = actsOf<Enquiry, EnquiryContext, { id: string }>();

const input = z.object({ asked: askedSchema });

/** 登记咨询 */
const register = begin({
  input,
  right: 'enquiries.handle',
  words: { button: '登记咨询', done: '登记了这次咨询' },
  undo: { never: '登记不能撤销；登记错了，可以改正，或者写明原因删除。' },
  begin: ({ id }, { asked }, ctx) =>
    written({ ...blankOf(enquirySchema), ...beginRecord(id, ctx.now) }, asked, ctx),
});

const correct = change({
  input,
  right: 'enquiries.handle',
  words: { button: '保存', done: '修改了这次咨询' },
  undo: 'free',
  objection: () => null,
  apply: (one, { asked }, ctx) => written(one, asked, ctx),
});

/** 转为纠纷: what was asked becomes the registration of a dispute, which names one party so far. */
const turnIntoCase = change({
  input: turningSchema,
  right: 'enquiries.handle',
  words: { button: '转为纠纷', done: '把咨询转为了纠纷' },
  undo: {
    never: '转为纠纷不能在这里撤销。转错了，请打开那件纠纷，写明原因删除。',
  },
  objection: objectToTurning,
  apply: (one, { requestedOn }, ctx) => {
    if (requestedOn > ctx.today)
      return refuse('DATE_IN_FUTURE', {
        field: 'requestedOn',
        data: { day: 'requestedOn', limitOn: ctx.today },
      });
    return objectToTurning(one) ?? allow({ ...one, caseId: ctx.makeId() });
  },
  followUps: ({ asked, caseId }, { requestedOn }, { today, actor }) =>
    caseId === null
      ? []
      : [
          {
            ...{ kind: 'case', act: 'register', id: caseId },
            input: caseOf(asked, { requestedOn, today, registrar: signatureOf(actor) }),
          },
        ],
});

/** 记一份代拟文书: counted, and told on its page. */
const noteDraft = change({
  input: z.object({ drafted: draftedSchema }),
  right: 'enquiries.handle',
  words: { button: '记一份代拟文书', done: '记了一份代拟文书' },
  undo: 'free',
  objection: () => null,
  apply: (one, { drafted }, { today }) => {
    const why = '代拟日期不能早于咨询日期，也不能晚于今天。';
    if (drafted.draftedOn < one.asked.askedOn || drafted.draftedOn > today)
      return refuse('NOT_NOW', { field: 'drafted.draftedOn', data: { why } });
    return allow({ ...one, drafts: [...one.drafts, drafted] });
  },
});

/** Everything that can be done with an enquiry. */
export const ENQUIRY_ACTS = {
  register,
  correct,
  turnIntoCase,
  noteDraft,
  ...recycling({
    right: 'enquiries.handle',
    words: {
      button: '删除这次咨询',
      removed: '删除了这次咨询',
      restored: '从回收站恢复了这次咨询',
    },
  }),
};

function objectToTurning({ caseId }: Enquiry): Objection {
  const why = '这次咨询已经转为纠纷，请打开那件纠纷办理。';
  return caseId === null ? null : refuse('NOT_NOW', { data: { why } });
}

/** The enquiry with what was written down; no day of it lies in the future. */
function written(
  one: Omit<Enquiry, 'asked' | 'answeredById'>,
  asked: Asked,
  { today, studio }: EnquiryContext,
): Ruling<Enquiry> {
  if (asked.askedOn > today)
    return refuse('DATE_IN_FUTURE', {
      field: 'asked.askedOn',
      data: { day: '', whose: '咨询', limitOn: today },
    });
  const named = studio.mediators.filter(({ name }) => name === asked.answeredBy);
  const [only] = named;
  // Of two of one name nobody can say which.
  const answeredById = named.length === 1 ? (only?.id ?? null) : null;
  return allow({ ...one, asked, answeredById });
}
