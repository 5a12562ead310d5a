import { z } from 'zod';
import { localDateSchema } from '../../kernel/schemas';
import { handingSchema } from '../../mediator/handing';
import { field, kept, lineField, requiredLineField, requiredTextField } from '../../record/field';
import { day } from '../../record/words';
import { DAY_WORDS } from './day-words';

/** 交接: the case goes from one hand to another, with a note of what the other must know. */
export const handoverSchema = z.object({
  ...handingSchema.shape,
  /** Names as they were then; written by the rules. */
  from: lineField('交出的人', 60, 'none'),
  to: requiredLineField('接手的人', 60, 'none'),
  /** Whether a mediator of the case was exchanged with it: after the mediation nobody on its papers is. */
  isExchanged: kept(z.boolean()),
});
export type Handover = z.infer<typeof handoverSchema>;

/** 升级: the level on which the dispute is dealt with from then on, and why; also one that goes back down. */
export const levelStepSchema = z.object({
  level: requiredLineField('到哪一级', 30, 'none'),
  levelOn: field(localDateSchema, { label: DAY_WORDS.levelOn, words: day, privacy: 'none' }),
  unit: lineField('那一级由谁办', 60, 'none'),
  reason: requiredTextField('为什么', 500, 'private'),
});
export type LevelStep = z.infer<typeof levelStepSchema>;
