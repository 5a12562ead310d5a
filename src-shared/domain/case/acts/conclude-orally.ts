import { z } from 'zod';
import { allow, refuse } from '../../kernel/ruling';
import { localDateSchema } from '../../kernel/schemas';
import { agreementTermsSchema } from '../model/agreement';
import { numberAgreement } from '../model/agreement-number';
import { isLaborDispute } from '../model/dispute-category';
import { keepPaper } from '../papers/kept-paper';
import { objectToAgreeing, concludeOrally as rule } from '../rules/agreement';
import { defineCaseAct } from './case-act';

/** 登记口头协议 (《人民调解法》第28条); its record is kept word for word. */
export const concludeOrally = defineCaseAct({
  input: z.object({ terms: agreementTermsSchema, agreedOn: localDateSchema }),
  earlierForm: 'oral',
  right: 'cases.handle',
  words: {
    button: '登记口头协议',
    about: '当事人认为不用书面的，记下协议内容，达成之日生效（人民调解法第28、30条）。',
    done: '登记了口头协议',
  },
  undo: 'ask',
  objection: (one, ctx) =>
    objectToAgreeing(one, ctx) ??
    (isLaborDispute(one.registration.category) ? refuse('LABOR_NEEDS_WRITTEN_AGREEMENT') : null),
  apply: (one, { terms, agreedOn }, ctx) => {
    const ruling = numberAgreement(one, rule(one, { terms, agreedOn }, ctx), ctx);
    return ruling.ok ? allow(keepPaper(ruling.value, ctx.studio, ctx.today)) : ruling;
  },
});
