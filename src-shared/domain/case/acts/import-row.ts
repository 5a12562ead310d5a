import { z } from 'zod';
import { allow } from '../../kernel/ruling';
import { blankOf } from '../../record/blank';
import { beginRecord } from '../../record/members';
import { importedSchema } from '../model/imported';
import { mediationCaseSchema } from '../model/mediation-case';
import { defineCaseFromElsewhere } from './case-act';

/** A row of an old ledger as a case: what the row says, and nothing that it does not. */
export const rowCaseSchema = mediationCaseSchema
  .pick({
    ...{ number: true, serial: true, status: true, registration: true, parties: true },
    ...{ mediators: true, acceptance: true },
  })
  .extend({ imported: importedSchema });
export type RowCase = z.infer<typeof rowCaseSchema>;

/** Made once: ten thousand cases begin with it. */
const BLANK = blankOf(mediationCaseSchema);

/**
 * 导入旧台账 of one row: the case has the number that it has in the ledger and uses up none of ours. Its days are those of the
 * ledger, in whatever order; what is missing there is missing here.
 */
export const importRow = defineCaseFromElsewhere({
  input: z.object({ row: rowCaseSchema }),
  right: 'ledgers.import',
  words: { button: '导入', done: '从旧台账导入了这件纠纷' },
  undo: { never: '一件不能单独撤销；整次导入可以在“导入旧台账”里撤销，也可以写明原因删除这一件。' },
  bringsNumber: true,
  /** Part of an import, which alone may do it. */
  isInner: true,
  begin: ({ id }, { row }, { now }) => allow({ ...BLANK, ...row, ...beginRecord(id, now) }),
});
