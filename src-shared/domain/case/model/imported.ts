import { z } from 'zod';
import { fenSchema, idSchema, localDateSchema } from '../../kernel/schemas';
import { field, kept, lineField, part, textField } from '../../record/field';
import { code, count, day, money } from '../../record/words';
import { AGREEMENT_FORM_LABELS, AGREEMENT_FORMS } from './agreement';
import { FULFILLMENT_STATE_LABELS, FULFILLMENT_STATES } from './follow-through';

/** 调解结果 as an old ledger has it. What is still open there has none. */
export const LEDGER_RESULTS = ['agreed', 'not_agreed', 'declined', 'withdrawn'] as const;
export type LedgerResult = (typeof LEDGER_RESULTS)[number];
export const LEDGER_RESULT_LABELS = {
  agreed: '调解成功',
  not_agreed: '未达成协议',
  declined: '不予受理',
  withdrawn: '撤回申请',
} as const satisfies Record<LedgerResult, string>;

/**
 * How a dispute ended, as the row of an old ledger says: nobody's signature, no agreement word for word. An agreement has
 * its form; whether and when it was performed is null where the row is silent.
 */
export const ledgerOutcomeSchema = z.object({
  result: field(z.enum(LEDGER_RESULTS), {
    label: '台账上的调解结果',
    words: code(LEDGER_RESULT_LABELS),
    privacy: 'none',
  }),
  endedOn: field(localDateSchema, { label: '台账上的调解时间', words: day, privacy: 'none' }),
  form: field(z.enum(AGREEMENT_FORMS).nullable(), {
    label: '台账上的协议形式',
    words: code(AGREEMENT_FORM_LABELS),
    privacy: 'none',
  }),
  agreementNumber: lineField('台账上的调解书编号', 200, 'none'),
  amountFen: field(fenSchema.nullable(), {
    label: '台账上的协议金额',
    words: money,
    privacy: 'none',
  }),
  fulfillment: field(z.enum(FULFILLMENT_STATES).nullable(), {
    label: '台账上的履行情况',
    words: code(FULFILLMENT_STATE_LABELS),
    privacy: 'none',
  }),
  fulfilledOn: field(localDateSchema.nullable(), {
    label: '台账上的履行日期',
    words: day,
    privacy: 'none',
  }),
});
export type LedgerOutcome = z.infer<typeof ledgerOutcomeSchema>;

/** A cell of the row, under its heading, as it was read. */
const ledgerCellSchema = z.object({
  heading: lineField('栏名', 200, 'none'),
  text: textField('台账上写的', 10_000, 'private'),
});

/** 旧台账: of which import and which row a case is, the row word for word, and what could not be read of it. */
export const importedSchema = z.object({
  /** The record of the kind `import`. */
  importId: kept(idSchema),
  row: field(z.int().min(1), { label: '台账上的行', words: count('行'), privacy: 'none' }),
  cells: part(z.array(ledgerCellSchema).max(200), '台账原文', {
    key: 'heading',
    name: ({ heading }) => String(heading),
  }),
  /** Sentences: what was filled in, and what nobody could read. */
  notes: textField('导入时的说明', 5_000, 'private'),
  /** Null of a dispute that is open in the ledger, and goes on here like any other. */
  outcome: part(ledgerOutcomeSchema.nullable(), '台账上的结果'),
});
export type Imported = z.infer<typeof importedSchema>;
