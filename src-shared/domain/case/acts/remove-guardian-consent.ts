import { z } from 'zod';
import { refuse } from '../../kernel/ruling';
import { idSchema } from '../../kernel/schemas';
import { removeEntry } from '../rules/entries';
import { defineCaseAct } from './case-act';

/** 删去一次记错了的监护人同意 */
export const removeGuardianConsent = defineCaseAct({
  input: z.object({ consentId: idSchema }),
  right: 'cases.handle',
  words: { button: '删去这次监护人同意', done: '删去了一次监护人同意' },
  undo: 'free',
  objection: (one) =>
    one.guardianConsents.length > 0
      ? null
      : refuse('NOT_NOW', { data: { why: '还没有登记过监护人同意。' } }),
  apply: (one, { consentId }) => removeEntry(one, 'guardianConsents', consentId),
});
