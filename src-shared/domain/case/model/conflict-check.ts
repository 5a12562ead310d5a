import { z } from 'zod';
import { chosenIdSchema, localDateSchema } from '../../kernel/schemas';
import { byName } from '../../record/entries';
import { field, kept, lineField, requiredLineField, textField } from '../../record/field';
import { day, either } from '../../record/words';
import { DAY_WORDS } from './day-words';

/**
 * 回避询问: that somebody asked, before a mediator took the case, whether there is a reason to keep out, and what came of
 * it. Kinship and interest are asked in words; the program guesses none. One a mediator, the last counts.
 */
export const conflictCheckSchema = z.object({
  mediatorId: kept(chosenIdSchema('请选择调解员')),
  name: requiredLineField('问的是哪位调解员', 60, 'none'),
  checkedOn: field(localDateSchema, { label: DAY_WORDS.checkedOn, words: day, privacy: 'none' }),
  /** Who was at the desk; written by the rules. */
  checkedBy: lineField('登记的人', 60, 'none'),
  isClear: field(z.boolean(), {
    label: '问下来',
    words: either('没有需要回避的情形', '有情形'),
    privacy: 'none',
  }),
  found: textField('问到的情形', 1_000, 'private'),
  /** What the program noticed by itself then (`tiesTo`); written by the rules. */
  signs: textField('登记时软件看出来的', 2_000, 'private'),
});
export type ConflictCheck = z.infer<typeof conflictCheckSchema>;

/** What a person says of it. */
export const conflictCheckPart = conflictCheckSchema.pick({
  mediatorId: true,
  checkedOn: true,
  isClear: true,
  found: true,
});
export type ConflictAnswer = NonNullable<z.output<typeof conflictAnswers>>[number];

/** What is given with an appointment; left out where nobody asked. */
export const conflictAnswers = z.array(conflictCheckPart).max(10).optional();

export const byConflictCheck = byName('mediatorId');
