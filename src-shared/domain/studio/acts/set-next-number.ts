import { z } from 'zod';
import { partsOf } from '../../kernel/local-date';
import { allow, refuse } from '../../kernel/ruling';
import { requiredLineSchema } from '../../kernel/schemas';
import { nextOrdinalSchema } from '../number-pattern';
import { agreementCounter, caseCounter, passOver } from '../numbering';
import { defineStudioAct } from './studio-act';

const COUNTERS = { case: caseCounter, agreement: agreementCounter } as const;

/**
 * 改下一个号码: of this year, when numbers were given on paper meanwhile or on another computer. Only upwards: a number that
 * was given out stands on a paper somewhere.
 */
export const setNextNumber = defineStudioAct({
  input: z.object({
    of: z.enum(['case', 'agreement']),
    next: nextOrdinalSchema,
    because: requiredLineSchema('原因', 200),
  }),
  words: { button: '改下一个号码', done: '改了下一个号码' },
  undo: { never: '跳过的号码可能已经写在纸上，不能再发一次，所以不能撤销。' },
  apply: (studio, { of, next, because }, { today }) => {
    const counter = COUNTERS[of](partsOf(today).year);
    const given = studio.lastOrdinals[counter] ?? 0;
    if (next <= given) {
      const why = `${given} 号以前都发出去了，下一个号码要从 ${given + 1} 起，只能往后改`;
      return refuse('NOT_NOW', { field: 'next', data: { why } });
    }
    return allow(passOver(studio, counter, next - 1, { notedOn: today, because }));
  },
});
